/** Workstations that keep their own packets from leaving, and others that look like them. Rows of broken-workstations.ts. */
import type { IcmpError } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Row } from './broken-workstations.ts';
import {
  adapter,
  API,
  API_NAME,
  control,
  dns,
  filters,
  GATEWAY,
  http,
  lookup,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  winner,
  without,
} from './facts.ts';

const COMPANY = ip('192.168.1.53');
const COMPUTER = ip('172.16.0.11');
const [FIRST] = RESOLVERS;
const FAILED: readonly IcmpError[] = [{ from: null, kind: 'local-failure' }];
const everyPing = [...RESOLVERS, API, GATEWAY];
const portless = { cloudComputers: [{ address: COMPUTER, ports: [] }] };

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
export const companySays = (changes: Parameters<typeof silentDns>[1]): Observation =>
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured', ...changes }));
export const noLookup = seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' }));
export const deniedApi = seen(
  'tcp',
  `${API}:443`,
  tcp(API, 443, { outcome: 'denied', errno: 'EACCES', connectMs: null }),
);
/** A workstation that got no answer from anybody. */
export const mute = (): Observation[] =>
  without(['tcp', 'tls', 'http', 'trace', 'mtu', 'ping', 'dns', 'lookup']);

const block = 'workstation.local-block';

export const BLOCKED_ROWS: readonly Row[] = [
  {
    name: 'a kill switch: ping cannot send, questions stay silent',
    base: mute(),
    steps: [block],
    state: 'not-ready',
    platform: 'win32',
    seen: [...everyPing.map(unsentPing), ...questions({}), companySays({}), noLookup],
  },
  {
    name: 'a kill switch: every socket is denied',
    base: mute(),
    steps: [block],
    state: 'not-ready',
    platform: 'win32',
    seen: [
      ...everyPing.map(unsentPing),
      ...questions({ outcome: 'error', errno: 'EACCES' }),
      companySays({ outcome: 'error', errno: 'EACCES' }),
      noLookup,
      deniedApi,
    ],
  },
  {
    name: 'an output filter for the cloud services alone',
    base: without(['tcp', 'tls', 'http', 'trace', 'mtu', 'lookup', 'ping']),
    steps: [block, 'dns.forwarder-missing'],
    state: 'not-ready',
    seen: [
      ...RESOLVERS.map(unsentPing),
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY, { received: 20, avgMs: 1 })),
      ...questions({ outcome: 'error', errno: 'EPERM' }, RESOLVERS, ['udp']),
      ...questions({}, RESOLVERS, ['tcp']),
      seen(
        'dns',
        `${COMPANY}:53/udp/${API_NAME}/A`,
        dns(COMPANY, { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
      ),
      noLookup,
    ],
  },
  {
    name: 'an output filter for the cloud services, and a dead server of the company',
    base: mute(),
    steps: [block, 'dns.system-silent'],
    state: 'not-ready',
    seen: [
      ...RESOLVERS.map(unsentPing),
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY, { received: 20, avgMs: 1 })),
      ...questions({ outcome: 'error', errno: 'EPERM' }, RESOLVERS, ['udp']),
      ...questions({}, RESOLVERS, ['tcp']),
      companySays({}),
      noLookup,
    ],
  },
  {
    name: 'one port denied',
    base: without(['tcp', 'tls', 'http']),
    steps: [block],
    state: 'not-ready',
    platform: 'win32',
    seen: [deniedApi],
  },
  {
    name: 'questions to one of two resolvers denied',
    steps: [block],
    state: 'ready-with-warnings',
    seen: questions({ outcome: 'error', errno: 'EPERM' }, [FIRST]),
  },
  {
    name: 'ping alone is denied',
    steps: [],
    state: 'ready',
    platform: 'win32',
    base: without(['ping', 'trace', 'mtu']),
    seen: everyPing.map(unsentPing),
  },
  {
    name: 'ping alone is denied, and a computer without a port',
    steps: [],
    state: 'inconclusive',
    platform: 'win32',
    base: without(['ping', 'trace', 'mtu']),
    profile: portless,
    seen: [...everyPing, COMPUTER].map(unsentPing),
  },
  {
    name: 'ping cannot even reach the loopback, and the network is silent',
    base: mute(),
    steps: ['route.cloud-services-unreachable'],
    state: 'not-ready',
    seen: [
      ...everyPing.map(unsentPing),
      seen('control', '', control({ ping: 'denied', startMs: null })),
      ...questions({}),
      companySays({}),
      noLookup,
    ],
  },
  {
    name: 'pings that cannot be sent for want of a route',
    base: mute(),
    steps: ['workstation.no-default-route'],
    state: 'not-ready',
    platform: 'win32',
    seen: [
      ...everyPing.map(unsentPing),
      ...questions({ outcome: 'unreachable', errno: 'ENETUNREACH' }),
      noLookup,
      seen('routes', '', { routes: [], rules: [] }),
      ...[...RESOLVERS, API].map((target) =>
        seen(
          'winner',
          target,
          winner(target, { kind: 'none', interface: null, gateway: null, prefix: null }),
        ),
      ),
    ],
  },
  {
    name: 'pings that cannot be sent for want of a link',
    base: mute(),
    steps: ['workstation.no-link'],
    state: 'not-ready',
    platform: 'win32',
    seen: [
      ...everyPing.map(unsentPing),
      ...questions({}),
      noLookup,
      seen('adapters', '', [adapter({ up: false })]),
    ],
  },
  {
    name: 'an API that refuses the unsigned call with 403, in its own form',
    steps: [],
    notes: ['api.whitelist'],
    state: 'ready',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 403 }))],
  },
  {
    name: "a 403 that is not the API's",
    steps: ['api.http-error'],
    state: 'ready-with-warnings',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 403, apiSignature: false }))],
  },
  {
    name: 'an output rule of this workstation on the port of the API',
    base: without(['tcp', 'tls', 'http']),
    steps: [block],
    state: 'not-ready',
    seen: [
      seen('filters', '', filters('-A OUTPUT -p tcp -m tcp --dport 443 -j DROP')),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null })),
    ],
  },
  {
    name: 'an output rule on another port, and a filtered API',
    base: without(['tcp', 'tls', 'http']),
    steps: ['api.filtered'],
    state: 'not-ready',
    seen: [
      seen('filters', '', filters('-A OUTPUT -p tcp -m tcp --dport 25 -j DROP')),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null })),
    ],
  },
  {
    name: 'a computer that starts programs slowly',
    steps: [],
    notes: ['workstation.slow'],
    state: 'ready',
    seen: [seen('control', '', control({ startMs: 1_300 }))],
  },
];
