/** How sure a fact about a device is. What is not confirmed is told as a question and never as a fault. */

/** From the surest down: the maker's document or the program's source; one other source; derived from such; memory alone. */
export const MARKS = ['confirmed', 'one-source', 'inferred', 'memory'] as const;
export type Mark = (typeof MARKS)[number];

/** isSure says whether a sentence may tell it as it is. */
export function isSure(mark: Mark): boolean {
  return mark === 'confirmed';
}

/** weakest gives the mark of what rests on several facts; with no facts, it is `memory`. */
export function weakest(marks: readonly Mark[]): Mark {
  return MARKS[Math.max(...marks.map((mark) => MARKS.indexOf(mark)))] ?? 'memory';
}
