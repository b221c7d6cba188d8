/** Workstations at home, on a hotspot or in a guest network, and offices that look like them. Rows of broken-workstations.ts. */
import { ip, block, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { ResolverGroup } from '../../shared/observation/workstation.ts';
import type { Row } from './broken-workstations.ts';
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

const COMPUTER = ip('172.16.0.11');
const PROVIDER = ip('8.8.1.1');
const PUBLIC = ip('8.8.8.8');
const office = {
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
function at(place: Place): Observation[] {
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

const HOME = ['workstation.off-network'] as const;
const LINE = ['route.private-link-down'] as const;

function row(name: string, place: Place, rest: Pick<Row, 'steps'> & Partial<Row>): Row {
  return { name, base: nothingKnown(), seen: at(place), state: 'not-ready', profile: office, ...rest };
}

/** A PPPoE line is a tunnel by its nature, and the card below it has an address of its own making at most. */
function dialUp(name: string, below: readonly Ipv4[]): Observation[] {
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

const PHONE = { address: ip('172.20.10.3'), length: 28, gateway: ip('172.20.10.1') };

export const HOME_ROWS: readonly Row[] = [
  row("an iPhone's hotspot", PHONE, {
    steps: HOME,
    folded: ['route.private-link-down', 'dns.server-silent', 'dns.other-resolver'],
  }),
  row(
    'an Android hotspot, and a public answer',
    { address: ip('192.168.43.120'), gateway: ip('192.168.43.1'), answers: [ip('47.96.1.1')] },
    { steps: HOME, folded: ['dns.public-answer'] },
  ),
  row(
    'the shared connection of another Windows computer',
    { address: ip('192.168.137.55'), gateway: ip('192.168.137.1') },
    { steps: HOME },
  ),
  row(
    'at home, with a public DNS server',
    { address: ip('192.168.31.20'), gateway: ip('192.168.31.1'), servers: [PUBLIC] },
    { steps: HOME, folded: ['dns.other-resolver'] },
  ),
  row(
    'at home, and packets leave for the Internet',
    { address: ip('192.168.0.23'), gateway: ip('192.168.0.1'), hops: [ip('192.168.0.1'), PROVIDER] },
    { steps: HOME, folded: ['route.cloud-services-missing', 'computer.all-unreachable'] },
  ),
  row(
    'outside the networks that the profile names',
    { address: ip('192.168.3.4'), gateway: ip('192.168.3.1') },
    { steps: HOME, profile: { ...office, lan: [block('10.0.0.0/8')] } },
  ),
  row(
    'a mobile network with an address of its carrier',
    { address: ip('100.72.1.9'), length: 30, gateway: ip('100.72.1.10'), servers: [ip('8.8.4.4')] },
    { steps: HOME },
  ),
  row(
    "a provider's public address",
    { address: ip('8.9.10.11'), length: 22, gateway: ip('8.9.8.1'), servers: [PUBLIC] },
    { steps: HOME },
  ),
  row(
    'at home without a cloud computer in the profile',
    { servers: [PUBLIC] },
    { steps: HOME, profile: {}, folded: ['route.cloud-services-unreachable'] },
  ),
  row(
    'at home, a router with a search domain of households',
    { servers: [PUBLIC], domains: ['fritz.box'] },
    { steps: HOME },
  ),

  row('a PPPoE line of Linux', {}, { steps: HOME, seen: dialUp('ppp0', []) }),
  row(
    'a dial-up line of Windows',
    {},
    { steps: HOME, seen: dialUp('宽带连接', [ip('169.254.3.4')]), platform: 'win32' },
  ),

  row('a small office whose router is its DNS server', {}, { steps: LINE }),
  row(
    'an office with a DNS server of its own',
    { servers: [ip('192.168.1.53')], hops: [ip('192.168.1.1'), PROVIDER] },
    { steps: ['route.cloud-services-missing', 'route.office-network-missing'] },
  ),
  row(
    'an office whose office network answers',
    { servers: [PUBLIC] },
    {
      steps: ['route.cloud-services-unreachable', 'dns.other-resolver'],
      seen: [
        ...at({ servers: [PUBLIC] }),
        seen('tcp', `${COMPUTER}:443`, {
          target: { address: COMPUTER, port: 443 },
          role: 'computer',
          outcome: 'connected',
          connectMs: 9,
          attempts: 1,
        }),
      ],
    },
  ),
  row(
    "an office in the profile's networks, with a public DNS server",
    { servers: [PUBLIC] },
    {
      steps: ['route.private-link-down', 'dns.other-resolver'],
      profile: { ...office, lan: [block('192.168.0.0/16')] },
    },
  ),
  row(
    "an office whose DHCP names the company's domain",
    { servers: [PUBLIC], domains: ['corp.example.com'] },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row(
    'an office with a router behind the gateway',
    { servers: [PUBLIC], hops: [ip('192.168.1.1'), ip('10.50.0.1')] },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row(
    'a VPN that is up and does not carry the service',
    { servers: [PUBLIC], tunnel: true },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row(
    'an office that hands out the resolvers of the VPC',
    { servers: [RESOLVERS[0]], answers: null },
    { steps: LINE },
  ),
  row(
    'a company with public addresses, and a DNS server among them',
    { address: ip('8.9.10.11'), gateway: ip('8.9.10.1'), servers: [ip('8.9.0.53')] },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row('an office that blocks public DNS servers', { servers: [PUBLIC], answers: null }, { steps: LINE }),
  row(
    "the far end of the company's line answers",
    { servers: [PUBLIC], hops: [ip('192.168.1.1'), ip('10.0.0.1')] },
    {
      steps: ['route.return-path', 'dns.other-resolver'],
      profile: { ...office, path: { activeHops: [ip('10.0.0.1')], standbyHops: [] } },
    },
  ),
];
