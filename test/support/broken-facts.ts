/** What is seen where something is broken, for the tables of workstations. */
import type { Observation } from '../../shared/observation/observation.ts';
import { block, ip } from '../../shared/net/ipv4.ts';
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

export const COMPUTER = ip('172.16.0.11');
export const OTHER = ip('172.16.0.12');
export const COMPANY = ip('192.168.1.53');
export const STRANGER = ip('192.168.1.77');
export const [FIRST, SECOND] = RESOLVERS;

/** A profile with an office network and two cloud computers. */
export const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [
    { address: COMPUTER, ports: [443] },
    { address: OTHER, ports: [443] },
  ],
};

/** companyDns is what the company's DNS server says. */
export const companyDns = (changes: Parameters<typeof dns>[1]): Observation =>
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, dns(COMPANY, { role: 'configured', ...changes }));

/** silentServer is one that answers over none of these transports. */
export const silentServer = (
  server: typeof FIRST,
  transports: readonly ('udp' | 'tcp')[] = ['udp', 'tcp'],
): Observation[] =>
  transports.map((transport) =>
    seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
  );

/** answeredAs is what a server says over both transports. */
export const answeredAs = (server: typeof FIRST, changes: Parameters<typeof dns>[1]): Observation[] =>
  (['udp', 'tcp'] as const).map((transport) =>
    seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport, ...changes })),
  );

/** computers are cloud computers that behave in one way. */
export const computers = (
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
export const cloudDead = (): Observation[] => [
  ...without(['tcp', 'tls', 'http', 'lookup']),
  ...RESOLVERS.flatMap((server) => silentServer(server)),
  ...RESOLVERS.map((server) => seen('ping', `${server}/icmp`, silentPing(server))),
  ...RESOLVERS.map((server) => seen('trace', server, trace(server, [GATEWAY]))),
  seen('ping', `${API}/icmp`, silentPing(API)),
  companyDns({ rcode: 'SERVFAIL', answers: [] }),
  seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
];

/** systemSays that the API has these addresses. */
export const systemSays = (addresses: readonly string[]): Observation[] => [
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
export const apiAt = (address: typeof API): Observation[] => {
  const target = { address, port: 443 };
  return [
    seen('tcp', `${address}:443`, tcp(address, 443)),
    seen('tls', `${address}:443/${API_NAME}`, tls({ target })),
    seen('http', `${address}:443/${API_NAME}`, http({ target })),
  ];
};

/** tlsIs what the handshake with the API came to. */
export const tlsIs = (changes: Parameters<typeof tls>[0]): Observation =>
  seen('tls', `${API}:443/${API_NAME}`, tls(changes));

/** No route leads to the resolvers. */
export const LOST_WINNERS = [...RESOLVERS].map((target) =>
  seen('winner', target, winner(target, { kind: 'none', interface: null, gateway: null, prefix: null })),
);
