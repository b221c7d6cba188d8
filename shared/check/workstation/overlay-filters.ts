import { contains } from '../../net/ipv4.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { FilterRule, Winner } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';
import { interference } from '../interference.ts';
import { cloudServiceTargets, deadDetails, liveness, officeTargets } from '../liveness.ts';
import { winnersOf } from '../targets.ts';
import { tunnelsOf } from './winners.ts';

/**
 * overlayFilters: Tailscale on Linux drops packets from 100.64.0.0/10 that come in by another interface: the route looks
 * right, the question leaves, and the reply is thrown away.
 */
export function overlayFilters(winners: readonly Winner[], context: Context): readonly Finding[] {
  const { facts } = context;
  const tunnels = tunnelsOf(context);
  const silent = cloudServiceTargets(context).filter((address) => {
    const winner = winners.find((one) => one.target === address);
    return winner?.kind === 'unicast' && !tunnels.has(winner.interface ?? '') && liveness(facts, address) === 'dead';
  });
  if (silent.length === 0) return [];
  const filters = facts.one('filters');
  const tailscale = interference(facts).find((one) => one.product === 'Tailscale');
  const args = { targets: silent, interface: tailscale?.interface ?? '', product: tailscale?.product ?? 'packet filter' };
  if (filters.known) {
    const rule = filters.value.find((one) => silent.every((address) => contains(one.source, address)) && appliesTo(one, winners));
    return rule === undefined ? [] : [finding('workstation.overlay-filter', { ...args, rule: rule.text }, { subjects: silent })];
  }
  if (facts.platform !== 'linux' || tailscale === undefined || !leavesTheWorkstation(context)) return [];
  const alternatives = ['route.cloud-services-unreachable'] as const;
  return [finding('workstation.overlay-filter', { ...args, rule: null }, { subjects: silent, confidence: 'low', alternatives })];
}

function appliesTo(rule: FilterRule, winners: readonly Winner[]): boolean {
  return rule.interface === null || winners.some((one) => one.interface === rule.interface);
}

/** Something beyond the LAN answers, so the fault is about 100.64.0.0/10 and not about the way out. */
function leavesTheWorkstation(context: Context): boolean {
  const office = officeTargets(context).some((address) => liveness(context.facts, address) === 'alive');
  const { lastHop } = deadDetails(context.facts, cloudServiceTargets(context));
  const gateways = new Set(winnersOf(context).map((winner) => winner.gateway));
  return office || (lastHop !== null && !gateways.has(lastHop));
}
