/** A comparison as headings with lines, which every form lays out in its own way. */
import { compareWords } from '../../text/compare-words.ts';
import type { CompareWords } from '../../text/contract/compare-words.ts';
import type { Language } from '../../text/language.ts';
import { listOf } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import type { Words } from '../../text/contract/words.ts';
import { utc } from '../../text/utc.ts';
import type { ReportCheck } from '../schema.ts';
import type { CheckChange, ComparedSide, Comparison, Explanation } from './comparison.ts';

export interface ComparedSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Nobody reads a thousand lines; the JSON form has them all. */
const MOST_LINES = 20;
const MOST_VALUES = 10;
const LONGEST = 300;

/** comparisonSections puts a comparison into words. A section without lines is left out. */
export function comparisonSections(comparison: Comparison, language: Language): readonly ComparedSection[] {
  const text = compareWords(language);
  const { findings, explanations, facts, profile, checks } = comparison;
  const values = (list: readonly string[]): string =>
    list.length === 0 ? '—' : listOf(language, list.map(cut), MOST_VALUES);
  const changed = (name: string, before: string, after: string): string =>
    `${name}${text.colon}${before} → ${after}`;
  const sections: readonly ComparedSection[] = [
    {
      title: text.findings,
      lines: findings.map(
        ({ code, title, rootCause, change, muted }) =>
          `[${text.changes[change]}] ${title} (${[code, ...(rootCause ? [] : [text.folded]), ...(muted === undefined ? [] : [text.muted[muted]])].join(', ')})`,
      ),
    },
    { title: text.explanations, lines: explanations.map((one) => explanationLine(one, text)) },
    {
      title: text.facts,
      lines: facts.map(({ fact, before, after }) =>
        changed(text.factNames[fact], values(before), values(after)),
      ),
    },
    {
      title: text.profile,
      lines: profile.map(({ key, before, after }) =>
        changed(key, cut(before) || text.notSet, cut(after) || text.notSet),
      ),
    },
    { title: text.checks, lines: checks.map((one) => checkLine(one, text, words(language))) },
    { title: text.notCompared, lines: notComparedLines(comparison, language) },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({ title, lines: few(lines, text) }));
}

/** sideLines name the two reports with their verdicts. */
export function sideLines({ before, after }: Comparison, language: Language): readonly string[] {
  const text = compareWords(language);
  return [
    `${text.before}${text.colon}${sideText(before, text, words(language))}`,
    `${text.after}${text.colon}${sideText(after, text, words(language))}`,
  ];
}

/** hasDifferences says whether anything differs at all. */
export function hasDifferences({ findings, facts, profile, checks, before, after }: Comparison): boolean {
  return (
    before.state !== after.state ||
    facts.length + profile.length + checks.length > 0 ||
    findings.some(({ change, muted = 'yes' }) => change !== 'stays' || muted !== 'yes')
  );
}

function sideText(
  { createdAt, version, id, state, redacted }: ComparedSide,
  text: CompareWords,
  { verdicts }: Words,
): string {
  const about = text.side(utc(createdAt), version, id);
  return `${verdicts[state]} · ${about}${redacted ? ` · ${text.redacted}` : ''}`;
}

function explanationLine({ title, code, open, ...found }: Explanation, text: CompareWords): string {
  const named = ({ facts, profile }: Explanation['open']): readonly string[] => [
    ...facts.map((fact) => text.factNames[fact]),
    ...profile.map(text.profileKey),
  ];
  const what = named(found);
  return `${title} (${code})${text.colon}${what.length === 0 ? text.unexplained(named(open)) : text.explained(what)}`;
}

function checkLine(
  { id, subject, before, after, reason }: CheckChange,
  text: CompareWords,
  { outcomes }: Words,
): string {
  const word = (outcome: ReportCheck['outcome'] | null): string =>
    outcome === null ? text.notRun : outcomes[outcome];
  return `${[id, subject ?? ''].join(' ').trim()}${text.colon}${word(before)} → ${word(after)}${reason === '' ? '' : ` · ${reason}`}`;
}

function notComparedLines({ notCompared, hidden }: Comparison, language: Language): readonly string[] {
  const text = compareWords(language);
  const named = (because: 'unknown' | 'redacted'): readonly string[] =>
    notCompared.filter((one) => one.because === because).map(({ fact }) => text.factNames[fact]);
  const rows = [
    { because: 'unknown', names: named('unknown') },
    {
      because: 'redacted',
      names: [...named('redacted'), ...hidden.profile.map(text.profileKey), ...hidden.checks],
    },
  ] as const;
  return rows.flatMap(({ because, names }) =>
    names.length === 0 ? [] : [`${text.because[because]}${text.colon}${listOf(language, names, MOST_LINES)}`],
  );
}

function few(lines: readonly string[], text: CompareWords): readonly string[] {
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), text.more(lines.length - MOST_LINES)];
}

function cut(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
