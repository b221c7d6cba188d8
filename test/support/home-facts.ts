/** What is seen at a place where everything private is silent, for the table of homes. */
import { ip, block, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { ResolverGroup } from '../../shared/observation/workstation.ts';
import type { Row } from './workstation-row.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  nothingKnown,
  lookup,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  trace,
  winner,
} from './facts.ts';

export const COMPUTER = ip('172.16.0.11');
export const PROVIDER = ip('8.8.1.1');
export const PUBLIC = ip('8.8.8.8');

/** What the profile says of the office network. */
export const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};

interface Place {
  readonly address?: Ipv4;
  readonly length?: number;
  readonly gateway?: Ipv4;
  readonly servers?: readonly Ipv4[];
  readonly domains?: readonly string[];
  /** Routers that answer traces to private targets. */
  readonly hops?: readonly (Ipv4 | null)[];
  /** What the configured servers say; null: they stay silent. */
  readonly answers?: readonly Ipv4[] | null;
  /** A tunnel that is up, as a VPN has it. */
  readonly tunnel?: boolean;
}

/** at gives what is seen where everything private is silent, and the network itself works. */
export function at(place: Place): Observation[] {
  const {
    address = ip('192.168.1.10'),
    length = 24,
    gateway = ip('192.168.1.1'),
    servers = [gateway],
    domains = [],
    answers = [],
  } = place;
  const hops = place.hops ?? [gateway];
  const targets = [...RESOLVERS, API, COMPUTER];
  const groups: readonly ResolverGroup[] = [{ interface: null, servers, domains, scope: 'default' }];
  const vpn = adapter({
    name: 'tun0',
    kind: 'tunnel',
    addresses: [{ address: ip('10.99.0.2'), prefixLength: 24 }],
  });
  return [
    seen('adapters', '', [
      adapter({ addresses: [{ address, prefixLength: length }] }),
      ...(place.tunnel === true ? [vpn] : []),
    ]),
    seen('routes', '', { routes: [route('0.0.0.0/0', { gateway })], rules: [] }),
    seen('neighbors', '', [
      { address: gateway, interface: 'eth0', mac: '02:00:00:00:00:09', state: 'reachable' },
    ]),
    seen('resolvers', '', groups),
    ...targets.map((target) => seen('winner', target, winner(target, { gateway, source: address }))),
    ...targets.map((target) => seen('ping', `${target}/icmp`, silentPing(target))),
    ...[...RESOLVERS, COMPUTER].map((target) => seen('trace', target, trace(target, hops))),
    ...RESOLVERS.flatMap((server) =>
      (['udp', 'tcp'] as const).map((transport) =>
        seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
      ),
    ),
    ...servers.map((server) =>
      seen(
        'dns',
        `${server}:53/udp/${API_NAME}/A`,
        answers === null
          ? silentDns(server, { role: 'configured' })
          : dns(server, {
              role: 'configured',
              rcode: answers.length === 0 ? 'NXDOMAIN' : 'NOERROR',
              answers: answers.map((data) => ({ name: API_NAME, type: 'A', ttl: 60, data })),
            }),
      ),
    ),
    seen('lookup', API_NAME, answers === null ? lookup([], { outcome: 'timed-out' }) : lookup(answers)),
    seen('tcp', `${COMPUTER}:443`, {
      target: { address: COMPUTER, port: 443 },
      role: 'computer',
      outcome: 'timed-out',
      connectMs: null,
      attempts: 2,
    }),
  ];
}

export const HOME = ['workstation.off-network'] as const;
export const LINE = ['route.private-link-down'] as const;

/** row is a workstation at such a place. */
export function row(name: string, place: Place, rest: Pick<Row, 'steps'> & Partial<Row>): Row {
  return { name, base: nothingKnown(), seen: at(place), state: 'not-ready', profile: office, ...rest };
}

/** A PPPoE line is a tunnel by its nature, and the card below it has an address of its own making at most. */
export function dialUp(name: string, below: readonly Ipv4[]): Observation[] {
  const source = ip('100.71.8.9');
  const over = { interface: name, gateway: null };
  return [
    ...at({ address: source, servers: [PUBLIC], hops: [ip('100.71.200.17')] }),
    seen('adapters', '', [
      adapter({ addresses: below.map((address) => ({ address, prefixLength: 16 })) }),
      adapter({ name, kind: 'tunnel', addresses: [{ address: source, prefixLength: 32 }], mtu: 1492 }),
    ]),
    seen('routes', '', { routes: [route('0.0.0.0/0', over), route('203.0.113.1/32', over)], rules: [] }),
    ...[...RESOLVERS, API, COMPUTER].map((target) =>
      seen('winner', target, winner(target, { ...over, source })),
    ),
  ];
}

export const PHONE = { address: ip('172.20.10.3'), length: 28, gateway: ip('172.20.10.1') };
