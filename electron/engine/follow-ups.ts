/** Follow-ups: which probes an observation makes possible. Pure, so that the flow of a run is a table test. */
import { addressClass } from '../../shared/net/address-class.ts';
import { formatEndpoint, type Endpoint } from '../../shared/net/endpoint.ts';
import { contains, parseIpv4, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { DnsExchange, PingSeries, SystemLookup } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { NrptRule, ResolverGroup, RouteTable } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { serversFor } from '../../shared/resolution/asked.ts';
import { defaultRoutes, firstHop, isFirstHop } from './first-hop.ts';
import { connect, pathOf } from './plan.ts';
import { reachTasks } from './reach-tasks.ts';
import { rememberedTasks } from './remembered-tasks.ts';
import type { DnsTask, ProbeTask } from './task.ts';

/** Workstations with VPNs and containers list many resolvers; the first ones are those that answer. */
const MOST_CONFIGURED_RESOLVERS = 6;
/** One question can be right by luck; three show a resolver that is right only sometimes. */
const ROUNDS = 3;
/** From here on a resolver is asked once more; less than what is called slow, for it may have been asked by others before. */
const LATE_MS = 200;
/** A burst; single pings only ask who is there. */
const MEASURED = 10;
/** Of one answer; a load balancer's addresses fail together or not at all. */
const MOST_ADDRESSES = 4;

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

/**
 * The servers that the system asks for each name, in their order. Where a rule of Windows names them, those that would be
 * asked without it are asked once, to see whether the rule is what stands in the way.
 */
function askConfigured(
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

function afterAnswer(
  answer: DnsExchange | SystemLookup,
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  const addresses = expectedAddresses(answer, profile);
  return [
    ...apiTasks(answer.name, addresses, profile, before),
    ...gatewayTasks(answer.name, addresses, profile),
    ...series(answer),
    ...onceMore(answer, before),
  ];
}

/**
 * How slow a server is shows only when it is asked alone: the rounds run at once, and a server that has to ask
 * further answers all of them, and the system's own question before them, with one answer. Whichever of these
 * waited, the servers are asked once more.
 */
function onceMore(answer: DnsExchange | SystemLookup, before: readonly Observation[]): readonly ProbeTask[] {
  if ('server' in answer) {
    const waited =
      (answer.rttMs ?? 0) >= LATE_MS ||
      before.some(
        (one) =>
          one.kind === 'lookup' &&
          one.fact.known &&
          one.fact.value.name === answer.name &&
          isLate(one.fact.value),
      );
    return answer.role === 'configured' && waited ? [sameQuestion(answer)] : [];
  }
  if (!isLate(answer)) return [];
  return before.flatMap((one) =>
    one.kind === 'dns' &&
    one.fact.known &&
    one.fact.value.role === 'configured' &&
    one.fact.value.name === answer.name
      ? [sameQuestion(one.fact.value)]
      : [],
  );
}

function isLate({ outcome, durationMs }: SystemLookup): boolean {
  return outcome === 'answered' && durationMs >= LATE_MS;
}

/** The same question, which is asked once however many ask for it. */
function sameQuestion({ server, role, transport, name, type }: DnsExchange): ProbeTask {
  return { kind: 'dns', server, role, transport, name, type: type === 'AAAA' ? 'AAAA' : 'A', again: true };
}

/**
 * Only addresses where the service is expected are contacted: a public or a fake answer is a finding by
 * itself, and connecting to a stranger would prove nothing.
 */
function expectedAddresses(answer: DnsExchange | SystemLookup, profile: Profile): readonly Ipv4[] {
  const expected = [...profile.cloudServices, ...profile.officeNetwork];
  return ipv4Answers(answer)
    .filter((address) => expected.some((block) => contains(block, address)))
    .slice(0, MOST_ADDRESSES);
}

function ipv4Answers(answer: DnsExchange | SystemLookup): readonly Ipv4[] {
  const texts = 'answers' in answer ? answer.answers.map((record) => record.data) : answer.addresses;
  return texts.flatMap((text) => parseIpv4(text) ?? []);
}

function apiTasks(
  name: string,
  addresses: readonly Ipv4[],
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  const ports = profile.apiHosts.filter(({ host }) => host === name).map(({ port }) => port);
  return ports.flatMap((port) =>
    addresses.flatMap((address): ProbeTask[] => {
      // A second name may resolve to an address that is connected by now.
      const handshake: ProbeTask = { kind: 'tls', target: { address, port }, host: name };
      const connected = isConnected({ address, port }, before);
      return [connect(address, port, 'api'), ...around(address), ...(connected ? [handshake] : [])];
    }),
  );
}

function gatewayTasks(name: string, addresses: readonly Ipv4[], profile: Profile): readonly ProbeTask[] {
  return profile.gatewayHosts
    .filter(({ host }) => host === name)
    .flatMap(({ ports }) =>
      addresses.flatMap((address) => [
        ...ports.map((port) => connect(address, port, 'gateway-host')),
        ...around(address),
      ]),
    );
}

/** A resolver that answers can measure the path where ICMP is filtered. */
function series(answer: DnsExchange | SystemLookup): readonly ProbeTask[] {
  if (!('server' in answer)) return [];
  const measures = answer.role === 'vpc' && answer.transport === 'udp' && answer.outcome === 'answered';
  return measures ? [{ kind: 'dns-series', server: answer.server, name: answer.name }] : [];
}

function around(target: Ipv4): readonly ProbeTask[] {
  return [{ kind: 'winner', target }, ...pathOf(target)];
}

function isConnected(target: Endpoint, before: readonly Observation[]): boolean {
  return before.some(
    (one) =>
      one.kind === 'tcp' &&
      one.fact.known &&
      one.fact.value.outcome === 'connected' &&
      formatEndpoint(one.fact.value.target) === formatEndpoint(target),
  );
}

/** The certificate is asked for under every name that led to this address. */
function handshakes(
  target: Endpoint,
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  const names = new Set(
    before.flatMap((one) => {
      if (!one.fact.known) return [];
      if (one.kind === 'remembered')
        return one.fact.value.addresses.includes(target.address) ? [one.fact.value.name] : [];
      if (one.kind !== 'dns' && one.kind !== 'lookup') return [];
      return ipv4Answers(one.fact.value).includes(target.address) ? [one.fact.value.name] : [];
    }),
  );
  return profile.apiHosts
    .filter(({ host, port }) => port === target.port && names.has(host))
    .map(({ host }): ProbeTask => ({ kind: 'tls', target, host }));
}
