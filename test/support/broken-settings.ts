/** Workstations with wrong settings: fake addresses, entries of the hosts file, routes, proxies, the clock, the MTU. Rows of broken-workstations.ts. */
import { block } from '../../shared/net/ipv4.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  http,
  lookup,
  ping,
  RESOLVERS,
  route,
  seen,
  winner,
  without,
} from './facts.ts';
import type { Row } from './workstation-row.ts';
import { STRANGER, cloudDead, systemSays, tlsIs } from './broken-facts.ts';

export const SETTING_ROWS: readonly Row[] = [
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
];
