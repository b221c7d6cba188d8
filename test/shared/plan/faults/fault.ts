/** A fault that is put into the good plan: what is replaced, and what must be found for it. */
import type { PlanFindingCode } from '../../../../shared/plan/findings.ts';

export interface PlanMutation {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** All that is found, in any order. */
  readonly codes: readonly PlanFindingCode[];
  /** Path of the first one. */
  readonly path: string;
}

/** m is a fault; one code stands for a list of it alone. */
export const m = (
  name: string,
  from: string,
  to: string,
  codes: PlanFindingCode | readonly PlanFindingCode[],
  path: string,
): PlanMutation => ({ name, from, to, codes: typeof codes === 'string' ? [codes] : codes, path });
