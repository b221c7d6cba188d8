/** Follow-ups: which probes an observation makes possible. Pure, so that the flow of a run is a table test. */
import { addressClass } from '../../shared/net/address-class.ts';
import type { PingSeries } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { RouteTable } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { afterAnswer, handshakes } from './answer-tasks.ts';
import { askConfigured } from './configured-tasks.ts';
import { defaultRoutes, firstHop, isFirstHop } from './first-hop.ts';
import { reachTasks } from './reach-tasks.ts';
import { rememberedTasks } from './remembered-tasks.ts';
import type { ProbeTask } from './task.ts';

/** A burst; single pings only ask who is there. */
const MEASURED = 10;

/**
 * followUps lists the tasks that this observation calls for, given what was seen before it.
 * The engine drops those that ran already.
 */
export function followUps(
  observation: Observation,
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  if (!observation.fact.known) return [];
  switch (observation.kind) {
    case 'routes':
      return pingGateways(observation.fact.value, profile, before);
    case 'resolvers':
      return askConfigured(observation.fact.value, profile, before);
    case 'dns':
      return [
        ...afterAnswer(observation.fact.value, profile, before),
        ...reachTasks(observation, profile, before),
        ...rememberedTasks(observation.fact.value, profile, before),
      ];
    case 'lookup':
      return [
        ...afterAnswer(observation.fact.value, profile, before),
        ...rememberedTasks(observation.fact.value, profile, before),
      ];
    case 'trace':
      return reachTasks(observation, profile, before);
    case 'winner':
      return firstHop(observation.fact.value, before);
    case 'ping':
      return afterPing(observation.fact.value, before);
    case 'tcp': {
      const { target, role, outcome } = observation.fact.value;
      return role === 'api' && outcome === 'connected' ? handshakes(target, profile, before) : [];
    }
    case 'tls': {
      const { outcome, target, serverName } = observation.fact.value;
      // A handshake that stalls after TCP has connected is how a hole for large packets looks.
      if (outcome === 'silent') return [{ kind: 'mtu', target: target.address }];
      return outcome === 'established' ? [{ kind: 'http', target, host: serverName }] : [];
    }
    default:
      // Facts of the workstation, and ends of the chain, lead to nothing further.
      return [];
  }
}

function pingGateways(
  table: RouteTable,
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  return leavesTheMachine(profile) ? defaultRoutes(table).flatMap((one) => firstHop(one, before)) : [];
}

/** With all targets on this machine (the demo), nothing else may be contacted, not even the gateway. */
function leavesTheMachine({ resolvers, cloudComputers, gatewayHosts }: Profile): boolean {
  const targets = [...resolvers, ...cloudComputers].map(({ address }) => address);
  return gatewayHosts.length > 0 || targets.some((address) => addressClass(address) !== 'loopback');
}

function afterPing(
  { target, via, sent, received }: PingSeries,
  before: readonly Observation[],
): readonly ProbeTask[] {
  // A silent neighbor and a silent router look the same to ping; ARP tells them apart, but only now.
  if (received === 0) return [{ kind: 'neighbors' }];
  return via === 'icmp' && sent >= MEASURED && !isFirstHop(target, before) ? [{ kind: 'mtu', target }] : [];
}
