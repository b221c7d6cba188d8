/** Ways of a plan whose configuration was changed. */
import { expect } from 'vitest';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import type { Cell, Leg, NetState, TargetKind } from '../../../shared/plan/simulate/types.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

export type Change = readonly [from: string, to: string];

/** changed replaces what must be there. */
export function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, to);
  }, text);
}

export interface Case {
  readonly plan?: readonly Change[];
  readonly frr?: readonly Change[];
  readonly swanctl?: readonly Change[];
}

/** contextIn is the good plan with changes, on a gateway of Linux. */
export function contextIn({ plan = [], frr = [], swanctl }: Case) {
  return contextOf(changed(GOOD_PLAN, plan), [
    configOf(changed(SAMPLES.frr, frr), 'frr', 'frr.conf'),
    ...(swanctl === undefined
      ? []
      : [configOf(changed(SAMPLES.swanctl, swanctl), 'swanctl', 'swanctl.conf')]),
  ]);
}

/** cellOf finds one cell of what was simulated. */
export function cellOf(network: Case, state: NetState, kind: TargetKind): Cell {
  const cell = simulate(contextIn(network)).find((one) => one.state === state && one.target.kind === kind);
  if (cell === undefined) throw new RangeError(`${state} ${kind}`);
  return cell;
}

/** reasons tells by what each leg is carried, or why it is not. */
export const reasons = (legs: readonly Leg[]): readonly string[] =>
  legs.map(({ way }) => (way.kind === 'carried' ? way.by : way.why));
