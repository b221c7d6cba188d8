import type { ActionSpec } from '../../advice/action.ts';
import type { CodesOf, DeclaredId } from '../../check/declared.ts';
import type { Stage } from '../../check/ids.ts';
import type { ComparedFact } from '../../history/compared-facts.ts';
import type { LedgerKey } from '../../ledger/ledger.ts';
import type { Profile } from '../../profile/profile.ts';
import type { FindingCode } from '../finding-args.ts';
import type { Owner, Severity } from '../finding.ts';
import type { Meaning } from '../meaning.ts';

export interface FindingDefinition {
  readonly stage: Stage;
  readonly severity: Severity;
  readonly owner: Owner;
  readonly explainedBy: readonly FindingCode[];
  /** A warning explains warnings only, unless the trouble that it names is known to cause errors. */
  readonly explainsErrors?: true;
}

/** The findings of some stages: every code in the table that states it. */
export type Definitions = Partial<Record<FindingCode, FindingDefinition>>;

/** Differences between two reports that can explain that a finding came. */
export interface Explains {
  readonly facts: readonly ComparedFact[];
  readonly profile: readonly (keyof Profile)[];
}

/** All that is data about a finding; its words stand in the check's texts. */
export interface DeclaredFinding<C extends FindingCode> extends FindingDefinition {
  /** For the sentence for lay people; null: it is a note, and nobody has to do anything. */
  readonly meaning: Meaning | null;
  /** Of two reports, the differences that can explain that it came. */
  readonly explains: Explains;
  /** Facts about the outside world without which it could be wrong. */
  readonly restsOn: readonly LedgerKey[];
  /** What to do, in the order in which to try it. */
  readonly actions: readonly ActionSpec<C>[];
}

/** The findings of a check that declares itself: all of its codes. */
export type FindingsOf<Id extends DeclaredId> = {
  readonly [C in CodesOf<Id> & FindingCode]: DeclaredFinding<C>;
};
