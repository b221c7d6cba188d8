/**
 * `Format-Table`, the view in which most cmdlets print when nobody asks for another one: headings, dashes below them, and
 * rows. Dashes are as long as their heading; a number stands at the right of its column, a text at the left, and a value
 * that is too long ends in an ellipsis.
 */
import { partial, whole, type Listing } from '../../observation/listing.ts';
import { isPrompt } from '../common/lines.ts';

const MOST_COLUMNS = 40;
const DASHES = /^ *-+(?: +-+)* *$/;
/** Letters that take two cells of a console; texts that were redirected are padded as if they took one. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

interface Column {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** isTable says whether a text begins with headings and dashes. */
export function isTable(text: string): boolean {
  return headOf(text.split('\n')) !== null;
}

/** readTable gives the objects of a table; PowerShell prints an empty line behind the last row. */
export function readTable(text: string): Listing<Readonly<Record<string, string>>> {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const head = headOf(lines);
  if (head === null) return partial([], 'no table');
  const rows: Readonly<Record<string, string>>[] = [];
  for (const line of lines.slice(head.next)) {
    if (line === '')
      return endsHere(lines, head.next + rows.length) ? whole(rows) : partial(rows, 'text behind the table');
    const row = rowOf(line, head.columns);
    if (row === null) return partial(rows, `no row of this table: ${line.slice(0, 80)}`);
    rows.push(row);
  }
  return partial(rows, 'the table has no end');
}

/** Groups of a table, as `Format-Table -GroupBy` prints them, would be another table. */
function endsHere(lines: readonly string[], from: number): boolean {
  return lines.slice(from).every((line) => line === '' || isPrompt(line));
}

interface Head {
  readonly columns: readonly Column[];
  /** The line of the first row. */
  readonly next: number;
}

/** Headings of several words stand in two lines. */
function headOf(lines: readonly string[]): Head | null {
  const first = lines.findIndex((line) => line.trim() !== '' && !isPrompt(line));
  const at = lines.findIndex((line, index) => index > first && DASHES.test(line));
  if (first < 0 || at < 0 || at - first > 2) return null;
  const columns = [...(lines[at] ?? '').matchAll(/-+/g)].slice(0, MOST_COLUMNS).map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    name: lines
      .slice(first, at)
      .map((line) => line.slice(index, index + run.length).trim())
      .join('')
      // `NlMtu(Bytes)`
      .replace(/\([A-Za-z]+\)$/, ''),
  }));
  return columns.every(({ name }) => /^[A-Za-z][\w.]*$/.test(name)) ? { columns, next: at + 1 } : null;
}

/** null: it cannot be told which value stands in which column. */
function rowOf(line: string, columns: readonly Column[]): Readonly<Record<string, string>> | null {
  const byPlace =
    placed(
      line.replace(WIDE, (letter) => `${letter}\0`),
      columns,
    ) ?? placed(line, columns);
  const values = byPlace ?? byCount(line, columns);
  return values === null
    ? null
    : Object.fromEntries(columns.map(({ name }, at) => [name, wholeName(name, braces(values[at] ?? ''))]));
}

/** The column whose values have blanks. */
const OF_SEVERAL_WORDS = 'InterfaceAlias';

/** Where values were replaced by others of another length, one word for each column still tells; an interface's name takes what is left. */
function byCount(line: string, columns: readonly Column[]): readonly string[] | null {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const more = words.length - columns.length;
  const at = columns.findIndex(({ name }) => name === OF_SEVERAL_WORDS);
  if (more === 0) return words;
  if (more < 0 || at < 0) return null;
  return [...words.slice(0, at), words.slice(at, at + more + 1).join(' '), ...words.slice(at + more + 1)];
}

/** Each word belongs to the column whose dashes it stands under, or else to the one at its left; null: a value is out of line. */
function placed(line: string, columns: readonly Column[]): readonly string[] | null {
  const spans = columns.map((): { start: number; end: number } | null => null);
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    const end = index + word.length;
    const under = columns.flatMap((one, at) => (index < one.end && end > one.start ? [at] : []));
    const at = under[0] ?? columns.findLastIndex((one) => one.end <= index);
    if (under.length > 1 || at < 0) return null;
    spans[at] = { start: spans[at]?.start ?? index, end };
  }
  const isInLine = spans.every(
    (span, at) => span === null || span.start === columns[at]?.start || span.end === columns[at]?.end,
  );
  return isInLine
    ? spans.map((span) => (span === null ? '' : line.slice(span.start, span.end).replaceAll('\0', '')))
    : null;
}

/** The columns of an adapter's name. */
const NAMES = new Set(['InterfaceAlias', 'ifAlias', 'Name']);

/** A name that was cut is none; other cut values show to the code that reads them. */
function wholeName(column: string, value: string): string {
  return NAMES.has(column) && /(?:\.\.\.|\u2026)$/.test(value) ? '' : value;
}

/** `{192.168.1.53, 8.8.8.8}` is a list. */
function braces(value: string): string {
  return value.replace(/^\{(.*)\}$/, '$1').trim();
}
