import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'workstation.overlap'> = {
  id: 'workstation.overlap',
  samples: {
    'workstation.lan-overlap': {
      targets: ['172.16.0.5'],
      interface: 'docker0',
      network: '172.16.0.0/16',
      block: '172.16.0.0/12',
      product: 'Docker',
    },
  },
  rows: [],
  restsOn: ['adapters', 'winner'],
};
