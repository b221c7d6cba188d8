/**
 * The named values that each finding's texts use, as the checks declare them. All are plain JSON, so that a saved report
 * keeps them.
 */
import type { Declared, Joined } from '../check/declared.ts';
import type { CheckId } from '../check/ids.ts';

export type FindingArgs = Joined<Declared[CheckId]['findings']>;
export type FindingCode = keyof FindingArgs;
