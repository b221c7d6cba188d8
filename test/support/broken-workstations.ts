/** A healthy workstation, broken in one way per row; together the rows produce every finding code. */
import type { VerdictState } from '../../shared/diagnosis/diagnosis.ts';
import type { FindingCode } from '../../shared/diagnosis/finding-args.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { BLOCKED_ROWS } from './blocked-workstations.ts';
import { block, ip } from '../../shared/net/ipv4.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { CASE_ROWS } from './check-cases.ts';
import { REACH_ROWS } from './broken-reach.ts';
import { HOME_ROWS } from './home-workstations.ts';
import { RESOLVER_ROWS } from './broken-resolvers.ts';
import { SURROUNDING_ROWS } from './surrounding-workstations.ts';
import { WORN_ROWS } from './worn-workstations.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  filters,
  GATEWAY,
  http,
  lookup,
  ping,
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
const OTHER = ip('172.16.0.12');
const COMPANY = ip('192.168.1.53');
const STRANGER = ip('192.168.1.77');
const [FIRST, SECOND] = RESOLVERS;
export const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [
    { address: COMPUTER, ports: [443] },
    { address: OTHER, ports: [443] },
  ],
};

const companyDns = (changes: Parameters<typeof dns>[1]): Observation =>
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, dns(COMPANY, { role: 'configured', ...changes }));
const silentServer = (
  server: typeof FIRST,
  transports: readonly ('udp' | 'tcp')[] = ['udp', 'tcp'],
): Observation[] =>
  transports.map((transport) =>
    seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
  );
const answeredAs = (server: typeof FIRST, changes: Parameters<typeof dns>[1]): Observation[] =>
  (['udp', 'tcp'] as const).map((transport) =>
    seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport, ...changes })),
  );
const computers = (
  outcome: 'connected' | 'timed-out' | 'refused',
  addresses = [COMPUTER, OTHER],
): Observation[] =>
  addresses.flatMap((address) => [
    seen(
      'tcp',
      `${address}:443`,
      tcp(address, 443, { role: 'computer', outcome, connectMs: outcome === 'connected' ? 5 : null }),
    ),
    seen('winner', address, winner(address)),
    seen('ping', `${address}/icmp`, outcome === 'timed-out' ? silentPing(address) : ping(address)),
  ]);
/** Nothing in 100.64.0.0/10 answers in any way. */
const cloudDead = (): Observation[] => [
  ...without(['tcp', 'tls', 'http', 'lookup']),
  ...RESOLVERS.flatMap((server) => silentServer(server)),
  ...RESOLVERS.map((server) => seen('ping', `${server}/icmp`, silentPing(server))),
  ...RESOLVERS.map((server) => seen('trace', server, trace(server, [GATEWAY]))),
  seen('ping', `${API}/icmp`, silentPing(API)),
  companyDns({ rcode: 'SERVFAIL', answers: [] }),
  seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
];
const systemSays = (addresses: readonly string[]): Observation[] => [
  seen('lookup', API_NAME, lookup(addresses)),
  companyDns({
    answers: addresses.map((data) => ({
      name: API_NAME,
      type: data.includes(':') ? 'AAAA' : 'A',
      ttl: 60,
      data,
    })),
  }),
];
/** The API answers at another address. */
const apiAt = (address: typeof API): Observation[] => {
  const target = { address, port: 443 };
  return [
    seen('tcp', `${address}:443`, tcp(address, 443)),
    seen('tls', `${address}:443/${API_NAME}`, tls({ target })),
    seen('http', `${address}:443/${API_NAME}`, http({ target })),
  ];
};
const tlsIs = (changes: Parameters<typeof tls>[0]): Observation =>
  seen('tls', `${API}:443/${API_NAME}`, tls(changes));

export interface Row {
  readonly name: string;
  readonly seen: readonly Observation[];
  /** Root causes in the order of the checklist; notes stand behind it. */
  readonly steps: readonly FindingCode[];
  readonly notes?: readonly FindingCode[];
  readonly folded?: readonly FindingCode[];
  readonly state: VerdictState;
  readonly profile?: Partial<Profile>;
  readonly platform?: Platform;
  readonly base?: readonly Observation[];
}

const LOST_WINNERS = [...RESOLVERS].map((target) =>
  seen('winner', target, winner(target, { kind: 'none', interface: null, gateway: null, prefix: null })),
);

