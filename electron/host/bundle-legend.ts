import type { Evidence } from '../../shared/observation/evidence.ts';
import { code, escape, joined, md } from '../../shared/report/markdown-text.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import type { MarkdownText } from '../../shared/text/target-text.ts';
import { words } from '../../shared/text/words.ts';
import { kindOf, type NamedEvidence } from './evidence-files.ts';
import { LEGEND_TEXTS, type LegendTexts } from './legend-texts.ts';

/** More would bury the list of files. */
const MOST_ROWS = 200;
const EMPTY = md``;

/** legendOf says what every file of a bundle is, in the report's language; the records are those of the bundle, redacted or not. */
export function legendOf(report: Report, evidence: readonly NamedEvidence[]): MarkdownText {
  const { language } = report;
  const text = LEGEND_TEXTS[language];
  const { applied } = report.redaction;
  const row = (file: string, what: MarkdownText): MarkdownText =>
    md`- ${code(file)}${escape(text.colon)}${what}`;
  const files = byFile(evidence);
  const more = files.length - MOST_ROWS;
  return joined(
    [
      md`# ${escape(text.title)}`,
      EMPTY,
      row('LEGEND.md', own(text.legend)),
      row('report.json', own(text.json)),
      row('report.html', own(text.html)),
      row('evidence/index.json', own(text.index)),
      ...files
        .slice(0, MOST_ROWS)
        .map(([file, group]) => row(`evidence/${file}`, sourceOfAll(group, text, language))),
      ...(more > 0 ? [md`- ${own(text.more(more))}`] : []),
      EMPTY,
      own(
        applied ? text.redacted : text[evidence.every(({ bytes }) => bytes !== undefined) ? 'raw' : 'asText'],
      ),
      EMPTY,
      own(text.replay),
      ...(applied ? addressesOf(report, text) : []),
      EMPTY,
    ],
    '\n',
  );
}

/** Our own words may hold code in backticks; everything between them is text. */
function own(text: string): MarkdownText {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? escape(part) : code(part)))
    .reduce((before, part) => md`${before}${part}`, EMPTY);
}

function byFile(
  evidence: readonly NamedEvidence[],
): readonly (readonly [file: string, group: readonly NamedEvidence[]])[] {
  const files = new Map<string, NamedEvidence[]>();
  for (const one of evidence) {
    const group = files.get(one.file);
    if (group === undefined) files.set(one.file, [one]);
    else group.push(one);
  }
  return [...files];
}

function sourceOfAll(
  [first, ...others]: readonly NamedEvidence[],
  text: LegendTexts,
  language: Language,
): MarkdownText {
  if (first === undefined) return EMPTY;
  if (others.length === 0) return sourceOf(first, text, language);
  return md`${escape(text.several(others.length + 1))}${code(kindOf(first.command).slice(0, 200))}`;
}

/** A command line is text of a stranger in a list of Markdown. */
function sourceOf(
  { command, stream, failure }: Evidence,
  text: LegendTexts,
  language: Language,
): MarkdownText {
  const line = code(command.slice(0, 200));
  if (failure !== undefined)
    return md`${line} ${escape(text.unfinished(words(language).unknowns[failure.reason]))}`;
  const from = text.from[originOf(command, stream)];
  return from.endsWith('：') ? md`${escape(from)}${line}` : md`${escape(from)} ${line}`;
}

function originOf(command: string, stream: Evidence['stream'] | undefined): 'stdout' | 'stderr' | 'file' {
  if (stream === 'stderr') return stream;
  return stream === 'file' || command.startsWith('file:') ? 'file' : 'stdout';
}

function addressesOf({ redaction }: Report, text: LegendTexts): readonly MarkdownText[] {
  const rows = (redaction.addresses ?? []).slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  return [
    EMPTY,
    md`## ${escape(text.addresses)}`,
    EMPTY,
    ...rows.map(({ name, block, sameSubnetAs }) => {
      const same = sameSubnetAs === undefined ? EMPTY : md`${escape(text.sameSubnet)}${code(sameSubnetAs)}`;
      return md`- ${code(name)}${escape(text.colon)}${escape(block)}${same}`;
    }),
  ];
}
