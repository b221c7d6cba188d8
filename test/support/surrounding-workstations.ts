/** Workstations among access agents, carriers' lines, VPNs and virtual machines. Rows of broken-workstations.ts. */
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Adapter, ResolverGroup } from '../../shared/observation/workstation.ts';
import type { Row } from './broken-workstations.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  healthy,
  http,
  nothingKnown,
  lookup,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  tcp,
  tls,
  trace,
  winner,
  without,
} from './facts.ts';

const COMPUTER = ip('172.16.0.11');
const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};
const PRIVATE = [...RESOLVERS, COMPUTER];
const NO_SUCH_NAME = { rcode: 'NXDOMAIN', answers: [], soaInAuthority: true } as const;

function card(name: string, address: string, length = 24, changes: Partial<Adapter> = {}): Adapter {
  return adapter({ name, addresses: [{ address: ip(address), prefixLength: length }], ...changes });
}

function tunnel(name: string, address: string, length = 32, changes: Partial<Adapter> = {}): Adapter {
  return card(name, address, length, { kind: 'tunnel', mtu: 1400, ...changes });
}

function asks(...servers: readonly string[]): Observation {
  const group: ResolverGroup = { interface: null, servers, domains: [], scope: 'default' };
  return seen('resolvers', '', [group]);
}

function says(server: string, changes: Parameters<typeof dns>[1]): Observation {
  return seen('dns', `${server}:53/udp/${API_NAME}/A`, dns(ip(server), { role: 'configured', ...changes }));
}

function address(data: Ipv4): Parameters<typeof dns>[1] {
  return { answers: [{ name: API_NAME, type: 'A', ttl: 1, data }] };
}

function silence(targets: readonly Ipv4[], hops: readonly (Ipv4 | null)[]): Observation[] {
  return [
    ...RESOLVERS.flatMap((server) =>
      (['udp', 'tcp'] as const).map((transport) =>
        seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
      ),
    ),
    ...targets.map((target) => seen('ping', `${target}/icmp`, silentPing(target))),
    ...targets.map((target) => seen('trace', target, trace(target, hops))),
  ];
}

const nothing = (): Observation[] => without(['resolvers'], nothingKnown());

/** A healthy workstation of which nothing at the API's own address is known. */
const beforeApi = (): Observation[] =>
  without(['tcp', 'tls', 'http', 'mtu']).filter(
    ({ subject }) => subject !== API && subject !== `${API}/icmp`,
  );

interface Agent {
  readonly tunnel: Adapter;
  readonly network: string;
  readonly answer: Ipv4;
}

/** agent answers for the API with an address of its own network, and takes what is sent there. */
function agent({ tunnel: own, network, answer }: Agent): Observation[] {
  const way = { interface: own.name, gateway: null, prefix: block(network) };
  return [
    seen('adapters', '', [adapter(), own]),
    seen('routes', '', {
      routes: [route('0.0.0.0/0'), route(network, { interface: own.name, gateway: null })],
      rules: [],
    }),
    seen('winner', answer, winner(answer, way)),
    asks('192.168.1.53'),
    says('192.168.1.53', address(answer)),
    seen('lookup', API_NAME, lookup([answer])),
  ];
}

const OWN = ip('100.64.1.7');
const ZSCALER: Agent = {
  tunnel: tunnel('Zscaler', '100.64.0.1', 16),
  network: '100.64.0.0/16',
  answer: OWN,
};
const TOKEN = ip('100.80.3.4');
const WARP: Agent = {
  tunnel: tunnel('CloudflareWARP', '100.96.0.9'),
  network: '100.80.0.0/16',
  answer: TOKEN,
};
const PEER = ip('100.92.40.1');
const PEERS: Agent = { tunnel: tunnel('wt0', '100.92.7.9', 16), network: '100.92.0.0/16', answer: PEER };
const at = (target: Ipv4): { target: { address: Ipv4; port: number } } => ({
  target: { address: target, port: 443 },
});
const connected = (target: Ipv4): Observation => seen('tcp', `${target}:443`, tcp(target, 443));
const unanswered = (target: Ipv4): Observation =>
  seen('tcp', `${target}:443`, tcp(target, 443, { outcome: 'timed-out', connectMs: null }));
const cutOff = (target: Ipv4): Observation =>
  seen(
    'tls',
    `${target}:443/${API_NAME}`,
    tls({ ...at(target), outcome: 'reset', chain: [], trust: 'none', nameMatches: null, handshakeMs: null }),
  );
