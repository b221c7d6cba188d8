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

/** WordRedactor replaces known private words where they stand as words of their own. */
export class WordRedactor {
  readonly #kinds = new Map<string, Kind>();
  #pattern: RegExp | null = null;

  /** add takes words in; short and common ones are left out, for they would hit innocent text. */
  add(words: readonly SecretWord[]): void {
    const before = this.#kinds.size;
    for (const { kind, value } of words) {
      const word = value.trim().toLowerCase();
      if (isTelling(word) && !this.#kinds.has(word) && this.#kinds.size < MOST_WORDS) this.#kinds.set(word, kind);
    }
    if (this.#kinds.size !== before) this.#pattern = patternOf([...this.#kinds.keys()]);
  }

  apply(text: string, names: Pseudonyms): string {
    if (this.#pattern === null) return text;
    return text.replace(this.#pattern, (word) => {
      const kind = this.#kinds.get(word.toLowerCase()) ?? 'name';
      return kind === 'host' || kind === 'domain' ? nameOfHost(kind, word, names) : names.nameOf(kind, word);
    });
  }
}

function nameOfHost(kind: Kind, word: string, names: Pseudonyms): string {
  return kind === 'host' && word.includes('.') ? hostPseudonym(word, names) : names.nameOf(kind, word);
}

/** patternOf finds words that stand as words of their own; Chinese is written without blanks, so it ends nowhere. */
export function patternOf(words: readonly string[]): RegExp | null {
  // Longest first, so that a full name is replaced before its first label.
  const sorted = [...words].sort((a, b) => b.length - a.length);
  const chinese = sorted.filter((word) => /\p{Script=Han}/u.test(word)).map(escapePattern);
  const others = sorted.filter((word) => !/\p{Script=Han}/u.test(word)).map(escapePattern);
  const parts = [
    ...(others.length === 0 ? [] : [`(?<![\\p{Script=Latin}\\p{N}_-])(?:${others.join('|')})(?![\\p{Script=Latin}\\p{N}_-])`]),
    ...(chinese.length === 0 ? [] : [`(?:${chinese.join('|')})`]),
  ];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
}

/** escapePattern makes a text stand for itself in a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
