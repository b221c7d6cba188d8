import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'workstation.client'> = {
  id: 'workstation.client',
  samples: {
    'workstation.client-missing': {},
  },
  rows: [],
  restsOn: ['client'],
};
