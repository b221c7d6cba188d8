/** Texts of which everything stays are remembered: ten thousand pings print the same but for their numbers. JSON has escapes, and is none of these texts. */
import { KINDS } from '../pseudonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter ones are looked at as quickly as remembered. */
const SHORTEST = 100;
const LONGEST = 2000;
const MOST = 500;
/**
 * A number by itself, which stays whichever it is, unless a hyphen makes it a part of a name; of longer ones the word before them
 * tells, and that stays as it is. And the number of a name that redaction gave.
 */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_-])\d{1,5}(?![\p{L}\p{M}\p{N}_])|(?<=(?<![\p{L}\p{M}\p{N}_-])(?:${KINDS.join('|')})-)[1-9]\d{0,5}(?![\p{L}\p{M}\p{N}_])`,
  'gu',
);
export class KeptTexts {
  readonly #kept = new WeakMap<Vocabulary, Set<string>>();

  /** of gives the text where one that differs in short numbers alone was kept as it is, and what `deny` makes of it otherwise. */
  of(text: string, vocabulary: Vocabulary, deny: () => string): string {
    if (text.length < SHORTEST || text.length > LONGEST) return deny();
    const kept = this.#of(vocabulary);
    const alike = text.replace(NUMBER, '1');
    if (kept.has(alike)) return text;
    const denied = deny();
    if (denied === text && kept.size < MOST) kept.add(alike);
    return denied;
  }

  #of(vocabulary: Vocabulary): Set<string> {
    const known = this.#kept.get(vocabulary);
    if (known !== undefined) return known;
    const made = new Set<string>();
    this.#kept.set(vocabulary, made);
    return made;
  }
}
