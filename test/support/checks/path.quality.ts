import type { CheckCases } from '../check-cases.ts';
import { targets } from '../sample-values.ts';

export const cases: CheckCases<'path.quality'> = {
  id: 'path.quality',
  samples: {
    'path.loss': { targets, percent: 5, sent: 120 },
    'path.latency': { targets, avgMs: 180 },
    'workstation.slow': { startMs: 1240 },
  },
  rows: [],
  restsOn: ['ping'],
};
