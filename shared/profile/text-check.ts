/** What came of a profile's text, or of a list that was added to it. */
import type { Problem } from './problem.ts';

export interface TextCheck {
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  /** Cloud computers that were read; 0 where there are problems. */
  readonly computers: number;
}

/** What came of a list of cloud computers: rows with a mistake are left, the others are in the text. */
export interface TargetsAdded extends TextCheck {
  readonly text: string;
  readonly added: number;
  readonly left: string;
}
