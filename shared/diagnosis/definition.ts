import type { ActionSpec } from '../advice/action.ts';
import type { CodesOf } from '../check/declared.ts';
import type { CheckId, Stage } from '../check/ids.ts';
import type { ComparedFact } from '../history/compared-facts.ts';
import type { LedgerKey } from '../ledger/ledger.ts';
import type { Profile } from '../profile/profile.ts';
import type { FindingCode } from './finding-args.ts';
import type { Owner, Severity } from './finding.ts';
import type { Meaning } from './meaning.ts';

/** All that is data about a finding; its words stand in the check's texts. */
export interface FindingDefinition<C extends FindingCode = FindingCode> {
  readonly stage: Stage;
  readonly severity: Severity;
  readonly owner: Owner;
  /** The cause graph: with one of these open, the finding is folded under it and leaves the checklist. */
  readonly explainedBy: readonly FindingCode[];
  /**
   * It explains what this other finding explains, and the other finding itself. So a new cause of a silence that is known
   * says so in its own file; `definitionOf` enters it where the other one stands.
   */
  readonly explainsAs?: FindingCode;
  /** A warning explains warnings only, unless the trouble that it names is known to cause errors. */
  readonly explainsErrors?: true;
  /** For the sentence for lay people; null: it is a note, and nobody has to do anything. */
  readonly meaning: Meaning | null;
  /** Of two reports, the differences that can explain that it came. Another person's network explains more than this. */
  readonly explains: Explains;
  /** Facts about the outside world without which it could be wrong; none: what the workstation itself says is all that it needs. */
  readonly restsOn: readonly LedgerKey[];
  /** What to do, in the order in which to try it. */
  readonly actions: readonly ActionSpec<C>[];
}

/** Differences between two reports that can explain that a finding came. */
export interface Explains {
  readonly facts: readonly ComparedFact[];
  readonly profile: readonly (keyof Profile)[];
}

/** The findings of a check: all of its codes. */
export type FindingsOf<Id extends CheckId> = {
  readonly [C in CodesOf<Id> & FindingCode]: FindingDefinition<C>;
};
