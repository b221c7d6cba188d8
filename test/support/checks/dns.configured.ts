import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'dns.configured'> = {
  id: 'dns.configured',
  samples: {
    'workstation.no-resolver': {},
  },
  rows: [],
  restsOn: ['resolvers'],
};
