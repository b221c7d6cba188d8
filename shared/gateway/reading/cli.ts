/** Configurations of lines in blocks (IOS, FRR, Comware, VRP): a line is tried in its block, and then on its own. */
import { AREAS, type Area, type Gap } from '../written.ts';
import { greetingsIn } from './banners.ts';
import { Command, Spot } from './command.ts';
import type { Line, Lines } from './lines.ts';
import type { Reading } from './reading.ts';

/** `read`: facts. `aside`: known, and not of interest. False: not known here. */
export type Outcome = 'read' | 'aside' | Block | false;

export interface Block {
  /** The part to which lines of it belong; null: none of those that are read. */
  readonly area: Area | null;
  /** Where lines that it does not know are noted. */
  readonly gaps: Gap[];
  take(command: Command): Outcome;
}

export interface CliGrammar {
  /** `!` or `#`: what divides blocks, and begins comments. */
  readonly divider: '!' | '#';
  readonly endMark: RegExp;
  /** Lines that only a whole configuration begins with. */
  readonly headMark: RegExp;
  /** Words that open what is read, with the part: a line that begins so and is not understood leaves this part open. */
  readonly openers: readonly (readonly [RegExp, Area])[];
  top(command: Command): Outcome;
}

/** Names of interfaces of IOS, Comware and VRP: a type, and numbers; also in two words. */
export const INTERFACE_NAME = /^[A-Za-z][A-Za-z-]{0,30} ?\d{1,5}(?:[/.:]\d{1,5}){0,5}$/;

/** An aside block: whatever stands in it is not of interest. */
export function asideBlock(): Block {
  return { area: null, gaps: [], take: () => 'aside' };
}

const HAS_ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}|\d\/\d{1,2}(?!\d)|[\da-f]{1,4}::?[\da-f]/i;
const PLAIN = /^[a-z][a-z0-9_-]{1,30}$/i;

/** runCli reads all lines, and says whether the configuration shows its beginning and its end. */
export function runCli(reading: Reading, all: Lines, grammar: CliGrammar): void {
  const { lines } = all;
  const isFlat = !lines.some(({ indent, text }) => indent > 0 && !text.startsWith(grammar.divider));
  const greetings = greetingsIn(lines);
  let block: Block | null = null;
  let isFirst = true;
  for (const line of lines) {
    if (greetings.has(line.number)) {
      reading.aside(line);
      continue;
    }
    if (/^[#!]/.test(line.text)) {
      if (line.indent === 0 && line.text.startsWith(grammar.divider)) block = null;
      continue;
    }
    if (isEnd(line, grammar)) {
      block = null;
      reading.read(line);
      continue;
    }
    const command = new Command(new Spot(reading, line), reading.words(line.text));
    block = takeLine(command, { block, grammar, isFlat, isFirst });
    isFirst = false;
  }
  noteExtent(reading, all, grammar);
}

function isEnd(line: Line, { endMark }: CliGrammar): boolean {
  return line.indent === 0 && endMark.test(line.text);
}

interface Surroundings {
  readonly block: Block | null;
  readonly grammar: CliGrammar;
  readonly isFlat: boolean;
  readonly isFirst: boolean;
}

/** takeLine reads one line, and gives the block in which the next one stands. */
function takeLine(command: Command, around: Surroundings): Block | null {
  const { outcome, inBlock } = tried(command, around);
  if (outcome === false) {
    unknownLine(command, { ...around, block: inBlock });
    return around.block;
  }
  if (outcome === 'aside') command.aside();
  else {
    command.read();
    if (command.line.hasComment) command.fault({ kind: 'comment-behind' });
  }
  return typeof outcome === 'object' ? outcome : inBlock;
}

function noteExtent(reading: Reading, all: Lines, grammar: CliGrammar): void {
  const { lines, isOpen, endsInPager } = all;
  const last = lines.findLast(({ text }) => !/^[#!]/.test(text));
  if (last === undefined) return;
  const hasEnd = isEnd(last, grammar);
  if (hasEnd && lines.some(({ text }) => grammar.headMark.test(text))) reading.extent = 'end-mark';
  if (!hasEnd && (isOpen || endsInPager)) reading.tailLost(last, all, false);
}

interface Tried {
  readonly outcome: Outcome;
  /** The block in which the line stands; null where it stands on its own. */
  readonly inBlock: Block | null;
}

function tried(command: Command, { block, grammar, isFlat }: Surroundings): Tried {
  if (block === null) return { outcome: grammar.top(command), inBlock: null };
  const { line } = command;
  const mayStay = line.indent > 0 || isFlat;
  // In a block of no interest all is aside, so another block must be looked for first.
  if (block.area === null) {
    const mayBeAlone =
      line.indent === 0 || line.isLoose || grammar.openers.some(([pattern]) => pattern.test(line.text));
    const alone = mayBeAlone ? grammar.top(command) : false;
    if (alone !== false) return { outcome: alone, inBlock: null };
    return mayStay && (!isFlat || !HAS_ADDRESS.test(line.text))
      ? { outcome: 'aside', inBlock: block }
      : { outcome: false, inBlock: null };
  }
  const inside = block.take(command);
  if (inside !== false) return { outcome: inside, inBlock: block };
  const alone = grammar.top(command);
  if (alone !== false && (mayLeave(line, isFlat) || isOfInterest(alone)))
    return { outcome: alone, inBlock: null };
  return { outcome: false, inBlock: mayStay ? block : null };
}

/** What is indented belongs to its block, unless a pager stood before it or nothing is. */
function mayLeave({ indent, isLoose }: Line, isFlat: boolean): boolean {
  return indent === 0 || isLoose || isFlat;
}

/**
 * A line that reads well on its own was indented by accident. One that would be put aside there may be anything here, and what
 * follows it would be put aside with it: `template peer-policy X` of IOS holds a `route-map X out`, and neighbors follow.
 */
function isOfInterest(outcome: Outcome): boolean {
  return outcome === 'read' || (typeof outcome === 'object' && outcome.area !== null);
}

function unknownLine(command: Command, around: Surroundings): void {
  if (around.isFirst && command.line.indent > 0)
    command.reading.damage.push({ kind: 'head-lost', place: command.place });
  const gap = command.notUnderstood(...areasOf(command, around));
  around.block?.gaps.push(gap);
}

function areasOf({ words, line }: Command, { block, grammar }: Surroundings): readonly Area[] {
  if (block !== null && block.area !== null) return [block.area];
  const opener = grammar.openers.find(([pattern]) => pattern.test(line.text));
  if (opener !== undefined) return [opener[1]];
  const [first = ''] = words;
  return HAS_ADDRESS.test(line.text) || !PLAIN.test(first) || isCut(first) ? AREAS : [];
}

const OPENING = [
  'interface',
  'router',
  'crypto',
  'neighbor',
  'network',
  'peer',
  'ipsec',
  'route',
  'undo',
  'bgp',
];

/** `int`, `rout`: the beginning of a word that opens something, typed short or cut. */
function isCut(word: string): boolean {
  return OPENING.some(
    (one) =>
      one !== word.toLowerCase() &&
      word.length > 1 &&
      (one.startsWith(word.toLowerCase()) || one.endsWith(word.toLowerCase())),
  );
}
