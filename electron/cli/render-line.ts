/**
 * The result as one line for tools that manage computers. Its first three words are for programs: state, code and owner
 * of the first root cause, or "-" where there is none. The rest is for people.
 */
import { mutedRows, muteTexts } from '../../shared/mute/told.ts';
import type { Report, ReportStep } from '../../shared/report/schema.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { words } from '../../shared/text/words.ts';
import { line, oneLine, plain } from './terminal.ts';

/** Its line end included. Intune keeps 2,048 characters, and what calls this may add some of its own. */
export const MOST_IN_LINE = 2000;

/** Typographic characters of our own texts; everything else becomes an escape. */
const ASCII: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
  ['→', '->'],
  ['×', 'x'],
  ['≥', '>='],
  ['≤', '<='],
  ['\u00a0', ' '],
  ['\ufffd', '?'],
]);

export interface LineOptions {
  /** For programs that damage other letters. */
  readonly ascii: boolean;
}

/** renderLine gives the result in one line, with its line end. */
export function renderLine(report: Report, options: LineOptions): TerminalText {
  const [first] = rootCauses(report);
  const marks = oneLine(`${report.verdict.state} ${code(first?.finding ?? '-')} ${first?.owner ?? '-'}`);
  return finished(
    line`${marks} ${oneLine(first === undefined ? report.verdict.headline : sentence(report, first))}`,
    options,
  );
}

/** failureLine stands where a result should: the tool could not judge. */
export function failureLine(message: string, options: LineOptions): TerminalText {
  return finished(line`failed - - ${oneLine(message)}`, options);
}

/** A saved report may come from a stranger; its code stays one word. */
function code(finding: string): string {
  return finding.replace(/\s/g, '?');
}

/** What an inconclusive run happened to find is no cause of anything yet. */
function rootCauses({ verdict, checklist }: Report): readonly ReportStep[] {
  return verdict.state === 'inconclusive' ? [] : checklist;
}

/** The headline says itself what is muted; a cause alone does not. */
function sentence(report: Report, { title }: ReportStep): string {
  const { language, checklist } = report;
  const texts = words(language);
  const muted = mutedRows(report).length;
  const more = checklist.length === 1 ? '' : texts.andMore(checklist.length - 1);
  return `${title}${more}${muted === 0 ? '' : texts.brackets(muteTexts(language).count(muted))}`;
}

function finished(text: TerminalText, { ascii }: LineOptions): TerminalText {
  const parts = Array.from(text.trimEnd()).map((one) => (ascii ? inAscii(one) : one));
  const end = ascii ? '...' : '…';
  return plain(
    `${parts.join('').length < MOST_IN_LINE ? parts.join('') : `${fitting(parts, MOST_IN_LINE - 1 - end.length)}${end}`}\n`,
  );
}

/** Neither a character of two units nor an escape is cut in the middle. */
function fitting(parts: readonly string[], most: number): string {
  let text = '';
  for (const part of parts) {
    if (text.length + part.length > most) break;
    text += part;
  }
  return text;
}

function inAscii(character: string): string {
  if (/^[\x20-\x7e]$/.test(character)) return character;
  const known = ASCII.get(character);
  return (
    known ?? character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  );
}
