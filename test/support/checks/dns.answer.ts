import type { CheckCases } from '../check-cases.ts';
import { answer, targets } from '../sample-values.ts';

export const cases: CheckCases<'dns.answer'> = {
  id: 'dns.answer',
  samples: {
    'workstation.fake-ip': {
      name: answer.name,
      answers: ['198.18.0.23'],
      product: 'Mihomo/Clash',
      hijacksDirectQueries: true,
      network: null,
    },
    'workstation.hosts-override': {
      name: answer.name,
      answers: ['10.1.1.1'],
      line: 7,
      expected: ['100.100.45.10'],
    },
    'dns.forwarder-missing': { ...answer, answers: [], rcode: 'NXDOMAIN' },
    'dns.rebind-filtered': { ...answer, answers: [] },
    'dns.public-answer': answer,
    'dns.unexpected-answer': { ...answer, answers: ['10.9.9.9'] },
    'dns.no-ipv4-answer': { ...answer, answers: ['2001:db8::1'] },
    'dns.name-unknown': { names: [answer.name], servers: targets, rcode: 'NXDOMAIN' },
    'dns.stale-record': { ...answer, answers: ['100.100.45.77'] },
  },
  rows: [],
  restsOn: ['lookup'],
};
