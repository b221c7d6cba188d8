/** `vpc-doctor report`: prints a saved report or bundle again, judges it again, compares it with another one. */
import { judgeAgain } from '../../shared/replay/judge-again.ts';
import { addNote } from '../../shared/report/add-note.ts';
import { compareReports } from '../../shared/report/compare/compare.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { inOrder } from '../../shared/report/compare/order.ts';
import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { reportJsonSchema } from '../../shared/report/json-schema.ts';
import type { Report } from '../../shared/report/schema.ts';
import { compareWords } from '../../shared/text/compare-words.ts';
import { machineSecrets } from '../host/machine-secrets.ts';
import type { OpenedFile } from '../host/open-report.ts';
import { bundleBytes, redactedBundleBytes, textEvidence } from '../host/save-bundle.ts';
import { shareComparison } from '../host/share-comparison.ts';
import { forOwnEyes, knowingly, ofTheTool, type Shareable } from '../host/gate.ts';
import { shareable, type SharedReport } from '../host/share-run.ts';
import { VERSION } from '../process/version.ts';
import { CliError, EXIT, exitCodeOf } from './exit-code.ts';
import { isLine, isOpenForm } from './format.ts';
import { languageOf } from './language.ts';
import { orFailed } from './leak.ts';
import { noteFrom } from './note-options.ts';
import { openNamed } from './open-named.ts';
import { emit, refuseTaken, writeFile } from './output.ts';
import { render, renderForTerminal } from './render.ts';
import { COMPARISON_FORMATS, comparisonText, renderComparison } from './render-comparison.ts';
import type { ReportOptions } from './report-options.ts';
import { reportTexts } from './report-texts.ts';
import { line, oneLine, say } from './terminal.ts';

/** reportCommand exits with the verdict of the file, or with the new one where it was judged again. */
export async function reportCommand(file: string | undefined, options: ReportOptions): Promise<number> {
  await refuseTaken(options, options.evidence);
  if (options.schema === true) {
    await emit(ofTheTool(jsonLines(jsonText(reportJsonSchema(), 2))), options);
    return EXIT.ready;
  }
  if (options.drillSchema === true) {
    await (await import('./drill-report.ts')).printDrillSchema(options);
    return EXIT.ready;
  }
  if (file === undefined) throw new CliError((texts) => texts.nameReport);
  const drill = await (await import('./drill-report.ts')).drillReport(file, options);
  if (drill !== null) return drill;
  const { compare: other } = options;
  return orFailed(() => (other === undefined ? print(file, options) : compare(file, other, options)));
}

async function print(file: string, options: ReportOptions): Promise<number> {
  const { opened, told: again } = await openedAs(file, options);
  const note = noteFrom(options);
  const report = note === undefined ? again.report : addNote(again.report, note, machineSecrets());
  const shared = options.redact && !report.redaction.applied ? shareable(report) : null;
  const isOpen = isOpenForm(options.format) || shared === null;
  const toTerminal = options.output === undefined;
  const text = render(isOpen ? report : shared.report, options.format, { toTerminal });
  // Both are looked at before the first is written.
  const passed = isOpen ? knowingly(text) : shared.refuseLeaks(text, 'the report');
  if (options.evidence !== undefined)
    await writeFile(options.evidence, bundleOf(report, opened, shared), options.force === true);
  const { language } = report;
  const changes = options.judgeAgain === true && options.format === 'text' ? again.comparison : null;
  if (changes === null) await emit(passed, options);
  else
    await emit(
      forOwnEyes(
        line`${renderForTerminal(report, { toTerminal })}\n${comparisonText(changes, compareWords(language).judgedAgain, { language, toTerminal })}`,
      ),
      options,
    );
  return exitCodeOf(report.verdict.state);
}

/** A redacted report has nothing but text; an open one may have brought the bytes. */
function bundleOf(report: Report, { evidence }: Opened, shared: SharedReport | null): Shareable<Uint8Array> {
  if (shared !== null) return redactedBundleBytes(shared);
  return knowingly(bundleBytes(report, report.redaction.applied ? textEvidence(report) : evidence));
}

async function compare(file: string, other: string, options: ReportOptions): Promise<number> {
  const format = COMPARISON_FORMATS.find((one) => one === options.format);
  if (format === undefined)
    throw new CliError((texts) => texts.compareFormat(options.format, COMPARISON_FORMATS));
  if (options.evidence !== undefined || noteFrom(options) !== undefined)
    throw new CliError((texts) => texts.compareAlone);
  const { report } = (await openedAs(file, options)).told;
  const { language } = report;
  const { report: second } = (await openedAs(other, { ...options, lang: language })).told;
  // Of two that were made at the same time, `file` is the later.
  const [before, after] = inOrder(second, report);
  const page = { language, toTerminal: options.output === undefined };
  if (!options.redact || format === 'text')
    await emit(knowingly(renderComparison(compareReports(before, after), format, page)), options);
  else {
    const { comparison, refuseLeaks } = shareComparison(before, after);
    await emit(refuseLeaks(renderComparison(comparison, format, page), 'the comparison'), options);
  }
  return exitCodeOf(report.verdict.state);
}

type Opened = Extract<OpenedFile, { ok: true }>;

interface Told {
  readonly report: Report;
  /** null: it was not judged again. */
  readonly comparison: Comparison | null;
}

/** openedAs opens a file and judges it again where that was asked for, or where its sentences are in another language. */
async function openedAs(
  file: string,
  { lang, format, judgeAgain: asked }: ReportOptions,
): Promise<{ readonly opened: Opened; readonly told: Told }> {
  const language = languageOf(lang);
  const opened = await openNamed(file, language);
  const { report } = opened;
  const isOther = lang !== undefined && language !== report.language;
  if (isOther && !isLine(format))
    say(line`vpc-doctor: ${oneLine(reportTexts(language).judgedForLanguage(file))}`);
  const told =
    asked === true || isOther
      ? judgeAgain(report, { language: lang === undefined ? report.language : language, version: VERSION })
      : { report, comparison: null };
  return { opened, told };
}
