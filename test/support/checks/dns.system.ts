import type { CheckCases } from '../check-cases.ts';
import { answer } from '../sample-values.ts';

export const cases: CheckCases<'dns.system'> = {
  id: 'dns.system',
  samples: {
    'dns.system-silent': { name: answer.name, servers: ['192.168.1.53'] },
    'dns.system-slow': { name: 'ecd-vpc.cn-hangzhou.aliyuncs.com', servers: ['192.168.1.53'], rttMs: 1200 },
    'dns.first-server-dead': {
      name: answer.name,
      dead: ['192.168.1.52'],
      living: ['192.168.1.53'],
      waitedMs: 5300,
    },
    'dns.stale-policy': {
      ...answer,
      answers: [],
      servers: ['10.2.0.1'],
      namespace: '.aliyuncs.com',
      namespaces: ['.aliyuncs.com'],
      says: 'silent',
      product: null,
    },
    'dns.other-resolver': {
      ...answer,
      answers: [],
      servers: ['8.8.8.8'],
      whose: 'public',
      product: null,
      says: 'wrong',
    },
    'dns.system-differs': { ...answer, answers: [] },
  },
  rows: [],
  restsOn: ['lookup'],
};
