/** The texts before each change of the plan page, so that each can come back. Pure. */
import type { PlanDocs } from '../../shared/plan/docs.ts';

export interface Past {
  readonly docs: PlanDocs | null;
  readonly shown: string;
  /** The text that was typed in; null: the change was made by a button. */
  readonly typed: string | null;
}

/** Changes that can be taken back; texts may be large. */
export const MOST_PAST = 30;

/** pastWith adds what was there before a change. What is typed in one go is one change. */
export function pastWith(past: readonly Past[], before: Past): readonly Past[] {
  const isSameTyping = before.typed !== null && past.at(-1)?.typed === before.typed;
  return isSameTyping ? past : [...past, before].slice(-MOST_PAST);
}

/** isWritten says whether somebody has changed what it began with: the first step is the sample or the file. */
export function isWritten(past: readonly Past[]): boolean {
  return past.length > 1;
}
