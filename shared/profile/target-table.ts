/** The tables that people have: from a spreadsheet, a console or an editor, with any of three separators and in any order. */
import { parse } from 'csv-parse/browser/esm/sync';
import { z } from 'zod';

export type Column = 'address' | 'ports' | 'name';
export type Cells = Readonly<Partial<Record<Column, string>>>;

export interface TableRow {
  readonly cells: Cells;
  /** From 1, in the text as it was given. */
  readonly line: number;
  /** The row as it was given, without the end of the line. */
  readonly raw: string;
}

export interface Table {
  /** The heading as it was given; null: there is none. */
  readonly heading: string | null;
  readonly rows: readonly TableRow[];
}

/** Spreadsheets copy with tabs, and save with semicolons where the comma is a decimal point. */
const SEPARATORS = ['\t', ',', ';'] as const;

/** Headings, without blanks, dashes and brackets: our own, those of consoles, and those that people write. */
const HEADINGS: Readonly<Record<Column, RegExp>> = {
  address:
    /^(?:(?:private|internal|intranet|local|primary|desktop|host|computer|cloudcomputer|server|内网|私网|内部|云电脑|云桌面|桌面|主机|电脑)?(?:ip|ipv4)?(?:address|addr|地址)|(?:private|internal|desktop|host|内网|私网|云电脑|云桌面|桌面|主机)?(?:ip|ipv4)s?)$/,
  ports: /^(?:tcp)?(?:ports?|端口号?)$/,
  name: /^(?:(?:desktop|computer|cloudcomputer|host|display|云电脑|云桌面|桌面|主机|电脑)?(?:name|名称|名字?)|hostname)$/,
};
const BY_DEFAULT: readonly Column[] = ['address', 'ports', 'name'];
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/;
const PORTS = /^\d{1,5}(?:[\s;|,/]+\d{1,5})*$/;

/** What csv-parse gives with `info` and `raw`, which its types do not say. */
const rowsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }), raw: z.string() }),
);
type Row = z.infer<typeof rowsSchema>[number];

/** readTable splits a text into rows and says which cell is what. Throws what csv-parse throws, with `lines`. */
export function readTable(text: string): Table {
  const [first, ...others] = rowsOf(text, separatorOf(text));
  if (first === undefined) return { heading: null, rows: [] };
  const columns = headingOf(first.record);
  const body = columns === null ? [first, ...others] : others;
  return {
    heading: columns === null ? null : withoutEnd(first.raw),
    rows: body.map(({ record, info, raw }) => ({
      cells: cellsOf(record, columns ?? layoutOf(record)),
      line: info.lines,
      raw: withoutEnd(raw),
    })),
  };
}

function rowsOf(text: string, delimiter: string): readonly Row[] {
  const options = {
    bom: true,
    comment: '#',
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  };
  return rowsSchema.parse(parse(text, options));
}

/** The first separator that makes an address or a heading of a cell in the first row; a list of addresses alone needs none. */
function separatorOf(text: string): string {
  const first = /^\ufeff?(?:[ \t]*(?:#.*)?[\r\n]+)*([^\r\n]*)/.exec(text)?.[1] ?? '';
  const isTable = (separator: string): boolean => {
    const cells = first.split(separator).map((cell) => cell.trim().replaceAll('"', ''));
    return cells.length > 1 && (cells.some((cell) => ADDRESS.test(cell)) || headingOf(cells) !== null);
  };
  return SEPARATORS.find(isTable) ?? ',';
}

/** A heading names the address at least; what else a console exports is left alone. */
function headingOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const columns = cells.map(columnOf);
  const once = columns.map((column, index) => (columns.indexOf(column) === index ? column : null));
  return once.includes('address') ? once : null;
}

function columnOf(cell: string): Column | null {
  const plain = cell.toLowerCase().replace(/[\s_()（）[\]./-]+/g, '');
  return BY_DEFAULT.find((column) => HEADINGS[column].test(plain)) ?? null;
}

/** Without a heading the cells tell by their form, unless the address stands where it stands by default. */
function layoutOf(cells: readonly string[]): readonly (Column | null)[] {
  const address = cells.findIndex((cell) => ADDRESS.test(cell));
  if (address <= 0) return BY_DEFAULT;
  const ports = cells.findIndex((cell, index) => index !== address && PORTS.test(cell));
  const name = cells.findIndex((cell, index) => index !== address && index !== ports && cell !== '');
  const columnAt = new Map<number, Column>([
    [address, 'address'],
    [ports, 'ports'],
    [name, 'name'],
  ]);
  return cells.map((_, index) => columnAt.get(index) ?? null);
}

function cellsOf(record: readonly string[], columns: readonly (Column | null)[]): Cells {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column === null ? [] : [[column, record[index] ?? '']])),
  );
}

/** csv-parse counts the end of a line to the row behind it. */
function withoutEnd(raw: string): string {
  return raw
    .split(/[\r\n\ufeff]/)
    .filter((part) => part !== '')
    .join('\n');
}
