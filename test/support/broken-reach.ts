/** Workstations that are told apart by how far their packets get, and by whose answers come back. */
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Row } from './broken-workstations.ts';
import {
  API,
  API_NAME,
  dns,
  GATEWAY,
  http,
  lookup,
  ping,
  RESOLVERS,
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
const COMPANY = ip('192.168.1.53');
const FAR_END = ip('10.0.0.1');
const CORE = ip('10.50.0.1');
const OLD = ip('100.100.45.77');
const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};
const path = { activeHops: [FAR_END], standbyHops: [] };

/** reachOf is the same question with hop limits 1 and 2, in a network whose resolvers are three hops away. */
export function reachOf(
  server: Ipv4,
  first: number | null,
  changes: { readonly rcode?: string; readonly answers?: readonly string[] } = {},
): Observation {
  const answers = (changes.answers ?? []).map((data) => ({ name: API_NAME, type: 'A', ttl: 1, data }));
  const rcode = first === null ? {} : { rcode: changes.rcode ?? 'NOERROR' };
  return seen('reach', `${server}:53`, {
    server: { address: server, port: 53 },
    name: API_NAME,
    limits: [1, 2],
    first,
    ...rcode,
    answers,
  });
}

const everyResolver = (make: (server: Ipv4) => readonly Observation[]): Observation[] =>
  RESOLVERS.flatMap((server) => [...make(server)]);
const directly = (changes: Parameters<typeof dns>[1]): Observation[] =>
  everyResolver((server) =>
    (['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport, ...changes })),
    ),
  );
const bySystem = (changes: Parameters<typeof dns>[1], addresses: readonly string[] = []): Observation[] => [
  seen('lookup', API_NAME, lookup(addresses)),
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, dns(COMPANY, { role: 'configured', ...changes })),
];
const nowhere = (rcode: string): Observation[] => [
  ...directly({ rcode, answers: [] }),
  ...bySystem({ rcode, answers: [] }),
];
const routers = (list: readonly (Ipv4 | null)[]): Observation[] =>
  everyResolver((server) => [seen('trace', server, trace(server, list))]);
/** Nothing in 100.64.0.0/10 answers in any way; the traces come as far as these routers. */
export const silentServices = (list: readonly (Ipv4 | null)[]): Observation[] => [
  ...without(['tcp', 'tls', 'http', 'lookup', 'mtu']),
  ...everyResolver((server) => [
    seen('ping', `${server}/icmp`, silentPing(server)),
    ...(['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
    ),
  ]),
  ...routers(list),
  seen('ping', `${API}/icmp`, silentPing(API)),
  seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
  seen(
    'dns',
    `${COMPANY}:53/udp/${API_NAME}/A`,
    dns(COMPANY, { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
  ),
];
const computer = (outcome: 'connected' | 'timed-out', list: readonly Ipv4[]): Observation[] => [
  seen(
    'tcp',
    `${COMPUTER}:443`,
    tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: outcome === 'connected' ? 5 : null }),
  ),
  seen('winner', COMPUTER, winner(COMPUTER)),
  seen('ping', `${COMPUTER}/icmp`, outcome === 'connected' ? ping(COMPUTER) : silentPing(COMPUTER)),
  seen('trace', COMPUTER, trace(COMPUTER, outcome === 'connected' ? [...list, COMPUTER] : list)),
];
const nobodyAt = (address: Ipv4): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { outcome: 'timed-out', connectMs: null }));
const oldRecord = bySystem({ answers: [{ name: API_NAME, type: 'A', ttl: 60, data: OLD }] }, [OLD]);

const HIJACKED: readonly Row[] = [
  {
    name: 'the gateway answers "no such name" for the VPC resolvers',
    steps: ['dns.hijacked'],
    state: 'not-ready',
    seen: [...nowhere('NXDOMAIN'), ...everyResolver((one) => [reachOf(one, 1, { rcode: 'NXDOMAIN' })])],
  },
  {
    name: 'the VPC resolvers themselves do not know the name',
    steps: ['dns.name-unknown'],
    state: 'not-ready',
    seen: [...nowhere('NXDOMAIN'), ...everyResolver((one) => [reachOf(one, null)])],
  },
  {
    name: 'the last router before the resolver seems to answer',
    steps: ['dns.name-unknown'],
    state: 'not-ready',
    seen: [...nowhere('NXDOMAIN'), ...everyResolver((one) => [reachOf(one, 2, { rcode: 'NXDOMAIN' })])],
  },
  {
    name: 'the gateway refuses in the name of the resolvers',
    steps: ['dns.hijacked'],
    state: 'not-ready',
    seen: [...nowhere('REFUSED'), ...everyResolver((one) => [reachOf(one, 1, { rcode: 'REFUSED' })])],
  },
  {
    name: 'the gateway passes questions on and answers rightly',
    steps: [],
    notes: ['dns.hijacked'],
    state: 'ready',
    seen: everyResolver((one) => [reachOf(one, 1, { answers: [API] })]),
  },
  {
    name: 'a gateway that answers wrongly, and a company DNS that is right',
    steps: [],
    notes: ['dns.hijacked'],
    state: 'ready',
    seen: [
      ...directly({ rcode: 'NXDOMAIN', answers: [] }),
      ...everyResolver((one) => [reachOf(one, 1, { rcode: 'NXDOMAIN' })]),
    ],
  },
];

