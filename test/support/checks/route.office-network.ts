import type { CheckCases } from '../check-cases.ts';
import { dead } from '../sample-values.ts';

export const cases: CheckCases<'route.office-network'> = {
  id: 'route.office-network',
  samples: {
    'route.office-network-missing': { ...dead, targets: ['172.16.0.5'] },
  },
  rows: [],
  restsOn: [],
  anyOf: ['ping', 'tcp'],
};
