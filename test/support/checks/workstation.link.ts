import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'workstation.link'> = {
  id: 'workstation.link',
  samples: {
    'workstation.no-link': { adapters: ['eth0'] },
  },
  rows: [],
  restsOn: ['adapters'],
};
