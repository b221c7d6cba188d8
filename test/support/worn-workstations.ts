/** Workstations with a weak radio or no strength left, and others that look like them. Rows of broken-workstations.ts. */
import type { WifiFacts } from '../../shared/observation/machine.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { PingSeries } from '../../shared/observation/exchange.ts';
import type { Row } from './workstation-row.ts';
import {
  adapter,
  API,
  API_NAME,
  cable,
  control,
  dns,
  GATEWAY,
  healthy,
  load,
  ping,
  RESOLVERS,
  route,
  seen,
  silentPing,
  tcp,
  unseen,
  winner,
  without,
} from './facts.ts';

const [FIRST] = RESOLVERS;
const RADIO = adapter({ name: 'wlan0', kind: 'wifi' });
const SLOW = seen('control', '', control({ startMs: 1_840 }));
const FULL = seen('load', '', load({ cpuPercent: 99, queue: 21 }));
const slowDns = (['udp', 'tcp'] as const).map((transport) =>
  seen('dns', `${FIRST}:53/${transport}/${API_NAME}/A`, dns(FIRST, { transport, rttMs: 900 })),
);

const lossy = seen('ping', `${API}/icmp`, ping(API, { sent: 60, received: 50 }));

/** radio is a healthy workstation whose traffic goes over Wi-Fi with this signal; null: nobody told it. */
export function radio(wifi: WifiFacts | null, hop: Partial<PingSeries> | null): Observation[] {
  return [
    ...healthy(),
    seen('adapters', '', [RADIO]),
    seen('routes', '', {
      routes: [
        route('0.0.0.0/0', { interface: 'wlan0' }),
        route('192.168.1.0/24', { gateway: null, interface: 'wlan0' }),
      ],
      rules: [],
    }),
    ...[...RESOLVERS, API].map((target) => seen('winner', target, winner(target, { interface: 'wlan0' }))),
    seen('links', '', [{ adapter: 'wlan0', driver: 'iwlwifi', wifi }]),
    ...(hop === null ? [] : [seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY, hop))]),
  ];
}

const LOSING = { sent: 60, received: 54 };
const WEAK = { signalDbm: -82 };

export const WORN_ROWS: readonly Row[] = [
  {
    name: 'a weak radio that loses packets on the first hop',
    steps: ['workstation.weak-wifi'],
    state: 'ready-with-warnings',
    folded: ['path.loss'],
    base: radio(WEAK, LOSING),
    seen: [lossy],
  },
  {
    name: 'a weak radio that delays packets on the first hop',
    steps: ['workstation.weak-wifi'],
    state: 'ready-with-warnings',
    folded: ['path.latency'],
    base: radio(WEAK, { avgMs: 140, jitterMs: 80 }),
    seen: [seen('ping', `${API}/icmp`, ping(API, { avgMs: 180 }))],
  },
  {
    name: 'a weak radio that loses little, and a line that loses much',
    steps: ['workstation.weak-wifi', 'path.loss'],
    state: 'ready-with-warnings',
    base: radio(WEAK, { sent: 100, received: 96 }),
    seen: [seen('ping', `${API}/icmp`, ping(API, { sent: 60, received: 30 }))],
  },
  {
    name: 'a weak radio behind which the API refuses',
    steps: ['api.refused', 'workstation.weak-wifi'],
    state: 'not-ready',
    base: without(['tls', 'http'], radio(WEAK, LOSING)),
    seen: [seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'refused', errno: 'ECONNREFUSED' }))],
  },
  { name: 'a weak radio with a clean first hop', steps: [], state: 'ready', base: radio(WEAK, {}), seen: [] },
  {
    name: 'loss behind a weak radio with a clean first hop',
    steps: ['path.loss'],
    state: 'ready-with-warnings',
    base: radio(WEAK, {}),
    seen: [lossy],
  },
  {
    name: 'a weak radio whose first hop was not measured',
    steps: [],
    state: 'ready',
    base: radio(WEAK, { sent: 2, received: 1 }),
    seen: [],
  },
  {
    name: 'a weak radio whose router answers no pings',
    steps: ['path.loss'],
    state: 'ready-with-warnings',
    base: radio(WEAK, null),
    seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)), lossy],
  },
  {
    name: 'a lossy first hop over a strong radio',
    steps: ['path.loss'],
    state: 'ready-with-warnings',
    base: radio({ signalDbm: -58 }, LOSING),
    seen: [lossy],
  },
  {
    name: 'a lossy first hop over a radio of unknown signal',
    steps: ['path.loss'],
    state: 'ready-with-warnings',
    base: radio(null, LOSING),
    seen: [lossy],
  },
  {
    name: 'a lossy first hop where the reader of the computer was ended',
    steps: ['path.loss'],
    state: 'ready-with-warnings',
    base: radio(WEAK, LOSING),
    seen: [lossy, unseen('links', '', 'timed-out')],
  },
  {
    name: 'a weak radio beside the cable that carries the traffic',
    steps: ['path.loss'],
    state: 'ready-with-warnings',
    seen: [
      seen('adapters', '', [adapter(), RADIO]),
      seen('links', '', [cable(), { adapter: 'wlan0', wifi: WEAK }]),
      seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY, LOSING)),
      lossy,
    ],
  },
  {
    name: 'a computer without a free processor, on which the DNS seems slow',
    steps: ['workstation.busy'],
    state: 'ready-with-warnings',
    folded: ['dns.slow', 'workstation.slow'],
    seen: [SLOW, FULL, ...slowDns],
  },
  {
    name: 'a computer without memory',
    steps: ['workstation.busy'],
    state: 'ready-with-warnings',
    folded: ['workstation.slow'],
    seen: [SLOW, seen('load', '', load({ availableGb: 0.09 }))],
  },
  {
    name: 'a processor that only the run itself has filled',
    steps: [],
    notes: ['workstation.slow'],
    state: 'ready',
    seen: [SLOW, seen('load', '', load({ cpuPercent: 100, queue: 0.6 }))],
  },
  {
    name: 'a slow computer whose load nobody told',
    steps: ['dns.slow'],
    notes: ['workstation.slow'],
    state: 'ready-with-warnings',
    seen: [SLOW, unseen('load', '', 'timed-out'), ...slowDns],
  },
  {
    name: "a busy computer with a high delay by the system's own ping",
    steps: ['workstation.busy', 'path.latency'],
    state: 'ready-with-warnings',
    folded: ['workstation.slow'],
    seen: [SLOW, FULL, seen('ping', `${API}/icmp`, ping(API, { avgMs: 180 }))],
  },
];
