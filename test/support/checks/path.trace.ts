import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'path.trace'> = {
  id: 'path.trace',
  samples: {
    'path.on-standby': { hops: ['192.168.0.1'] },
    'path.asymmetric': { target: '172.16.0.5', forwardHops: 4, returnHops: 7 },
  },
  rows: [],
  restsOn: ['trace'],
};
