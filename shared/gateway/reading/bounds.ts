/** Bounds of a prefix list on the lengths of the prefixes that it holds for. */
import { numberOf } from './values.ts';

export interface Bounds {
  readonly ge: number | null;
  readonly le: number | null;
}

/** boundsOf reads `ge 24 le 32`, in any order, in a dialect's own words for the two; null: something else stands there. */
export function boundsOf(
  words: readonly string[],
  named: Readonly<Record<string, keyof Bounds>>,
): Bounds | null {
  let bounds: Bounds = { ge: null, le: null };
  for (let at = 0; at < words.length; at += 2) {
    const bound = new Map(Object.entries(named)).get((words[at] ?? '').toLowerCase());
    const value = numberOf(words[at + 1], 0, 32);
    if (bound === undefined || value === null) return null;
    bounds = { ...bounds, [bound]: value };
  }
  return bounds;
}
