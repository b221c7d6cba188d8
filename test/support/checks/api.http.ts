import type { CheckCases } from '../check-cases.ts';
import { answer, at } from '../sample-values.ts';

export const cases: CheckCases<'api.http'> = {
  id: 'api.http',
  samples: {
    'api.http-error': { ...at, status: 503, fromApi: true, server: 'Tengine' },
    'api.whitelist': { host: answer.name, status: 403 },
  },
  rows: [],
  restsOn: ['http'],
};
