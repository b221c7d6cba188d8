/** A plan compared with a run. */
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { compareWithPlan } from '../../../shared/plan/reality/compare.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

/** The healthy workstation of the tests stands in 192.168.1.0/24. */
export const PLAN = GOOD_PLAN.replaceAll('10.20.0.0/16', '192.168.1.0/24');

/** compared tells what a run shows that is not as planned. */
export function compared(
  observations: readonly Observation[],
  findings: readonly FindingCode[] = [],
  plan = PLAN,
  gateway: string | null = null,
) {
  const gateways = gateway === null ? [] : [configOf(gateway, 'cisco-ios')];
  return compareWithPlan(contextOf(plan, gateways), { observations, platform: 'linux', findings });
}
