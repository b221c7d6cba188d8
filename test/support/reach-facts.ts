/** How far packets get and whose answers come back, for the tables of reach. */
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import {
  API,
  API_NAME,
  dns,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
  winner,
  without,
} from './facts.ts';

export const COMPUTER = ip('172.16.0.11');
const COMPANY = ip('192.168.1.53');
export const FAR_END = ip('10.0.0.1');
export const CORE = ip('10.50.0.1');
export const OLD = ip('100.100.45.77');

/** What the profile says of the office network. */
export const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};

/** What the profile says of the line. */
export const path = { activeHops: [FAR_END], standbyHops: [] };

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

/** everyResolver sees the same of both resolvers. */
export const everyResolver = (make: (server: Ipv4) => readonly Observation[]): Observation[] =>
  RESOLVERS.flatMap((server) => [...make(server)]);

/** directly is what both resolvers say, over both transports. */
export const directly = (changes: Parameters<typeof dns>[1]): Observation[] =>
  everyResolver((server) =>
    (['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport, ...changes })),
    ),
  );

/** bySystem is what the system and the company's server say. */
const bySystem = (changes: Parameters<typeof dns>[1], addresses: readonly string[] = []): Observation[] => [
  seen('lookup', API_NAME, lookup(addresses)),
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, dns(COMPANY, { role: 'configured', ...changes })),
];

/** nowhere is a name that nobody knows. */
export const nowhere = (rcode: string): Observation[] => [
  ...directly({ rcode, answers: [] }),
  ...bySystem({ rcode, answers: [] }),
];

/** routers are those that traces to the resolvers show. */
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

/** computer is a cloud computer, and the routers on the way to it. */
export const computer = (outcome: 'connected' | 'timed-out', list: readonly Ipv4[]): Observation[] => [
  seen(
    'tcp',
    `${COMPUTER}:443`,
    tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: outcome === 'connected' ? 5 : null }),
  ),
  seen('winner', COMPUTER, winner(COMPUTER)),
  seen('ping', `${COMPUTER}/icmp`, outcome === 'connected' ? ping(COMPUTER) : silentPing(COMPUTER)),
  seen('trace', COMPUTER, trace(COMPUTER, outcome === 'connected' ? [...list, COMPUTER] : list)),
];

/** nobodyAt is an address where no API accepts. */
export const nobodyAt = (address: Ipv4): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { outcome: 'timed-out', connectMs: null }));

/** The system answers with an address that the API has no more. */
export const oldRecord = bySystem({ answers: [{ name: API_NAME, type: 'A', ttl: 60, data: OLD }] }, [OLD]);
