import type { CheckCases } from '../check-cases.ts';
import { answer } from '../sample-values.ts';

export const cases: CheckCases<'dns.agreement'> = {
  id: 'dns.agreement',
  samples: {
    'dns.flapping': { name: answer.name, right: 2, wrong: 1, servers: ['192.168.1.53'] },
  },
  rows: [],
  restsOn: ['lookup', 'dns'],
};
