/** What a good run leaves for a bad one: the addresses at which the API and the private gateways answered. */
import { z } from 'zod';
import { isGood } from '../check/api/tls.ts';
import { contains, isIpv4, type Ipv4 } from '../net/ipv4.ts';
import type { Remembered } from '../observation/exchange.ts';
import type { Facts } from '../observation/facts.ts';
import type { Observation } from '../observation/observation.ts';
import type { Profile } from '../profile/profile.ts';

const MOST_NAMES = 16;
/** Of one name; a load balancer's addresses fail together or not at all. */
const MOST_ADDRESSES = 4;

/** One name and where it led to when all was well. */
export const workedSchema = z
  .array(
    z.strictObject({ name: z.string().max(253), addresses: z.array(z.ipv4()).min(1).max(MOST_ADDRESSES) }),
  )
  .max(MOST_NAMES);

export type Worked = z.infer<typeof workedSchema>;

/** workedIn lists names with the addresses that proved themselves: the API by its certificate, a gateway by a connection. */
export function workedIn(facts: Facts): Worked {
  const api = facts
    .all('tls')
    .filter(isGood)
    .map(({ serverName, target }) => ({ name: serverName, address: target.address }));
  const open = new Set(
    facts
      .all('tcp')
      .filter(({ role, outcome }) => role === 'gateway-host' && outcome === 'connected')
      .map(({ target }) => target.address),
  );
  const gateways = facts.all('lookup').flatMap(({ name, addresses }) =>
    addresses
      .filter(isIpv4)
      .filter((one) => open.has(one))
      .map((address) => ({ name, address })),
  );
  const byName = new Map<string, Set<Ipv4>>();
  for (const { name, address } of [...api, ...gateways])
    byName.set(name, (byName.get(name) ?? new Set()).add(address));
  return [...byName]
    .slice(0, MOST_NAMES)
    .map(([name, addresses]) => ({ name, addresses: [...addresses].slice(0, MOST_ADDRESSES) }));
}

/** What is kept of an earlier run, as far as it is asked here. */
interface PastRun {
  readonly region: string;
  readonly state: string;
  readonly at: string;
  readonly worked?: Worked;
}

/**
 * rememberedFor gives what the newest good runs of the region say about the profile's names. An address outside the
 * profile's ranges is left out, since only places where the service is expected are ever contacted.
 */
export function rememberedFor(
  runs: readonly PastRun[],
  { region, apiHosts, gatewayHosts, cloudServices, officeNetwork }: Profile,
): readonly Remembered[] {
  const good = runs.filter(
    (run) => run.region === region && (run.state === 'ready' || run.state === 'ready-with-warnings'),
  );
  const names = [...new Set([...apiHosts, ...gatewayHosts].map(({ host }) => host))];
  const isExpected = (address: Ipv4): boolean =>
    [...cloudServices, ...officeNetwork].some((block) => contains(block, address));
  return names.flatMap((name): readonly Remembered[] => {
    const run = good.find(({ worked = [] }) => worked.some((one) => one.name === name));
    const addresses = (run?.worked?.find((one) => one.name === name)?.addresses ?? [])
      .filter(isIpv4)
      .filter(isExpected);
    return run === undefined || addresses.length === 0 ? [] : [{ name, addresses, at: run.at }];
  });
}

/** rememberedFacts are the facts that a run begins with. */
export function rememberedFacts(remembered: readonly Remembered[]): readonly Observation[] {
  return remembered.map((value) => ({
    kind: 'remembered',
    subject: value.name,
    fact: { known: true, value },
    evidence: [],
    startedMs: 0,
    durationMs: 0,
  }));
}