const through = (target: Ipv4): Observation[] => [
  connected(target),
  seen('tls', `${target}:443/${API_NAME}`, tls(at(target))),
  seen('http', `${target}:443/${API_NAME}`, http(at(target))),
];
const direct = (data: Ipv4): Observation[] =>
  RESOLVERS.flatMap((server) =>
    (['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport, ...address(data) })),
    ),
  );

const FAKE = ['workstation.fake-ip'] as const;
const AGENTS: readonly Row[] = [
  {
    name: 'an access agent that passes the API on from an address of its own',
    base: beforeApi(),
    seen: [...agent(ZSCALER), ...through(OWN)],
    steps: [],
    state: 'ready',
  },
  {
    name: 'an access agent that accepts the connection itself and has no certificate',
    base: beforeApi(),
    seen: [...agent(ZSCALER), connected(OWN), cutOff(OWN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'an access agent behind whose address nobody accepts',
    base: beforeApi(),
    seen: [...agent(ZSCALER), unanswered(OWN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'an access agent that answers in the VPC resolvers’ place as well',
    base: beforeApi(),
    seen: [...agent(ZSCALER), ...direct(OWN), unanswered(OWN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'the token address of a tunnel whose adapter lies elsewhere',
    base: beforeApi(),
    seen: [...agent(WARP), unanswered(TOKEN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'an address of a member of an overlay, which makes up none',
    base: beforeApi(),
    seen: [...agent(PEERS), unanswered(PEER)],
    steps: ['workstation.overlay-route'],
    state: 'not-ready',
  },
  {
    name: 'an API that the VPC resolvers themselves name in a network of peers',
    base: beforeApi(),
    seen: [...agent(PEERS), ...direct(PEER), unanswered(PEER)],
    steps: ['workstation.overlay-route'],
    state: 'not-ready',
  },
];

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
const LINES: readonly Row[] = [
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

/** meant is a VPN with a route for the service alone. */
function meant(own: Adapter, prefix: string): Observation[] {
  return [
    seen('adapters', '', [card('Wi-Fi', '192.168.178.44', 24, { kind: 'wifi' }), own]),
    seen('routes', '', {
      routes: [
        route('0.0.0.0/0', { interface: 'Wi-Fi', gateway: ip('192.168.178.1') }),
        route(prefix, { interface: own.name, gateway: null }),
      ],
      rules: [],
    }),
    ...RESOLVERS.map((target) =>
      seen(
        'winner',
        target,
        winner(target, {
          interface: own.name,
          gateway: null,
          prefix: block(prefix),
          source: own.addresses[0]?.address ?? null,
        }),
      ),
    ),
    asks('10.70.0.53'),
    says('10.70.0.53', { rcode: 'SERVFAIL', answers: [] }),
    seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_FAIL' })),
  ];
}

const INNER = [ip('10.70.0.1'), ip('10.70.255.1')];
const VPN = tunnel('VPN', '10.70.200.17');
const BROKEN = { state: 'not-ready', base: nothing(), platform: 'win32' } as const;
const VPNS: readonly Row[] = [
  {
    ...BROKEN,
    name: 'a VPN with a route for the service alone, behind whose gateway routers answer',
    steps: ['route.cloud-services-silent'],
    seen: [...meant(VPN, '100.64.0.0/10'), ...silence(RESOLVERS, INNER)],
  },
  {
    ...BROKEN,
    name: 'such a VPN behind which nobody answers',
    steps: ['workstation.overlay-route'],
    seen: [...meant(VPN, '100.64.0.0/10'), ...silence(RESOLVERS, [])],
  },
  {
    ...BROKEN,
    name: 'a VPN that takes everything, behind whose gateway routers answer',
    steps: ['workstation.overlay-route'],
    seen: [...meant(VPN, '0.0.0.0/1'), ...silence(RESOLVERS, INNER)],
  },
  {
    ...BROKEN,
    name: 'an overlay whose members live in that block',
    steps: ['workstation.overlay-route'],
    seen: [...meant(tunnel('tun0', '100.70.200.17'), '100.64.0.0/10'), ...silence(RESOLVERS, INNER)],
  },
];

const OTHER = { steps: ['dns.other-resolver'], state: 'not-ready' } as const;
const inWindows = adapter({
  name: 'lo',
  kind: 'loopback',
  addresses: [
    { address: ip('127.0.0.1'), prefixLength: 8 },
    { address: ip('10.255.255.254'), prefixLength: 32 },
  ],
});
const PLACES: readonly Row[] = [
  {
    ...OTHER,
    name: 'WSL, which asks the Windows around it',
    seen: [
      seen('adapters', '', [inWindows, adapter()]),
      asks('10.255.255.254'),
      says('10.255.255.254', NO_SUCH_NAME),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
  {
    ...OTHER,
    name: 'a machine in a cloud, which asks what the cloud gave it',
    platform: 'win32',
    seen: [asks('168.63.129.16'), says('168.63.129.16', NO_SUCH_NAME), seen('lookup', API_NAME, lookup([]))],
  },
  {
    name: 'a company with a resolver at the address that WSL takes',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [
      asks('10.255.255.254'),
      says('10.255.255.254', NO_SUCH_NAME),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
  {
    name: 'a cloud computer on another one, with the resolvers of its own VPC',
    platform: 'win32',
    base: healthy(),
    steps: [],
    state: 'ready',
    seen: [asks(...RESOLVERS)],
  },
];

export const SURROUNDING_ROWS: readonly Row[] = [...AGENTS, ...LINES, ...VPNS, ...PLACES];
