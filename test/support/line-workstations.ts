/** Workstations on lines of carriers, phones and providers, and an office that looks alike. Rows of surrounding-workstations.ts. */
import { ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Adapter } from '../../shared/observation/workstation.ts';
import type { Row } from './workstation-row.ts';
import { adapter, API_NAME, lookup, route, seen, tcp, winner } from './facts.ts';
import {
  COMPUTER,
  office,
  PRIVATE,
  NO_SUCH_NAME,
  card,
  tunnel,
  asks,
  says,
  silence,
  nothing,
} from './surrounding-facts.ts';

/** over gives a workstation that sends everything private over a line, beside other adapters. */
function over(
  line: Adapter,
  others: readonly Adapter[],
  hops: readonly Ipv4[],
  server: string,
): Observation[] {
  const source = line.addresses[0]?.address ?? null;
  const beside = others.map(({ name }) =>
    route('0.0.0.0/0', { interface: name, gateway: ip('10.166.0.1'), metric: 4250 }),
  );
  return [
    seen('adapters', '', [...others, line]),
    seen('routes', '', {
      routes: [route('0.0.0.0/0', { interface: line.name, gateway: null, metric: 26 }), ...beside],
      rules: [],
    }),
    ...PRIVATE.map((target) =>
      seen('winner', target, winner(target, { interface: line.name, gateway: null, source })),
    ),
    asks(server),
    ...silence(PRIVATE, hops),
    says(server, NO_SUCH_NAME),
    seen('lookup', API_NAME, lookup([])),
    seen(
      'tcp',
      `${COMPUTER}:443`,
      tcp(COMPUTER, 443, { role: 'computer', outcome: 'timed-out', connectMs: null }),
    ),
  ];
}

/** plugged is a workstation behind somebody's router or phone. */
function plugged(own: string, gateway: string, hops: readonly (Ipv4 | null)[]): Observation[] {
  const source = ip(own);
  return [
    seen('adapters', '', [card('eth0', own)]),
    seen('routes', '', { routes: [route('0.0.0.0/0', { gateway: ip(gateway) })], rules: [] }),
    seen('neighbors', '', [
      { address: ip(gateway), interface: 'eth0', mac: '02:00:00:00:00:09', state: 'reachable' },
    ]),
    ...PRIVATE.map((target) => seen('winner', target, winner(target, { gateway: ip(gateway), source }))),
    asks(gateway),
    ...silence(PRIVATE, hops),
    says(gateway, NO_SUCH_NAME),
    seen('lookup', API_NAME, lookup([])),
  ];
}

const AWAY = {
  steps: ['workstation.off-network'],
  state: 'not-ready',
  base: nothing(),
  profile: office,
} as const;

export const LINES: readonly Row[] = [
  {
    ...AWAY,
    name: "a dial-up line with a carrier's address where WARP gives addresses as well",
    platform: 'win32',
    seen: over(
      tunnel('宽带连接', '100.101.14.9', 32, { ppp: true }),
      [],
      [ip('100.101.0.1')],
      '202.96.128.86',
    ),
  },
  {
    ...AWAY,
    name: 'such a line beside a local network with a router',
    platform: 'win32',
    seen: over(
      tunnel('宽带连接', '100.99.3.4', 32, { ppp: true }),
      [card('Ethernet', '10.166.2.33', 21)],
      [ip('100.99.0.1')],
      '202.96.128.86',
    ),
  },
  {
    ...AWAY,
    name: 'IPv4 over a network of IPv6 alone',
    seen: over(
      tunnel('tun0', '192.0.0.1', 32, { mtu: 1500 }),
      [adapter({ name: 'wlan0', kind: 'wifi', addresses: [], hasIpv6: true })],
      [ip('192.0.0.2')],
      '8.8.8.8',
    ).map((one) =>
      one.kind === 'routes'
        ? seen('routes', '', {
            routes: [route('0.0.0.0/0', { interface: 'tun0', gateway: null })],
            rules: [],
          })
        : one,
    ),
  },
  {
    ...AWAY,
    name: 'a phone on a cable, behind it its carrier',
    platform: 'win32',
    seen: plugged('192.168.42.121', '192.168.42.129', [ip('192.168.42.129'), ip('100.72.0.1'), null]),
  },
  {
    ...AWAY,
    name: 'a phone behind which the carrier has private addresses',
    platform: 'darwin',
    seen: plugged('172.20.10.3', '172.20.10.1', [ip('172.20.10.1'), ip('10.33.0.1'), null]),
  },
  {
    ...AWAY,
    name: 'at home, where the provider shares its addresses',
    platform: 'win32',
    seen: plugged('192.168.1.10', '192.168.1.1', [ip('192.168.1.1'), ip('100.70.0.1'), null]),
  },
  {
    ...AWAY,
    name: 'an office whose own path has such a router',
    profile: { ...office, path: { activeHops: [ip('100.70.0.1')], standbyHops: [] } },
    steps: ['route.cloud-services-silent'],
    seen: plugged('192.168.1.10', '192.168.1.1', [ip('192.168.1.1'), ip('100.70.0.1'), null]),
  },
];
