import type { CheckCases } from '../check-cases.ts';
import { API, API_NAME, http, seen } from '../facts.ts';

export const cases: CheckCases<'workstation.clock'> = {
  id: 'workstation.clock',
  samples: {
    'workstation.clock-skew': { offsetMinutes: -30 },
  },
  rows: [
    {
      name: 'a clock 30 minutes behind',
      steps: ['workstation.clock-skew'],
      state: 'not-ready',
      seen: [seen('http', `${API}:443/${API_NAME}`, http({ clockOffsetMs: 30 * 60_000 }))],
    },
    {
      name: 'a clock one minute off',
      steps: [],
      state: 'ready',
      seen: [seen('http', `${API}:443/${API_NAME}`, http({ clockOffsetMs: 60_000 }))],
    },
  ],
  restsOn: ['http'],
};
