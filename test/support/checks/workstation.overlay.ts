import type { CheckCases } from '../check-cases.ts';
import { targets } from '../sample-values.ts';

export const cases: CheckCases<'workstation.overlay'> = {
  id: 'workstation.overlay',
  samples: {
    'workstation.local-block-route': { targets, prefix: '100.64.0.0/10', kind: 'blackhole' },
    'workstation.overlay-route': {
      targets,
      interface: 'tailscale0',
      product: 'Tailscale',
      mayBeIntended: false,
      prefix: '100.64.0.0/10',
    },
    'workstation.overlay-filter': { targets, interface: 'tailscale0', product: 'Tailscale', rule: null },
    'workstation.wrong-route': {
      targets,
      interface: 'eth0',
      prefix: '100.100.0.0/16',
      gateway: '192.168.1.77',
      defaultGateway: '192.168.1.1',
    },
    'workstation.routes-disagree': { targets, system: 'utun4', table: 'en0 192.168.1.1 (0.0.0.0/0)' },
  },
  rows: [],
  restsOn: ['winner', 'adapters'],
};
