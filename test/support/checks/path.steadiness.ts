import type { PingSeries } from '../../../shared/observation/exchange.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { CheckCases } from '../check-cases.ts';
import { API, control, GATEWAY, load, ping, RESOLVERS, seen } from '../facts.ts';
import { targets } from '../sample-values.ts';
import { radio } from '../worn-workstations.ts';

const UNEVEN = { minMs: 8, avgMs: 60, maxMs: 130, jitterMs: 45 };
const [FIRST] = RESOLVERS;

function pings(
  changes: Partial<PingSeries>,
  to: readonly (typeof API)[] = [...RESOLVERS, API],
): Observation[] {
  return to.map((target) => seen('ping', `${target}/icmp`, ping(target, changes)));
}

export const cases: CheckCases<'path.steadiness'> = {
  id: 'path.steadiness',
  samples: { 'path.jitter': { targets, jitterMs: 45, avgMs: 60 } },
  rows: [
    {
      name: 'a delay that swings',
      steps: [],
      notes: ['path.jitter'],
      state: 'ready',
      seen: pings(UNEVEN),
    },
    {
      name: 'a delay that swings by what voice takes',
      steps: [],
      state: 'ready',
      seen: pings({ ...UNEVEN, jitterMs: 29 }),
    },
    // Nineteen replies after 5 ms, and one in between after 400 ms.
    {
      name: 'one late reply',
      steps: [],
      state: 'ready',
      seen: pings({ minMs: 5, avgMs: 24.75, maxMs: 400, jitterMs: 41.58 }),
    },
    {
      name: 'two pings that differ',
      steps: [],
      state: 'ready',
      seen: pings({ ...UNEVEN, sent: 2, received: 2 }),
    },
    {
      name: 'one uneven resolver beside even ones',
      steps: [],
      state: 'ready',
      seen: pings(UNEVEN, [FIRST]),
    },
    {
      name: 'an uneven router of the LAN, and an even way',
      steps: [],
      state: 'ready',
      seen: pings(UNEVEN, [GATEWAY]),
    },
    {
      name: 'a delay that swings over a weak radio',
      steps: ['workstation.weak-wifi'],
      folded: ['path.jitter'],
      state: 'ready-with-warnings',
      base: radio({ signalDbm: -82 }, { avgMs: 40, jitterMs: 42 }),
      seen: pings(UNEVEN),
    },
    {
      name: 'a delay that swings far more than the weak radio does',
      steps: ['workstation.weak-wifi'],
      notes: ['path.jitter'],
      state: 'ready-with-warnings',
      base: radio({ signalDbm: -82 }, { avgMs: 40, jitterMs: 31 }),
      seen: pings({ ...UNEVEN, maxMs: 190, jitterMs: 80 }),
    },
    {
      name: 'a delay that swings on a busy computer',
      steps: ['workstation.busy'],
      folded: ['path.jitter', 'workstation.slow'],
      state: 'ready-with-warnings',
      seen: [
        ...pings(UNEVEN),
        seen('control', '', control({ startMs: 1_840 })),
        seen('load', '', load({ cpuPercent: 99, queue: 21 })),
      ],
    },
    {
      name: 'a line that is full: loss, and a delay that swings',
      steps: ['path.loss'],
      folded: ['path.jitter'],
      state: 'ready-with-warnings',
      seen: pings({ ...UNEVEN, sent: 60, received: 50 }),
    },
    {
      name: 'a high delay that swings',
      steps: ['path.latency'],
      folded: ['path.jitter'],
      state: 'ready-with-warnings',
      seen: pings({ minMs: 90, avgMs: 180, maxMs: 290, jitterMs: 45 }),
    },
  ],
  restsOn: ['ping'],
};
