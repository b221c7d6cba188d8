import { hostPseudonym } from './host-names.ts';
import type { Kind, Pseudonyms } from './pseudonyms.ts';
import { isTelling } from './vocabulary.ts';

/** A word that is known to be private, and what it is. */
export interface SecretWord {
  readonly kind: Kind;
  readonly value: string;
}

/** More would make a pattern that no text is searched with in reasonable time. */
const MOST_WORDS = 20_000;

/** No name is longer; what is longer is replaced only behind its label, since no pattern can be as long. */
const LONGEST = 512;

/** WordRedactor replaces known private words where they stand as words of their own. */
export class WordRedactor {
  readonly #kinds = new Map<string, Kind>();
  #pattern: RegExp | null = null;

  /** add takes words in; short and common ones are left out, for they would hit innocent text. */
  add(words: readonly SecretWord[]): void {
    const before = this.#kinds.size;
    for (const { kind, value } of words) {
      const word = value.trim().toLowerCase();
      if (isTelling(word) && !this.#kinds.has(word) && this.#kinds.size < MOST_WORDS)
        this.#kinds.set(word, kind);
    }
    if (this.#kinds.size !== before) this.#pattern = patternOf([...this.#kinds.keys()]);
  }

  /** apply replaces the words; `isPlain` says which of them are no names in this text. */
  apply(text: string, names: Pseudonyms, isPlain: (word: string) => boolean = () => false): string {
    if (this.#pattern === null) return text;
    return text.replace(this.#pattern, (word, at: number) => {
      if (isPlain(word) || isNumberOfJson(text, at, word)) return word;
      const kind = this.#kinds.get(word.toLowerCase()) ?? 'name';
      return kind === 'host' || kind === 'domain' ? nameOfHost(kind, word, names) : names.nameOf(kind, word);
    });
  }
}

/** In JSON a number without quotes cannot become a word. */
function isNumberOfJson(text: string, at: number, word: string): boolean {
  return (
    /^\d+$/.test(word) &&
    /(?:"\s?:|[[,])\s?$/.test(text.slice(Math.max(0, at - 4), at)) &&
    /^\s{0,9}[,}\]]/.test(text.slice(at + word.length, at + word.length + 10))
  );
}

function nameOfHost(kind: Kind, word: string, names: Pseudonyms): string {
  return kind === 'host' && word.includes('.') ? hostPseudonym(word, names) : names.nameOf(kind, word);
}

/** patternOf finds words that stand as words of their own; Chinese is written without blanks, so it ends nowhere. */
export function patternOf(all: readonly string[]): RegExp | null {
  const words = all.filter((word) => word.length <= LONGEST);
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word));
  const others = words.filter((word) => !/\p{Script=Han}/u.test(word));
  const parts = [
    ...(others.length === 0
      ? []
      : [`(?<![\\p{Script=Latin}\\p{N}_-])(?:${oneOf(others)})(?![\\p{Script=Latin}\\p{N}_-])`]),
    ...(chinese.length === 0 ? [] : [`(?:${oneOf(chinese)})`]),
  ];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
}

/** Deeper nesting than names have, and less than a pattern bears. */
const DEEPEST = 24;

/**
 * Words with a common beginning share it: of ten thousand computers called `desktop-…` each would be tried at every letter.
 * The longest comes first, so that a full name is replaced before its first label.
 */
function oneOf(words: readonly string[], depth = 0): string {
  if (depth > DEEPEST)
    return [...words]
      .sort((a, b) => b.length - a.length)
      .map(escapePattern)
      .join('|');
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [word]);
    else group.push(word);
  }
  return [...groups.values()].map((group) => branchOf(group, depth)).join('|');
}

function branchOf(words: readonly string[], depth: number): string {
  const start = sharedStart(words);
  const rests = [...new Set(words.map((word) => word.slice(start.length)))];
  const longer = rests.filter((rest) => rest !== '');
  if (longer.length === 0) return escapePattern(start);
  return `${escapePattern(start)}(?:${oneOf(longer, depth + 1)})${longer.length < rests.length ? '?' : ''}`;
}

function sharedStart(words: readonly string[]): string {
  const [first = '', ...others] = words;
  let length = others.reduce((most, word) => {
    let same = 0;
    while (same < most && word[same] === first[same]) same += 1;
    return same;
  }, first.length);
  // A letter that takes two units is not cut in two.
  if (/[\ud800-\udbff]/.test(first[length - 1] ?? '')) length -= 1;
  return first.slice(0, length);
}

/** escapePattern makes a text stand for itself in a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
