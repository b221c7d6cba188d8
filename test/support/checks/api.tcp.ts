import type { CheckCases } from '../check-cases.ts';
import { answer, at } from '../sample-values.ts';

export const cases: CheckCases<'api.tcp'> = {
  id: 'api.tcp',
  samples: {
    'api.filtered': { target: at.target, hosts: [answer.name] },
    'api.refused': { target: at.target, hosts: [answer.name] },
  },
  rows: [],
  restsOn: ['tcp'],
};
