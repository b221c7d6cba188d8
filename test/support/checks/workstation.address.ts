import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'workstation.address'> = {
  id: 'workstation.address',
  samples: {
    'workstation.no-address': { adapters: ['eth0'], selfAssigned: true },
    'workstation.address-conflict': { address: '192.168.1.10', adapter: 'Ethernet' },
  },
  rows: [],
  restsOn: ['adapters'],
};
