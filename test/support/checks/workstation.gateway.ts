import type { CheckCases } from '../check-cases.ts';
import { targets } from '../sample-values.ts';

export const cases: CheckCases<'workstation.gateway'> = {
  id: 'workstation.gateway',
  samples: {
    'workstation.no-default-route': { targets },
    'workstation.local-block': {
      targets,
      what: ['TCP 443', 'UDP 53', 'ping'],
      everything: true,
      control: 'passed',
      rule: null,
    },
    'workstation.gateway-silent': {
      gateway: '192.168.1.1',
      interface: 'eth0',
      arp: 'failed',
      pinged: true,
      behind: true,
      elsewhere: null,
    },
  },
  rows: [],
  restsOn: ['winner'],
  anyOf: ['ping', 'tcp', 'dns', 'neighbors'],
};
