import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'path.mtu'> = {
  id: 'path.mtu',
  samples: {
    'workstation.small-mtu': { interface: 'eth0', mtu: 600 },
    'path.mtu-blackhole': { target: '100.100.45.10:443', passedBytes: 1372, lostBytes: 1400 },
  },
  rows: [],
  restsOn: [],
  anyOf: ['mtu', 'tls'],
};
