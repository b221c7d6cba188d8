import type { CheckCases } from '../check-cases.ts';

export const cases: CheckCases<'workstation.wifi'> = {
  id: 'workstation.wifi',
  samples: {
    'workstation.weak-wifi': {
      adapter: 'wlan0',
      dbm: -81,
      band: '2.4',
      gateway: '192.168.1.1',
      sent: 60,
      lossPercent: 8.3,
      jitterMs: 42,
      avgMs: 61,
    },
  },
  rows: [],
  restsOn: ['adapters'],
  anyOf: ['winner', 'routes'],
};
