/** What a case of a form changes in its sample, and what must be said of it. */
import type { Form } from '../../../../shared/gateway/dialect.ts';
import type { PlanFindingCode } from '../../../../shared/plan/findings.ts';

export type Change = readonly [from: string, to: string];

export interface Case {
  readonly form: Form;
  readonly name: string;
  readonly changes: readonly Change[];
  /** Nothing else is said. */
  readonly says: readonly PlanFindingCode[];
  /** Of the office network with all up, and with the circuit down. */
  readonly office?: readonly [string, string];
  readonly plan?: Change;
}

export const GOOD = ['circuit', 'vpn'] as const;

/** A case of one form: what is changed, and what must be said. */
export const casesOf =
  (form: Form) =>
  (
    name: string,
    changes: readonly Change[],
    { says = [], ...rest }: Partial<Pick<Case, 'says' | 'office' | 'plan'>> = {},
  ): Case => ({ form, name, changes, says, ...rest });
