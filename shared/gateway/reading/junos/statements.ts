/** Junos in both forms becomes statements: the words from the root of the tree to the leaf, with the line of the leaf. */
import { Command, Spot } from '../command.ts';
import { unquoted, type Line, type Lines } from '../lines.ts';
import type { Reading } from '../reading.ts';

export interface Statement {
  readonly words: readonly string[];
  readonly line: Line;
  readonly isInactive: boolean;
}

/** setStatements reads lines of `set …`, `deactivate …` and `delete …`. */
export function setStatements(reading: Reading, all: Lines): readonly Statement[] {
  const { lines, isOpen, endsInPager } = all;
  const found: Statement[] = [];
  for (const line of lines) {
    if (line.text.startsWith('#')) continue;
    const spot = new Spot(reading, line);
    const [command = '', ...words] = reading.words(line.text).filter((word) => word !== '[' && word !== ']');
    if (command === 'set') found.push({ words, line, isInactive: false });
    else if (command === 'delete') remove(new Command(spot, words), found);
    else if (command === 'deactivate') deactivate(new Command(spot, words), found);
    else if (/^(?:edit|top|up|exit|commit|activate|annotate|protect)$/.test(command)) {
      // `edit` moves the place to which later lines belong; such a session is not followed.
      if (command === 'edit' || command === 'up')
        reading.damage.push({ kind: 'head-lost', place: spot.place });
      spot.aside();
    } else found.push({ words: ['?', command, ...words], line, isInactive: false });
  }
  const last = lines.at(-1);
  if (last !== undefined && (isOpen || endsInPager)) reading.tailLost(last, all, false);
  return found;
}

function remove(command: Command, found: Statement[]): void {
  const kept = found.filter((one) => !begins(one.words, command.words));
  found.splice(0, found.length, ...kept);
  command.read();
}

function deactivate(command: Command, found: Statement[]): void {
  for (const [index, one] of found.entries())
    if (begins(one.words, command.words)) found[index] = { ...one, isInactive: true };
  command.read();
}

function begins(words: readonly string[], head: readonly string[]): boolean {
  return head.length > 0 && head.every((word, index) => words[index] === word);
}

interface Open {
  readonly words: readonly string[];
  readonly line: Line;
  readonly isInactive: boolean;
}

/** Brackets, ends of statements, strings and words. */
const TOKEN = /"[^"\n]*"|\/\*|\*\/|[{};[\]]|<[^<>\n]{1,120}>|[^\s"{};[\]<]+|["<]/g;

/** What is open while the braces are read. */
interface Growing {
  readonly reading: Reading;
  readonly found: Statement[];
  readonly stack: Open[];
  /** The words since the last end, and the line of the first of them. */
  words: string[];
  first: Line | null;
  isComment: boolean;
}

/** braceStatements reads the form with braces. */
export function braceStatements(reading: Reading, all: Lines): readonly Statement[] {
  const growing: Growing = { reading, found: [], stack: [], words: [], first: null, isComment: false };
  for (const line of all.lines) {
    if (line.text.startsWith('#') && !growing.isComment) continue;
    if (/^[{};\]\s]{0,8}$/.test(line.text) || growing.isComment || line.text.startsWith('/*'))
      reading.read(line);
    for (const [token] of line.text.matchAll(TOKEN)) takeToken(growing, token, line);
    // What is secret has lost its `;` together with its value.
    if (line.isSecret) endStatement(growing, line);
  }
  noteTail(growing, all);
  const last = all.lines.at(-1);
  if (last !== undefined) endStatement(growing, last);
  return growing.found;
}

function takeToken(growing: Growing, token: string, line: Line): void {
  if (growing.isComment) {
    growing.isComment = token !== '*/';
    return;
  }
  switch (token) {
    case '/*':
      growing.isComment = true;
      return;
    // A list is words like others: `proposals [ A B ]`.
    case '[':
    case ']':
      return;
    case '{':
      openBlock(growing, line);
      return;
    case ';':
      endStatement(growing, line);
      return;
    case '}':
      endStatement(growing, line);
      if (growing.stack.pop() === undefined)
        growing.reading.damage.push({ kind: 'unbalanced', place: growing.reading.place(line) });
      return;
    default:
      growing.first ??= line;
      growing.words.push(growing.reading.plain(unquoted(token)));
  }
}

/** A block is a statement as well: `neighbor 10.0.0.1 { }` says that there is one. */
function openBlock(growing: Growing, line: Line): void {
  const block = opened(growing.stack.at(-1), growing.words, growing.first ?? line);
  growing.stack.push(block);
  growing.found.push(block);
  [growing.words, growing.first] = [[], null];
}

function endStatement(growing: Growing, line: Line): void {
  if (growing.words.length > 0)
    growing.found.push(opened(growing.stack.at(-1), growing.words, growing.first ?? line));
  [growing.words, growing.first] = [[], null];
}

function noteTail({ reading, stack, words }: Growing, all: Lines): void {
  const { lines, isOpen, endsInPager } = all;
  const last = lines.at(-1);
  if (last === undefined) return;
  const isInBlock = stack.length > 0 || words.length > 0;
  if (!isInBlock && lines.some(({ text }) => text.startsWith('## Last c'))) reading.extent = 'closed-blocks';
  const isCut = endsInPager || (isOpen && !/[;}]$/.test(last.text));
  if (isInBlock || isCut) reading.tailLost(last, all, isInBlock);
}

const FLAG = /^(?:inactive|protect|replace|active):$/;

function opened(around: Open | undefined, words: readonly string[], line: Line): Open {
  const own = words.filter((word) => !FLAG.test(word));
  return {
    words: [...(around?.words ?? []), ...own],
    line,
    isInactive: (around?.isInactive ?? false) || words.includes('inactive:'),
  };
}
