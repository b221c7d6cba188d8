import type { CheckCases } from '../check-cases.ts';
import { answer, targets } from '../sample-values.ts';

export const cases: CheckCases<'dns.server'> = {
  id: 'dns.server',
  samples: {
    'dns.server-silent': { servers: targets, otherAnswers: false, apiAt: '100.100.45.10' },
    'dns.server-refused': { servers: targets, how: 'rcode-refused', otherAnswers: false },
    'dns.udp-blocked': { servers: targets },
    'dns.slow': { server: '100.100.2.136', rttMs: 900 },
    'dns.hijacked': {
      name: answer.name,
      answers: ['8.8.4.4'],
      servers: targets,
      rcode: 'NOERROR',
      right: false,
      hop: 1,
      router: '192.168.1.1',
      distance: 4,
      byPing: true,
      product: null,
    },
  },
  rows: [],
  restsOn: ['dns'],
};
