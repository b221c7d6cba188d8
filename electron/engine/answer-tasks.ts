/** What the addresses of a name lead to: connections, handshakes, and the way to them. */
import { formatEndpoint, type Endpoint } from '../../shared/net/endpoint.ts';
import { contains, parseIpv4, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { DnsExchange, SystemLookup } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { connect, pathOf } from './plan.ts';
import type { ProbeTask } from './task.ts';

/** An answer that took this long is asked for once more. Less than what is called slow: a slow resolver may seem quicker where somebody has asked it before. */
const LATE_MS = 200;
/** Of one answer; a load balancer's addresses fail together or not at all. */
const MOST_ADDRESSES = 4;

/** afterAnswer lists what the answer to a question for a name leads to. */
export function afterAnswer(
  answer: DnsExchange | SystemLookup,
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  const addresses = expectedAddresses(answer, profile);
  return [
    ...apiTasks({ name: answer.name, addresses }, profile, before),
    ...gatewayTasks({ name: answer.name, addresses }, profile),
    ...series(answer),
    ...onceMore(answer, before),
  ];
}

/**
 * How slow a server is shows only when it is asked alone: the rounds run at once, and a server that asks another
 * one answers all of them, and the system's own question before them, with one answer. Whichever of these
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

/** Where a name led to. */
interface Led {
  readonly name: string;
  readonly addresses: readonly Ipv4[];
}

function apiTasks(
  { name, addresses }: Led,
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

function gatewayTasks({ name, addresses }: Led, profile: Profile): readonly ProbeTask[] {
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

/** handshakes ask for the certificate under every name that led to this address. */
export function handshakes(
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
