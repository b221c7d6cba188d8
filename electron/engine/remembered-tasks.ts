/** Addresses of an earlier run are tried again where nobody names the host any more. */
import { isIpv4 } from '../../shared/net/ipv4.ts';
import type { DnsExchange, Remembered, SystemLookup } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { pathOf } from './plan.ts';
import type { ProbeTask } from './task.ts';

/**
 * rememberedTasks begins when the system or a VPC resolver has no address for a name, and nobody else has given one
 * by then. An address that a resolver names a moment later is no harm: it would be tried as well.
 */
export function rememberedTasks(
  answer: DnsExchange | SystemLookup,
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  const memory = before.flatMap((one) =>
    one.kind === 'remembered' && one.fact.known && one.fact.value.name === answer.name
      ? [one.fact.value]
      : [],
  )[0];
  if (memory === undefined || !isWithoutAddress(answer) || before.some((one) => names(one, answer.name)))
    return [];
  const api = profile.apiHosts.filter(({ host }) => host === memory.name).map(({ port }) => port);
  const gateway = profile.gatewayHosts
    .filter(({ host }) => host === memory.name)
    .flatMap(({ ports }) => ports);
  return [
    ...api.flatMap((port) => tasksAt(memory, port, 'api')),
    ...gateway.flatMap((port) => tasksAt(memory, port, 'gateway-host')),
  ];
}

function tasksAt(
  { addresses }: Remembered,
  port: number,
  role: 'api' | 'gateway-host',
): readonly ProbeTask[] {
  return addresses.flatMap((address): readonly ProbeTask[] => [
    { kind: 'tcp', target: { address, port }, role, remembered: true },
    { kind: 'winner', target: address },
    ...pathOf(address),
  ]);
}

/** The company's own servers alone are no reason: the system's answer sums them up. */
function isWithoutAddress(answer: DnsExchange | SystemLookup): boolean {
  return 'server' in answer
    ? answer.role === 'vpc' && addressesOf(answer).length === 0
    : addressesOf(answer).length === 0;
}

function names(one: Observation, name: string): boolean {
  return (
    (one.kind === 'dns' || one.kind === 'lookup') &&
    one.fact.known &&
    one.fact.value.name === name &&
    addressesOf(one.fact.value).length > 0
  );
}

function addressesOf(answer: DnsExchange | SystemLookup): readonly string[] {
  return 'answers' in answer
    ? answer.answers.map(({ data }) => data).filter(isIpv4)
    : answer.addresses.filter(isIpv4);
}
