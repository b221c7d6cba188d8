import type { Stage } from '../../check/ids.ts';
import type { FindingArgs } from '../finding-args.ts';
import type { Owner, Severity } from '../finding.ts';

export type FindingCode = keyof FindingArgs;

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
