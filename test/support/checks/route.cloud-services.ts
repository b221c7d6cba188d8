import type { CheckCases } from '../check-cases.ts';
import { dead } from '../sample-values.ts';

export const cases: CheckCases<'route.cloud-services'> = {
  id: 'route.cloud-services',
  samples: {
    'workstation.off-network': {
      targets: ['100.100.2.136'],
      signs: ['hotspot', 'internet', 'public-resolver'],
      address: '172.20.10.3',
      resolvers: ['8.8.8.8'],
      hop: '8.8.1.1',
    },
    'route.cloud-services-missing': { ...dead, unreachableFrom: '192.168.1.1', reported: true },
    'route.cloud-services-unreachable': { ...dead, officeAlive: true },
    'route.cloud-services-silent': {
      ...dead,
      lastHop: '10.0.0.1',
      past: '10.0.0.1',
      inCloud: true,
      officeAlive: true,
    },
    'route.private-link-down': dead,
    'route.return-path': dead,
  },
  rows: [],
  restsOn: [],
  anyOf: ['ping', 'tcp', 'dns'],
};
