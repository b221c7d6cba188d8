/** What is seen where packets cannot be sent, for the table of blocked workstations. */
import type { IcmpError } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import {
  API,
  API_NAME,
  GATEWAY,
  lookup,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  without,
} from './facts.ts';

export const COMPANY = ip('192.168.1.53');
export const COMPUTER = ip('172.16.0.11');
export const [FIRST] = RESOLVERS;
const FAILED: readonly IcmpError[] = [{ from: null, kind: 'local-failure' }];
export const everyPing = [...RESOLVERS, API, GATEWAY];

/** A cloud computer without a port. */
export const portless = { cloudComputers: [{ address: COMPUTER, ports: [] }] };

/** What a ping says that could not send. */
export const unsentPing = (target: Ipv4): Observation =>
  seen('ping', `${target}/icmp`, silentPing(target, { errors: FAILED }));

/** Every question to these resolvers, over both transports, came to this. */
export const questions = (
  changes: Parameters<typeof silentDns>[1],
  servers: readonly Ipv4[] = RESOLVERS,
  transports: readonly ('udp' | 'tcp')[] = ['udp', 'tcp'],
): Observation[] =>
  servers.flatMap((server) =>
    transports.map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport, ...changes })),
    ),
  );

/** companySays what a question to the company's DNS server came to. */
export const companySays = (changes: Parameters<typeof silentDns>[1]): Observation =>
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured', ...changes }));

/** A lookup by the system that failed. */
export const noLookup = seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' }));

/** A connection to the API that this workstation itself denied. */
export const deniedApi = seen(
  'tcp',
  `${API}:443`,
  tcp(API, 443, { outcome: 'denied', errno: 'EACCES', connectMs: null }),
);

/** A workstation that got no answer from anybody. */
export const mute = (): Observation[] =>
  without(['tcp', 'tls', 'http', 'trace', 'mtu', 'ping', 'dns', 'lookup']);

/** What they are found to be. */
export const block = 'workstation.local-block';