const OUTDATED: readonly Row[] = [
  {
    name: "the company's DNS names an old address",
    steps: ['dns.stale-record'],
    state: 'not-ready',
    seen: [...oldRecord, nobodyAt(OLD)],
  },
  {
    name: "the company's DNS names an address that somebody else has now",
    steps: ['dns.stale-record'],
    state: 'not-ready',
    seen: [
      ...oldRecord,
      seen('tcp', `${OLD}:443`, tcp(OLD, 443)),
      seen('tls', `${OLD}:443/${API_NAME}`, tls({ target: { address: OLD, port: 443 }, nameMatches: false })),
    ],
  },
  {
    name: "the company's DNS names another address that works",
    steps: [],
    state: 'ready',
    seen: [
      ...oldRecord,
      seen('tcp', `${OLD}:443`, tcp(OLD, 443)),
      seen('tls', `${OLD}:443/${API_NAME}`, tls({ target: { address: OLD, port: 443 } })),
      seen('http', `${OLD}:443/${API_NAME}`, http({ target: { address: OLD, port: 443 } })),
    ],
  },
  {
    name: 'another address, and no address works',
    steps: ['api.filtered'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [...oldRecord, nobodyAt(OLD), nobodyAt(API)],
  },
];

const SILENT: readonly Row[] = [
  {
    name: 'silent services behind the far end of the line, office alive',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { ...office, path },
    folded: ['dns.server-silent'],
    base: silentServices([GATEWAY, FAR_END]),
    seen: computer('connected', [GATEWAY, FAR_END, CORE]),
  },
  {
    name: 'silent services behind the far end of the line, no office known',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { path },
    base: silentServices([GATEWAY, FAR_END]),
    seen: [],
  },
  {
    name: 'silent services behind a router that nobody knows',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    base: silentServices([GATEWAY, CORE]),
    seen: [],
  },
  {
    name: 'silent services, the way as far as that of the office network',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: office,
    base: silentServices([GATEWAY, CORE]),
    seen: computer('connected', [GATEWAY, CORE]),
  },
  {
    name: 'silent services, the way ends where that of the office network goes on',
    steps: ['route.cloud-services-unreachable'],
    state: 'not-ready',
    profile: office,
    base: silentServices([GATEWAY, CORE]),
    seen: computer('connected', [GATEWAY, CORE, FAR_END]),
  },
  {
    name: 'a carrier with public addresses before the far end',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { path },
    base: silentServices([GATEWAY, ip('8.8.1.1'), FAR_END]),
    seen: [],
  },
  {
    name: 'the far end of the line says "unreachable"',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { path },
    base: silentServices([GATEWAY]),
    seen: everyResolver((one) => [
      seen('ping', `${one}/icmp`, silentPing(one, { errors: [{ from: FAR_END, kind: 'net-unreachable' }] })),
    ]),
  },
];

const COMPUTERS: readonly Row[] = [
  {
    name: 'a security group: a router inside the office network answers',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: office,
    seen: computer('timed-out', [GATEWAY, FAR_END, ip('172.31.0.2')]),
  },
  {
    name: 'silent computers behind the far end of the line',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: { ...office, path },
    seen: computer('timed-out', [GATEWAY, FAR_END]),
  },
  {
    name: 'silent computers, the way as far as that of the cloud services',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: office,
    seen: computer('timed-out', [GATEWAY, FAR_END]),
  },
  {
    name: 'an office network whose way ends at the gateway',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: { ...office, path },
    folded: ['computer.all-unreachable'],
    seen: computer('timed-out', [GATEWAY]),
  },
  {
    name: 'an office network that a router in the cloud objects to',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: { ...office, path },
    folded: ['computer.all-unreachable'],
    seen: [
      ...computer('timed-out', [GATEWAY, FAR_END]),
      seen(
        'ping',
        `${COMPUTER}/icmp`,
        silentPing(COMPUTER, { errors: [{ from: CORE, kind: 'net-unreachable' }] }),
      ),
    ],
  },
  {
    name: 'an office network whose packets leave for the Internet',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: office,
    seen: computer('timed-out', [GATEWAY, ip('8.8.1.1')]),
  },
];

export const REACH_ROWS: readonly Row[] = [...HIJACKED, ...OUTDATED, ...SILENT, ...COMPUTERS];
