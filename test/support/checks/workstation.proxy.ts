import type { CheckCases } from '../check-cases.ts';
import { answer } from '../sample-values.ts';

export const cases: CheckCases<'workstation.proxy'> = {
  id: 'workstation.proxy',
  samples: {
    'workstation.proxy': {
      proxies: [{ protocol: 'https', server: 'proxy.example:3128', source: 'environment' }],
      hosts: [answer.name],
    },
  },
  rows: [],
  restsOn: ['proxies'],
};
