/** FortiOS writes a tree: `config`, `edit`, `set`, `next`, `end`. */
import type { Line, Lines } from '../lines.ts';
import type { Reading } from '../reading.ts';

/** An entry: what stands between `edit X` and `next`, or in a `config` without entries. */
export interface Entry {
  /** `router static`, or `router bgp / neighbor`. */
  readonly table: string;
  /** The words behind `edit`; null for the settings of the table itself. */
  readonly name: string | null;
  /** The entry around it. */
  readonly around: Entry | null;
  readonly opened: Line;
  readonly settings: Setting[];
  /** Lines in it that are none of the five. */
  readonly strange: Line[];
}

export interface Setting {
  readonly name: string;
  readonly values: readonly string[];
  readonly line: Line;
}

interface Level {
  readonly kind: 'config' | 'edit';
  readonly entry: Entry;
}

export interface Tree {
  readonly entries: readonly Entry[];
  /** Lines outside of any table. */
  readonly outside: readonly Line[];
}

/** What is open while the lines are read. */
interface Growing {
  readonly reading: Reading;
  readonly stack: Level[];
  readonly entries: Entry[];
  readonly outside: Line[];
}

type Command = (growing: Growing, words: readonly string[], line: Line) => void;

const COMMANDS: Readonly<Record<string, Command>> = {
  config: openTable,
  edit: openEntry,
  next: ({ reading, stack }, _words, line) => {
    if (stack.at(-1)?.kind === 'edit') stack.pop();
    else lost(reading, line);
    reading.read(line);
  },
  end: ({ reading, stack }, _words, line) => {
    if (stack.at(-1)?.kind === 'edit') stack.pop();
    if (stack.pop() === undefined) lost(reading, line);
    reading.read(line);
  },
  set: setting,
  append: setting,
  unset: ({ reading, stack, outside }, _words, line) => {
    if (stack.length === 0) outside.push(line);
    else reading.aside(line);
  },
};

/** treeOf reads the lines into entries, and notes what is damaged. */
export function treeOf(reading: Reading, all: Lines): Tree {
  const growing: Growing = { reading, stack: [], entries: [], outside: [] };
  const { stack, entries, outside } = growing;
  for (const line of joined(all.lines)) {
    if (line.text.startsWith('#')) continue;
    const words = reading.words(line.text);
    const [first = ''] = words;
    const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
    if (command !== undefined) command(growing, words, line);
    else (stack.at(-1)?.entry.strange ?? outside).push(line);
  }
  noteTail(reading, all, stack.length > 0);
  if (stack.length === 0 && all.lines.some(({ text }) => text.startsWith('#config-version')))
    reading.extent = 'closed-blocks';
  return { entries, outside };
}

function openTable({ stack, entries }: Growing, words: readonly string[], line: Line): void {
  const name = words.slice(1).join(' ');
  const around = stack.at(-1)?.entry ?? null;
  const isInside = around !== null && around.table !== 'vdom' && around.table !== 'global';
  const entry = entryOf(isInside ? `${around.table} / ${name}` : name, null, around, line);
  entries.push(entry);
  stack.push({ kind: 'config', entry });
}

function openEntry({ reading, stack, entries }: Growing, words: readonly string[], line: Line): void {
  if (stack.at(-1)?.kind === 'edit') stack.pop();
  const table = stack.at(-1)?.entry;
  if (table === undefined) lost(reading, line);
  const entry = entryOf(table?.table ?? '', words[1] ?? '', table?.around ?? null, line);
  entries.push(entry);
  stack.push({ kind: 'edit', entry });
}

function setting({ stack, outside }: Growing, words: readonly string[], line: Line): void {
  const top = stack.at(-1);
  if (top === undefined) outside.push(line);
  else top.entry.settings.push({ name: words[1] ?? '', values: words.slice(2), line });
}

function noteTail(reading: Reading, { lines, isOpen, endsInPager }: Lines, isInBlock: boolean): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  const isCut = endsInPager || (isOpen && last.text !== 'end');
  if (!isInBlock && !isCut) return;
  const how = endsInPager ? 'pager' : isInBlock ? 'open-block' : 'open-line';
  reading.damage.push({ kind: 'tail-lost', place: reading.place(last), how });
}

function entryOf(table: string, name: string | null, around: Entry | null, opened: Line): Entry {
  return { table, name, around, opened, settings: [], strange: [] };
}

/** One place is enough: what follows belongs to the same lost head. */
function lost(reading: Reading, line: Line): void {
  if (!reading.damage.some(({ kind }) => kind === 'head-lost'))
    reading.damage.push({ kind: 'head-lost', place: reading.place(line) });
}

const MOST_JOINED = 500;

/** A value in quotes may go over several lines (certificates, comments, pages); no such value is of interest. */
function* joined(lines: readonly Line[]): Generator<Line> {
  let open = 0;
  for (const line of lines) {
    const quotes = line.text.replaceAll('\\"', '').split('"').length - 1;
    const isOdd = quotes % 2 === 1;
    if (open > 0) {
      // A line that begins like any other ends a value whose closing quote was lost.
      if (isOdd) open = 0;
      else open -= /^(?:config|edit|next|end)\b/.test(line.text) ? open : 1;
      if (open > 0 || isOdd) continue;
    } else if (isOdd && !line.isSecret) {
      open = MOST_JOINED;
      yield { ...line, text: line.text.slice(0, line.text.indexOf('"')).trim() };
      continue;
    }
    yield line;
  }
}
