import { addressClass } from '../../net/address-class.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { cloudServiceTargets, deadDetails, isLoopback, liveness, officeTargets, routersTowards } from '../liveness.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';

/** Whether packets get to the cloud services (100.64.0.0/10) and back. */
export const cloudServicesCheck: Check = {
  id: 'route.cloud-services',
  stage: 'route',
  blocksLogin: false,
  needs: ['winner', 'trace', 'ping', 'tcp', 'dns', 'lookup', 'adapters'],
  finds: ['route.cloud-services-missing', 'route.cloud-services-unreachable', 'route.private-link-down', 'route.return-path'],
  judge: (context) => {
    const targets = cloudServiceTargets(context);
    if (targets.length === 0) return withoutFinding('skipped', { key: 'no-cloud-service-target', args: {} });
    if (targets.every(isLoopback)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const states = targets.map((target) => liveness(context.facts, target));
    const alive = targets.filter((_, index) => states[index] === 'alive');
    if (alive.length > 0) return withoutFinding('pass', { key: 'route-alive', args: { targets: alive } }, evidenceOf(targets, context));
    if (!states.includes('dead')) return withoutFinding('inconclusive', { key: 'route-unsure', args: { targets } });
    return judgeDead(targets, context);
  },
};

function evidenceOf(targets: readonly Ipv4[], { facts }: Context): readonly string[] {
  return targets.flatMap((target) => [...facts.evidence('trace', target), ...facts.evidence('ping', `${target}/icmp`)]);
}

function judgeDead(targets: readonly Ipv4[], context: Context): Judgement {
  const { facts } = context;
  const dead = deadDetails(facts, targets);
  const office = officeState(context);
  const rest = { subjects: targets, evidence: evidenceOf(targets, context) };
  const routers = routersTowards(facts, targets);
  const leak = routers.findLast((address) => addressClass(address) === 'public');
  if (hasNoRoute(targets, context)) return found([finding('route.cloud-services-missing', { ...dead, lastHop: null, unreachableFrom: null, reported: false }, rest)]);
  if (leak !== undefined) return found([finding('route.cloud-services-missing', { ...dead, lastHop: leak }, rest)]);
  if (office === 'dead') {
    const all = [...targets, ...officeTargets(context)];
    const details = { ...rest, subjects: all, confidence: 'medium' } as const;
    // The far end of the line answers, so the line is up, and what lies behind cannot find its way back.
    if (passesKnownHop(routers, context)) {
      return found([finding('route.return-path', deadDetails(facts, all), { ...details, alternatives: ['route.private-link-down'] })]);
    }
    return found([finding('route.private-link-down', deadDetails(facts, all), { ...details, alternatives: ['route.return-path'] })]);
  }
  if (dead.reported) return found([finding('route.cloud-services-missing', dead, rest)]);
  if (reachesPrivateLine(routers, context) && office !== 'alive') {
    return withoutFinding('inconclusive', { key: 'route-ends-beyond', args: { lastHop: dead.lastHop ?? '', targets } }, rest.evidence);
  }
  const officeAlive = office === 'unknown' ? null : true;
  const doubt = officeAlive === true ? {} : ({ confidence: 'medium', alternatives: ['route.private-link-down', 'dns.server-silent'] } as const);
  return found([finding('route.cloud-services-unreachable', { ...dead, officeAlive }, { ...rest, ...doubt })]);
}

/** The workstation's own table has nothing for these targets. */
function hasNoRoute(targets: readonly Ipv4[], { facts }: Context): boolean {
  const winners = facts.all('winner').filter((winner) => targets.includes(winner.target));
  return winners.length > 0 && winners.every((winner) => winner.kind === 'none');
}

function officeState(context: Context): 'alive' | 'dead' | 'unknown' {
  const states = officeTargets(context).map((target) => liveness(context.facts, target));
  if (states.includes('alive')) return 'alive';
  return states.includes('dead') ? 'dead' : 'unknown';
}

/** A hop that only the private line has. */
function passesKnownHop(routers: readonly Ipv4[], { profile }: Context): boolean {
  const hops = [...profile.path.activeHops, ...profile.path.standbyHops];
  return routers.some((router) => hops.includes(router));
}

/** A hop of the profile's path, or two routers: the packets are on their way to the cloud. */
function reachesPrivateLine(routers: readonly Ipv4[], context: Context): boolean {
  return passesKnownHop(routers, context) || routers.length >= 2;
}
