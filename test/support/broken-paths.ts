/** Ways that lose, delay, swallow large packets, or differ there and back. Rows of broken-workstations.ts. */
import { block, ip } from '../../shared/net/ipv4.ts';
import { API, ping, seen, winner, without } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { FIRST, tlsIs } from './broken-facts.ts';

export const PATH_ROWS: readonly Row[] = [
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
];
