import { CHECKS } from '../../shared/check/registry.ts';
import type { FindingCode } from '../../shared/diagnosis/finding-args.ts';
import { definitionOf, FINDING_CODES, isFindingCode } from '../../shared/diagnosis/findings.ts';
import { explainOf } from '../../shared/advice/words.ts';
import type { Language } from '../../shared/text/language.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { words } from '../../shared/text/words.ts';
import { CliError, EXIT } from './exit-code.ts';
import { nearestName } from '../../shared/text/nearest.ts';
import { languageOf } from './language.ts';
import { ofTheTool } from '../host/gate.ts';
import { toStdout } from './output.ts';
import { pageFor, wrapped, type TextOptions } from './render-page.ts';
import { joined, line, plain } from './terminal.ts';

/** explainCommand prints what a finding means; without a code it lists all of them. */
export async function explainCommand(code: string | undefined, options: { lang?: string }): Promise<number> {
  const language = languageOf(options.lang);
  const page = pageFor(true);
  const lines = code === undefined ? list(language, page) : explain(checked(code), language, page);
  await toStdout(ofTheTool(line`${joined(lines)}\n`));
  return EXIT.ready;
}

function checked(code: string): FindingCode {
  if (isFindingCode(code)) return code;
  throw new CliError((texts) => texts.finding(code, nearestName(code, FINDING_CODES)));
}

function list(language: Language, page: TextOptions): TerminalText[] {
  const width = Math.max(...FINDING_CODES.map((code) => code.length));
  return FINDING_CODES.map(
    (code) =>
      line`${page.colors.bold(plain(code.padEnd(width)))}  ${plain(words(language).findingNames[code])}`,
  );
}

/** explain gives the lines on one finding. */
export function explain(code: FindingCode, language: Language, page: TextOptions): TerminalText[] {
  const { labels, findingNames, severities, owners } = words(language);
  const { severity, owner, explainedBy } = definitionOf(code);
  const texts = explainOf(code, language);
  const checks = CHECKS.filter((check) => check.finds.includes(code)).map((check) => check.id);
  const part = (title: string, text: string): TerminalText[] => [
    plain(''),
    page.colors.bold(plain(title)),
    ...wrapped(text, page, '  '),
  ];
  return [
    page.colors.bold(plain(`${code}: ${findingNames[code]}`)),
    page.colors.dim(plain(`${severities[severity]} · ${labels.who}: ${owners[owner]}`)),
    ...part(labels.meaning, texts.meaning),
    ...part(labels.detection, texts.detection),
    ...part(labels.confusedWith, texts.confusedWith),
    ...part(labels.madeBy, checks.join(', ')),
    ...(explainedBy.length === 0 ? [] : part(labels.likelyCauses, explainedBy.join(', '))),
  ];
}
