/** A network that works, in which everything private is silent. */
import { offNetwork } from '../../../shared/check/workstation/off-network.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, ResolverGroup, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  factsWith,
  RESOLVERS,
  route,
  seen,
  silentDns,
  trace,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

/** The router of that network. */
export const ROUTER = ip('192.168.1.1');

/** A public DNS server. */
export const PUBLIC = ip('8.8.8.8');

/** An address in a household. */
export const HOME = ip('192.168.1.10');

/** An address behind a phone. */
export const HOTSPOT = ip('172.20.10.2');

const TARGETS = [...RESOLVERS, API];

/** What differs from it. */
export interface Place {
  readonly address?: Ipv4;
  readonly adapters?: readonly Adapter[];
  readonly winner?: Partial<Winner>;
  readonly servers?: readonly string[];
  readonly group?: Partial<ResolverGroup>;
  readonly silent?: readonly Ipv4[];
  readonly hops?: readonly (Ipv4 | null)[];
  readonly more?: readonly Observation[];
  readonly profile?: Parameters<typeof profileWith>[0];
}

/** A network that works, in which everything private is silent. */
export function judged(place: Place = {}): ReturnType<typeof offNetwork> {
  const { address = HOME, servers = [PUBLIC], hops = [ROUTER], silent = [] } = place;
  const own = place.adapters ?? [adapter({ addresses: [{ address, prefixLength: 24 }] })];
  const group = { interface: null, servers, domains: [], scope: 'default', ...place.group } as const;
  const facts = factsWith(
    [
      seen('adapters', '', own),
      seen('routes', '', { routes: [route('0.0.0.0/0', { gateway: ROUTER })], rules: [] }),
      seen('resolvers', '', [group]),
      ...servers.map((server) =>
        seen(
          'dns',
          `${server}:53/udp/${API_NAME}/A`,
          (silent.includes(ip(server)) ? silentDns : dns)(ip(server), {
            role: 'configured',
            ...(silent.includes(ip(server)) ? {} : { rcode: 'NXDOMAIN', answers: [] }),
          }),
        ),
      ),
      ...TARGETS.map((target) =>
        seen('winner', target, winner(target, { gateway: ROUTER, source: address, ...place.winner })),
      ),
      ...RESOLVERS.map((target) => seen('trace', target, trace(target, hops))),
      ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
      ...(place.more ?? []),
    ],
    'linux',
    [seen('lookup', API_NAME, { name: API_NAME, outcome: 'answered', addresses: [API], durationMs: 1 })],
  );
  return offNetwork(RESOLVERS, { profile: profileWith(place.profile ?? {}), facts });
}
