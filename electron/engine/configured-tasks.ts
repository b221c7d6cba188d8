/** Questions to the DNS servers that the system itself asks. */
import { formatEndpoint, type Endpoint } from '../../shared/net/endpoint.ts';
import { parseIpv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { NrptRule, ResolverGroup } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { serversFor } from '../../shared/resolution/asked.ts';
import type { DnsTask, ProbeTask } from './task.ts';

/** Workstations with VPNs and containers list many resolvers; the first ones are those that answer. */
const MOST_CONFIGURED_RESOLVERS = 6;
/** One question can be right by luck; three show a resolver that is right only sometimes. */
const ROUNDS = 3;

/**
 * askConfigured asks the servers that the system asks for each name, in their order. Where a rule of Windows names them, those that would be
 * asked without it are asked once, to see whether the rule is what stands in the way.
 */
export function askConfigured(
  groups: readonly ResolverGroup[],
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  const rules = rulesOf(before);
  return profile.apiHosts.flatMap(({ host }, index): readonly DnsTask[] => {
    const asked = askedFor(host, groups, rules);
    const others = askedFor(host, groups, []).filter(
      (one) => !asked.some((same) => formatEndpoint(same) === formatEndpoint(one)),
    );
    return [
      ...asked.flatMap((server) => questions(server, host, index === 0 ? ROUNDS : 1)),
      ...others.flatMap((server) => questions(server, host, 1)),
    ];
  });
}

function rulesOf(before: readonly Observation[]): readonly NrptRule[] {
  return before.flatMap((one) => (one.kind === 'nrpt' && one.fact.known ? one.fact.value : []));
}

/** IPv6 servers are named by the checks and not asked: an endpoint here is one of IPv4. */
function askedFor(
  host: string,
  groups: readonly ResolverGroup[],
  rules: readonly NrptRule[],
): readonly Endpoint[] {
  const resolution = serversFor(host.toLowerCase(), { groups, rules });
  const servers = 'servers' in resolution ? resolution.servers : [];
  return servers
    .flatMap(({ address, port }) =>
      [parseIpv4(address)].flatMap((ipv4) => (ipv4 === null ? [] : [{ address: ipv4, port }])),
    )
    .slice(0, MOST_CONFIGURED_RESOLVERS);
}

function questions(server: Endpoint, name: string, rounds: number): readonly DnsTask[] {
  return Array.from({ length: rounds }, (_, round): DnsTask => {
    return { kind: 'dns', server, role: 'configured', transport: 'udp', name, type: 'A', round: round + 1 };
  });
}
