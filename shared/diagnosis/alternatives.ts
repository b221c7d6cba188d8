/**
 * Alternatives: findings that look the same from a workstation, as pairs that the checks declare. A check may name those of
 * its finding only, and its texts say for each pair, in one sentence, what would tell the two apart.
 */
import type { Declared, Joined } from '../check/declared.ts';
import type { CheckId } from '../check/ids.ts';
import type { FindingCode } from './finding-args.ts';

/** The pairs of a check: a code, and those that look like it. */
export type PairsOf<Id extends CheckId> = Declared[Id] extends { readonly alternatives: infer Pairs }
  ? Pairs
  : never;
type Pairs = Joined<{ [Id in CheckId]: PairsOf<Id> }[CheckId]>;

/** The alternatives that a finding of this code may name. */
export type AlternativeOf<C extends FindingCode> = C extends keyof Pairs ? Pairs[C] & FindingCode : never;