export const ROWS: readonly Row[] = [
  { name: 'a healthy workstation', seen: [], steps: [], state: 'ready' },
  {
    name: 'no adapter',
    base: cloudDead(),
    steps: ['workstation.no-link'],
    state: 'not-ready',
    folded: ['dns.server-silent', 'workstation.no-default-route', 'dns.system-silent'],
    seen: [
      seen('adapters', '', [adapter({ up: false })]),
      seen('routes', '', { routes: [], rules: [] }),
      ...LOST_WINNERS,
      seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
      seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured' })),
    ],
  },
  {
    name: 'no address from DHCP',
    base: cloudDead(),
    steps: ['workstation.no-address'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [adapter({ addresses: [{ address: ip('169.254.3.4'), prefixLength: 16 }] })]),
      seen('routes', '', { routes: [], rules: [] }),
      ...LOST_WINNERS,
    ],
  },
  {
    name: 'an address that another device has',
    base: cloudDead(),
    steps: ['workstation.address-conflict'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [
        adapter({
          addresses: [
            { address: ip('192.168.1.10'), prefixLength: 24, state: 'duplicate' },
            { address: ip('169.254.3.4'), prefixLength: 16 },
          ],
        }),
      ]),
      seen('routes', '', { routes: [], rules: [] }),
      ...LOST_WINNERS,
    ],
  },
  {
    name: 'a duplicate beside an address that is in use',
    steps: [],
    state: 'ready',
    seen: [
      seen('adapters', '', [
        adapter({
          addresses: [
            { address: ip('192.168.1.9'), prefixLength: 24, state: 'duplicate' },
            { address: ip('192.168.1.10'), prefixLength: 24 },
          ],
        }),
      ]),
    ],
  },
  {
    name: 'no default route',
    base: cloudDead(),
    steps: ['workstation.no-default-route'],
    state: 'not-ready',
    folded: ['route.cloud-services-missing'],
    seen: [
      seen('routes', '', { routes: [route('192.168.1.0/24', { gateway: null })], rules: [] }),
      ...LOST_WINNERS,
    ],
  },
  {
    name: 'no default route, but a route for every target',
    steps: [],
    state: 'ready',
    seen: [seen('routes', '', { routes: [route('100.64.0.0/10')], rules: [] })],
  },
  {
    name: 'a gateway that does not even answer ARP',
    base: cloudDead(),
    steps: ['workstation.gateway-silent'],
    state: 'not-ready',
    folded: ['route.cloud-services-unreachable'],
    seen: [
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)),
      seen('neighbors', '', [{ address: GATEWAY, interface: 'eth0', state: 'failed' }]),
    ],
  },
  {
    name: 'a gateway that drops ping',
    steps: [],
    state: 'ready',
    seen: [
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)),
      seen('neighbors', '', [{ address: GATEWAY, interface: 'eth0', state: 'failed' }]),
    ],
  },
  {
    name: 'no resolver configured',
    steps: ['workstation.no-resolver'],
    state: 'not-ready',
    folded: ['dns.system-silent'],
    seen: [
      seen('resolvers', '', []),
      seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured' })),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
    ],
  },
  {
    name: 'a container network over a cloud computer',
    steps: ['workstation.lan-overlap'],
    state: 'not-ready',
    profile: office,
    folded: ['computer.all-unreachable'],
    seen: [
      ...computers('timed-out'),
      seen('adapters', '', [
        adapter(),
        adapter({
          name: 'docker0',
          kind: 'bridge',
          addresses: [{ address: ip('172.16.0.1'), prefixLength: 16 }],
        }),
      ]),
      ...[COMPUTER, OTHER].map((target) =>
        seen(
          'winner',
          target,
          winner(target, { interface: 'docker0', gateway: null, prefix: block('172.16.0.0/16') }),
        ),
      ),
    ],
  },
  {
    name: 'a container network beside the cloud computers',
    steps: [],
    state: 'ready',
    profile: office,
    seen: [
      ...computers('connected'),
      seen('adapters', '', [
        adapter(),
        adapter({
          name: 'docker0',
          kind: 'bridge',
          addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
        }),
      ]),
    ],
  },
  {
    name: 'Tailscale owns the route',
    base: cloudDead(),
    steps: ['workstation.overlay-route'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [
        adapter(),
        adapter({
          name: 'tailscale0',
          kind: 'tunnel',
          addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
        }),
      ]),
      ...RESOLVERS.map((target) =>
        seen(
          'winner',
          target,
          winner(target, {
            interface: 'tailscale0',
            gateway: null,
            prefix: block('100.64.0.0/10'),
            table: '52',
          }),
        ),
      ),
    ],
  },
  {
    name: 'Tailscale is there and innocent',
    steps: [],
    state: 'ready',
    seen: [
      seen('adapters', '', [
        adapter(),
        adapter({
          name: 'tailscale0',
          kind: 'tunnel',
          addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
        }),
      ]),
    ],
  },
  {
    name: 'a company VPN that carries the service',
    steps: [],
    state: 'ready',
    seen: [
      seen('adapters', '', [adapter(), adapter({ name: 'cscotun0', kind: 'tunnel' })]),
      ...[...RESOLVERS, API].map((target) =>
        seen('winner', target, winner(target, { interface: 'cscotun0', gateway: null })),
      ),
    ],
  },
  {
    name: 'a packet filter of Tailscale',
    base: cloudDead(),
    steps: ['workstation.overlay-filter'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [adapter(), adapter({ name: 'tailscale0', kind: 'tunnel' })]),
      seen(
        'filters',
        '',
        filters('-A INPUT -j ts-input', '-A ts-input -s 100.64.0.0/10 ! -i tailscale0 -j DROP'),
      ),
    ],
  },
  {
    name: 'fake-IP answers',
    steps: ['workstation.fake-ip'],
    state: 'not-ready',
    base: without(['tcp', 'tls', 'http']),
    seen: systemSays(['198.18.0.23']),
  },
  {
    name: 'a wrong entry in the hosts file',
    steps: ['workstation.hosts-override'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup(['10.1.1.1'])),
      seen('hosts', '', [{ address: '10.1.1.1', names: [API_NAME], line: 9 }]),
    ],
  },
  {
    name: 'a right entry in the hosts file',
    steps: [],
    state: 'ready',
    seen: [seen('hosts', '', [{ address: API, names: [API_NAME], line: 9 }])],
  },
  {
    name: 'a blackhole route',
    base: cloudDead(),
    steps: ['workstation.local-block-route'],
    state: 'not-ready',
    seen: [...RESOLVERS].map((target) =>
      seen(
        'winner',
        target,
        winner(target, { kind: 'blackhole', interface: null, gateway: null, prefix: block('100.64.0.0/10') }),
      ),
    ),
  },
  {
    name: 'a route to a dead router',
    base: cloudDead(),
    steps: ['workstation.wrong-route'],
    state: 'not-ready',
    seen: [
      seen('routes', '', {
        routes: [route('0.0.0.0/0'), route('100.100.0.0/16', { gateway: STRANGER })],
        rules: [],
      }),
      ...RESOLVERS.map((target) =>
        seen('winner', target, winner(target, { gateway: STRANGER, prefix: block('100.100.0.0/16') })),
      ),
      seen('neighbors', '', [
        { address: STRANGER, interface: 'eth0', state: 'failed' },
        { address: GATEWAY, interface: 'eth0', mac: '02', state: 'reachable' },
      ]),
      seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY)),
    ],
  },
  {
    name: 'a proxy for the API',
    steps: ['workstation.proxy'],
    state: 'ready-with-warnings',
    seen: [
      seen('proxies', '', [
        { source: 'environment', protocol: 'https', server: 'proxy:3128', bypass: ['localhost'] },
      ]),
    ],
  },
  ...[['.aliyuncs.com'], ['*.aliyuncs.com'], ['100.64.0.0/10'], ['*']].map(
    (bypass): Row => ({
      name: `a proxy that leaves the API out by ${bypass.join('')}`,
      steps: [],
      state: 'ready',
      seen: [seen('proxies', '', [{ source: 'system', protocol: 'https', server: 'proxy:3128', bypass }])],
    }),
  ),
  {
    name: 'automatic proxy detection alone',
    steps: [],
    state: 'ready',
    seen: [seen('proxies', '', [{ source: 'system', protocol: 'auto-detect', server: '', bypass: [] }])],
  },
  {
    name: 'a wrong clock makes the certificate look expired',
    steps: ['workstation.clock-skew'],
    state: 'not-ready',
    folded: ['api.certificate-expired'],
    seen: [
      seen('http', `${API}:443/${API_NAME}`, http({ clockOffsetMs: -400 * 24 * 3_600_000 })),
      tlsIs({ dates: 'expired' }),
    ],
  },
  {
    name: 'a small MTU',
    steps: ['workstation.small-mtu'],
    state: 'ready-with-warnings',
    seen: [seen('adapters', '', [adapter({ mtu: 600 })])],
  },
  {
    name: 'no client on Windows',
    platform: 'win32',
    steps: [],
    notes: ['workstation.client-missing'],
    state: 'ready',
    seen: [seen('client', '', { installed: false })],
  },
  {
    name: 'one silent resolver',
    steps: ['dns.server-silent'],
    state: 'ready-with-warnings',
    seen: silentServer(SECOND),
  },
  {
    name: 'both resolvers silent, and the system gets nothing of what its server remembers',
    steps: ['dns.server-silent'],
    state: 'not-ready',
    folded: ['dns.system-differs'],
    seen: [
      ...silentServer(FIRST),
      ...silentServer(SECOND),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
    ],
  },
  {
    name: 'both resolvers silent, the hosts alive',
    steps: ['dns.server-silent'],
    state: 'not-ready',
    folded: ['dns.forwarder-missing'],
    base: without(['tcp', 'tls', 'http']),
    seen: [
      ...silentServer(FIRST),
      ...silentServer(SECOND),
      companyDns({ rcode: 'SERVFAIL', answers: [] }),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
    ],
  },
  {
    name: 'resolvers that refuse',
    steps: ['dns.server-refused'],
    state: 'not-ready',
    seen: RESOLVERS.flatMap((server) => answeredAs(server, { rcode: 'REFUSED', answers: [] })),
  },
  {
    name: 'a resolver whose port is closed',
    steps: ['dns.server-refused'],
    state: 'ready-with-warnings',
    seen: (['udp', 'tcp'] as const).map((transport) =>
      seen(
        'dns',
        `${SECOND}:53/${transport}/${API_NAME}/A`,
        silentDns(SECOND, { transport, outcome: 'refused' }),
      ),
    ),
  },
  {
    name: 'UDP blocked',
    steps: ['dns.udp-blocked'],
    state: 'not-ready',
    seen: [...silentServer(FIRST, ['udp']), ...silentServer(SECOND, ['udp'])],
  },
  { name: 'TCP to a resolver blocked', steps: [], state: 'ready', seen: silentServer(FIRST, ['tcp']) },
  {
    name: "the system's DNS silent",
    steps: ['dns.system-silent'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
      seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured' })),
    ],
  },
  {
    name: 'hijacked DNS',
    steps: ['dns.hijacked'],
    state: 'not-ready',
    seen: [
      ...RESOLVERS.flatMap((server) =>
        answeredAs(server, { answers: [{ name: API_NAME, type: 'A', ttl: 1, data: '8.8.4.4' }] }),
      ),
      ...systemSays(['8.8.4.4']),
    ],
  },
  {
    name: 'no forwarder: NXDOMAIN',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [], soaInAuthority: true }),
    ],
  },
  {
    name: 'no forwarder: an empty answer of a zone',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [seen('lookup', API_NAME, lookup([])), companyDns({ answers: [], soaInAuthority: true })],
  },
  {
    name: 'a rebind filter',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: [seen('lookup', API_NAME, lookup([])), companyDns({ answers: [] })],
  },
  {
    name: 'a filter that answers 0.0.0.0',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: systemSays(['0.0.0.0']),
  },
  {
    name: 'a filter that says so',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [], extendedErrors: [15] }),
    ],
  },
  {
    name: 'a public answer',
    steps: ['dns.public-answer'],
    state: 'not-ready',
    seen: systemSays(['8.8.4.4']),
  },
  {
    name: 'an unexpected private answer',
    steps: ['dns.unexpected-answer'],
    state: 'not-ready',
    seen: systemSays(['10.9.9.9']),
  },
  {
    name: 'an answer inside the office network',
    steps: [],
    state: 'ready',
    profile: { officeNetwork: [block('172.16.0.0/12')] },
    seen: [...systemSays(['172.16.9.9']), ...apiAt(ip('172.16.9.9'))],
  },
  {
    name: 'IPv6 alone',
    steps: ['dns.no-ipv4-answer'],
    state: 'not-ready',
    seen: systemSays(['2001:db8::1']),
  },
  {
    name: 'answers that flap',
    steps: ['dns.flapping'],
    state: 'ready-with-warnings',
    seen: [
      seen(
        'dns',
        `${COMPANY}:53/udp/${API_NAME}/A#2`,
        dns(COMPANY, { role: 'configured', rcode: 'NXDOMAIN', answers: [] }),
      ),
    ],
  },
  {
    name: 'several right addresses',
    steps: [],
    state: 'ready',
    seen: [
      seen(
        'dns',
        `${COMPANY}:53/udp/${API_NAME}/A#2`,
        dns(COMPANY, {
          role: 'configured',
          answers: [{ name: API_NAME, type: 'A', ttl: 1, data: '100.100.45.11' }],
        }),
      ),
    ],
  },
  {
    name: 'a stale hosts entry in the right range',
    steps: ['workstation.hosts-override'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup(['100.100.45.99'])),
      seen('hosts', '', [{ address: '100.100.45.99', names: [API_NAME], line: 9 }]),
      seen(
        'tcp',
        '100.100.45.99:443',
        tcp(ip('100.100.45.99'), 443, { outcome: 'timed-out', connectMs: null }),
      ),
    ],
  },
  {
    name: 'a missing forwarder and a filtered API',
    steps: ['dns.forwarder-missing', 'api.filtered'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [], soaInAuthority: true }),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null })),
    ],
  },
  {
    name: 'a wrong hosts entry and a refused API',
    steps: ['workstation.hosts-override', 'api.refused'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [
      seen('lookup', API_NAME, lookup(['10.1.1.1'])),
      seen('hosts', '', [{ address: '10.1.1.1', names: [API_NAME], line: 9 }]),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'refused', connectMs: null })),
    ],
  },
  {
    name: 'a slow DNS server of the company',
    steps: ['dns.system-slow'],
    state: 'ready-with-warnings',
    seen: [companyDns({ rttMs: 1200, again: true })],
  },
  {
    name: 'slow everywhere',
    steps: ['dns.slow'],
    state: 'ready-with-warnings',
    folded: ['dns.system-slow'],
    seen: [companyDns({ rttMs: 1200, again: true }), ...answeredAs(FIRST, { rttMs: 900 })],
  },
  {
    name: 'a slow resolver',
    steps: ['dns.slow'],
    state: 'ready-with-warnings',
    seen: answeredAs(FIRST, { rttMs: 900 }),
  },
  {
    name: 'a name that the VPC does not know',
    steps: ['dns.name-unknown'],
    state: 'not-ready',
    seen: [
      ...RESOLVERS.flatMap((server) => answeredAs(server, { rcode: 'NXDOMAIN', answers: [] })),
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [] }),
    ],
  },
  {
    name: 'a router that knows no way',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: RESOLVERS.map((server) =>
      seen(
        'ping',
        `${server}/icmp`,
        silentPing(server, { errors: [{ from: GATEWAY, kind: 'net-unreachable' }] }),
      ),
    ),
  },
  {
    name: 'a router without a name that knows no way',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: [
      seen(
        'dns',
        `${FIRST}:53/tcp/${API_NAME}/A`,
        silentDns(FIRST, { transport: 'tcp', outcome: 'unreachable', errno: 'EHOSTUNREACH' }),
      ),
    ],
  },
  {
    name: 'packets that leak to the Internet',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: RESOLVERS.map((server) => seen('trace', server, trace(server, [GATEWAY, ip('8.8.1.1')]))),
  },
  {
    name: 'routers that send packets to each other',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: RESOLVERS.map((server) => {
      const [one, other] = [ip('10.50.0.1'), ip('10.50.0.2')];
      return seen('trace', server, trace(server, [GATEWAY, one, other, one, other, one]));
    }),
  },
  {
    name: 'cloud services silent, office alive',
    base: cloudDead(),
    steps: ['route.cloud-services-unreachable'],
    state: 'not-ready',
    profile: office,
    seen: computers('connected'),
  },
  {
    name: 'office silent, cloud services alive',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: office,
    folded: ['computer.all-unreachable'],
    seen: computers('timed-out'),
  },
  {
    name: 'everything private silent',
    base: cloudDead(),
    steps: ['route.private-link-down'],
    state: 'not-ready',
    profile: office,
    folded: ['route.office-network-missing', 'dns.server-silent', 'computer.all-unreachable'],
    seen: computers('timed-out'),
  },
  {
    name: 'everything silent behind the far end of the line',
    base: cloudDead(),
    steps: ['route.return-path'],
    state: 'not-ready',
    profile: { ...office, path: { activeHops: [ip('10.0.0.1')], standbyHops: [] } },
    seen: [
      ...computers('timed-out'),
      ...RESOLVERS.map((server) => seen('trace', server, trace(server, [GATEWAY, ip('10.0.0.1')]))),
    ],
  },
  {
    name: 'a path-MTU black hole',
    steps: ['path.mtu-blackhole'],
    state: 'not-ready',
    folded: ['api.tls-silent'],
    base: without(['http']),
    seen: [
      tlsIs({ outcome: 'silent', chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' }),
      seen('mtu', API, {
        target: API,
        sizes: [
          { bytes: 1372, outcome: 'passed' },
          { bytes: 1400, outcome: 'silent' },
        ],
      }),
    ],
  },
  {
    name: 'a hole for pings that TLS does not fall into',
    steps: [],
    state: 'ready',
    seen: [
      seen('mtu', API, {
        target: API,
        sizes: [
          { bytes: 1372, outcome: 'passed' },
          { bytes: 1400, outcome: 'silent' },
        ],
      }),
    ],
  },
  {
    name: 'loss',
    steps: ['path.loss'],
    state: 'ready-with-warnings',
    seen: [seen('ping', `${API}/icmp`, ping(API, { sent: 60, received: 50 }))],
  },
  {
    name: 'one lost packet',
    steps: [],
    state: 'ready',
    seen: [seen('ping', `${API}/icmp`, ping(API, { sent: 20, received: 19 }))],
  },
  {
    name: 'a high delay',
    steps: ['path.latency'],
    state: 'ready-with-warnings',
    seen: [seen('ping', `${API}/icmp`, ping(API, { avgMs: 180 }))],
  },
  {
    name: 'the standby',
    steps: [],
    notes: ['path.on-standby'],
    state: 'ready',
    profile: { path: { activeHops: [], standbyHops: [ip('10.0.0.1')] } },
    seen: [],
  },
  {
    name: 'a system that goes another way than its table',
    steps: [],
    notes: ['workstation.routes-disagree'],
    state: 'ready',
    seen: [
      seen(
        'winner',
        FIRST,
        winner(FIRST, {
          tableSays: { kind: 'unicast', interface: 'eth1', gateway: null, prefix: block('100.64.0.0/10') },
        }),
      ),
    ],
  },
  {
    name: 'another way back',
    steps: [],
    notes: ['path.asymmetric'],
    state: 'ready',
    seen: [seen('ping', `${FIRST}/icmp`, ping(FIRST, { replyTtl: 55 }))],
  },
  {
    name: 'a filtered API',
    steps: ['api.filtered'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null }))],
  },
  {
    name: 'a refused API',
    steps: ['api.refused'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'refused', connectMs: null }))],
  },
  {
    name: 'a silent TLS',
    steps: ['api.tls-silent'],
    state: 'not-ready',
    base: without(['http']),
    seen: [tlsIs({ outcome: 'silent', chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' })],
  },
  {
    name: 'a reset TLS',
    steps: ['api.tls-reset'],
    state: 'not-ready',
    base: without(['http']),
    seen: [tlsIs({ outcome: 'reset', chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' })],
  },
  {
    name: 'an untrusted certificate',
    steps: ['api.tls-intercepted'],
    state: 'not-ready',
    seen: [tlsIs({ trust: 'none' })],
  },
  {
    name: 'a certificate that the company trusts',
    steps: ['api.tls-intercepted'],
    state: 'ready-with-warnings',
    seen: [tlsIs({ trust: 'system' })],
  },
  {
    name: 'an expired certificate',
    steps: ['api.certificate-expired'],
    state: 'not-ready',
    seen: [tlsIs({ dates: 'expired' })],
  },
  {
    name: 'a certificate for another name',
    steps: ['api.certificate-name'],
    state: 'not-ready',
    seen: [tlsIs({ nameMatches: false })],
  },
  {
    name: 'a chain that breaks a rule on its way to a trusted root',
    steps: ['api.certificate-refused'],
    state: 'not-ready',
    seen: [tlsIs({ trust: 'none', refused: 'INVALID_CA' })],
  },
  { name: 'a chain that OpenSSL accepts', steps: [], state: 'ready', seen: [tlsIs({ trust: 'profile' })] },
  {
    name: 'an API that answers 503',
    steps: ['api.http-error'],
    state: 'not-ready',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 503 }))],
  },
  {
    name: "a 404 without the API's marks, over a proven connection",
    steps: ['api.http-error'],
    state: 'ready-with-warnings',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 404, apiSignature: false }))],
  },
  {
    name: 'one computer off',
    steps: ['computer.unreachable'],
    state: 'ready-with-warnings',
    profile: office,
    seen: [...computers('connected', [COMPUTER]), ...computers('timed-out', [OTHER])],
  },
  {
    name: 'all computers silent, their gateway alive',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: { ...office, gatewayHosts: [{ host: '172.16.0.1', ports: [443] }] },
    seen: [
      ...computers('timed-out'),
      seen('tcp', '172.16.0.1:443', tcp(ip('172.16.0.1'), 443, { role: 'gateway-host' })),
    ],
  },
  {
    name: 'a computer that refuses',
    steps: ['computer.port-refused'],
    state: 'ready-with-warnings',
    profile: office,
    seen: [...computers('connected', [COMPUTER]), ...computers('refused', [OTHER])],
  },
  {
    name: 'ping filtered everywhere',
    steps: [],
    notes: ['computer.icmp-filtered'],
    state: 'ready',
    profile: office,
    base: without(['ping', 'trace', 'mtu']),
    seen: [
      ...computers('connected'),
      ...[COMPUTER, OTHER, ...RESOLVERS, API].map((address) =>
        seen('ping', `${address}/icmp`, silentPing(address)),
      ),
    ],
  },
  {
    name: 'everything private silent, and a public DNS server as well',
    base: cloudDead(),
    steps: ['route.private-link-down'],
    state: 'not-ready',
    profile: office,
    folded: ['dns.server-silent', 'dns.system-silent'],
    seen: [
      ...computers('timed-out'),
      seen('resolvers', '', [{ interface: null, servers: ['8.8.8.8'], domains: [], scope: 'default' }]),
      companyDns({ outcome: 'silent', answers: [], rttMs: null }),
      seen('dns', `8.8.8.8:53/udp/${API_NAME}/A`, silentDns(ip('8.8.8.8'), { role: 'configured' })),
      seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
    ],
  },
  {
    name: 'silent VPC resolvers, and a public DNS server that says "no such name"',
    steps: ['dns.server-silent', 'dns.other-resolver'],
    state: 'not-ready',
    base: without(['tcp', 'tls', 'http', 'lookup', 'dns']),
    seen: [
      ...RESOLVERS.flatMap((server) => silentServer(server)),
      seen('resolvers', '', [{ interface: null, servers: ['8.8.8.8'], domains: [], scope: 'default' }]),
      seen(
        'dns',
        `8.8.8.8:53/udp/${API_NAME}/A`,
        dns(ip('8.8.8.8'), { role: 'configured', rcode: 'NXDOMAIN', answers: [] }),
      ),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
  {
    name: 'silent VPC resolvers, and a router that may well pass questions on',
    steps: ['dns.server-silent'],
    state: 'not-ready',
    folded: ['dns.other-resolver'],
    base: without(['tcp', 'tls', 'http', 'lookup', 'dns']),
    seen: [
      ...RESOLVERS.flatMap((server) => silentServer(server)),
      seen('resolvers', '', [{ interface: null, servers: [GATEWAY], domains: [], scope: 'default' }]),
      seen(
        'dns',
        `${GATEWAY}:53/udp/${API_NAME}/A`,
        dns(GATEWAY, { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
      ),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
  ...HOME_ROWS,
  ...SURROUNDING_ROWS,
  ...RESOLVER_ROWS,
  ...BLOCKED_ROWS,
  ...WORN_ROWS,
  ...CASE_ROWS,
  ...REACH_ROWS,
];
