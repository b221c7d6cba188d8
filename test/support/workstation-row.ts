/** One workstation of a table, and what is said of it. */
import type { VerdictState } from '../../shared/diagnosis/diagnosis.ts';
import type { FindingCode } from '../../shared/diagnosis/finding-args.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';

export interface Row {
  readonly name: string;
  readonly seen: readonly Observation[];
  /** Root causes in the order of the checklist; notes stand behind it. */
  readonly steps: readonly FindingCode[];
  readonly notes?: readonly FindingCode[];
  readonly folded?: readonly FindingCode[];
  readonly state: VerdictState;
  readonly profile?: Partial<Profile>;
  readonly platform?: Platform;
  readonly base?: readonly Observation[];
}
