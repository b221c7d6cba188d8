/** FortiOS writes a tree: `config`, `edit`, `set`, `next`, `end`. */
import { Command, Spot } from '../command.ts';
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
  readonly opened: Spot;
  readonly settings: Setting[];
  /** Lines in it that are none of the five. */
  readonly strange: Spot[];
}

/** `set NAME VALUES`; its words are the values. */
export class Setting extends Command {
  readonly name: string;

  constructor(command: Command) {
    super(command, command.words.slice(2));
    this.name = command.words[1] ?? '';
  }

  /** The first value; most settings have no other. */
  get value(): string {
    return this.words[0] ?? '';
  }
}

interface Level {
  readonly kind: 'config' | 'edit';
  readonly entry: Entry;
}

export interface Tree {
  readonly entries: readonly Entry[];
  /** Lines outside of any table. */
  readonly outside: readonly Spot[];
}

/** What is open while the lines are read. */
interface Growing {
  readonly stack: Level[];
  readonly entries: Entry[];
  readonly outside: Spot[];
}

type Step = (command: Command, growing: Growing) => void;

const COMMANDS: Readonly<Record<string, Step>> = {
  config: openTable,
  edit: openEntry,
  next: (command, { stack }) => {
    if (stack.at(-1)?.kind === 'edit') stack.pop();
    else lost(command);
    command.read();
  },
  end: (command, { stack }) => {
    if (stack.at(-1)?.kind === 'edit') stack.pop();
    if (stack.pop() === undefined) lost(command);
    command.read();
  },
  set: setting,
  append: setting,
  unset: (command, { stack, outside }) => {
    if (stack.length === 0) outside.push(command);
    else command.aside();
  },
};

/** treeOf reads the lines into entries, and notes what is damaged. */
export function treeOf(reading: Reading, all: Lines): Tree {
  const growing: Growing = { stack: [], entries: [], outside: [] };
  const { stack, entries, outside } = growing;
  for (const line of joined(all.lines)) {
    if (line.text.startsWith('#')) continue;
    const command = new Command(new Spot(reading, line), reading.words(line.text));
    const [first = ''] = command.words;
    const step = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
    if (step !== undefined) step(command, growing);
    else (stack.at(-1)?.entry.strange ?? outside).push(command);
  }
  noteTail(reading, all, stack.length > 0);
  if (stack.length === 0 && all.lines.some(({ text }) => text.startsWith('#config-version')))
    reading.extent = 'closed-blocks';
  return { entries, outside };
}

function openTable(command: Command, { stack, entries }: Growing): void {
  const name = command.from(1).text;
  const around = stack.at(-1)?.entry ?? null;
  const isInside = around !== null && around.table !== 'vdom' && around.table !== 'global';
  const table = isInside ? `${around.table} / ${name}` : name;
  const entry = { table, name: null, around, opened: command, settings: [], strange: [] };
  entries.push(entry);
  stack.push({ kind: 'config', entry });
}

function openEntry(command: Command, { stack, entries }: Growing): void {
  if (stack.at(-1)?.kind === 'edit') stack.pop();
  const { table, around } = stack.at(-1)?.entry ?? lost(command);
  const entry = { table, name: command.words[1] ?? '', around, opened: command, settings: [], strange: [] };
  entries.push(entry);
  stack.push({ kind: 'edit', entry });
}

function setting(command: Command, { stack, outside }: Growing): void {
  const top = stack.at(-1);
  if (top === undefined) outside.push(command);
  else top.entry.settings.push(new Setting(command));
}

function noteTail(reading: Reading, all: Lines, isInBlock: boolean): void {
  const { lines, isOpen, endsInPager } = all;
  const last = lines.at(-1);
  if (last === undefined) return;
  const isCut = endsInPager || (isOpen && last.text !== 'end');
  if (isInBlock || isCut) reading.tailLost(last, all, isInBlock);
}

/** One place is enough: what follows belongs to the same lost head. Gives the table that nobody has seen. */
function lost({ reading, place }: Command): Pick<Entry, 'table' | 'around'> {
  if (!reading.damage.some(({ kind }) => kind === 'head-lost'))
    reading.damage.push({ kind: 'head-lost', place });
  return { table: '', around: null };
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
