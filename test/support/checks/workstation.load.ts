import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'workstation.load'> = {
  id: 'workstation.load',
  samples: {
    'workstation.busy': { startMs: 1840, cpuPercent: 99, freeMb: 96 },
  },
  rows: [],
  restsOn: ['load', 'control'],
};
