/** The order in which a system asks its servers, one of them dead. Rows of broken-resolvers.ts. */
import type { Row } from './workstation-row.ts';
import { API_NAME, lookup, seen } from './facts.ts';
import { COMPANY, OLD, LEFT_BEHIND, asked, set, found, lost, took } from './resolver-facts.ts';

export const ORDER: readonly Row[] = [
  {
    name: 'the first server is dead, and lookups wait',
    steps: ['dns.first-server-dead'],
    state: 'ready-with-warnings',
    seen: [set(OLD, COMPANY), asked(OLD, 'silent'), took(5300)],
  },
  {
    name: 'the first server is dead, and the system gives up',
    steps: ['dns.first-server-dead'],
    state: 'not-ready',
    seen: [set(OLD, COMPANY), asked(OLD, 'silent'), lost()],
  },
  {
    name: 'the first server is dead, and the system knows',
    steps: [],
    notes: ['dns.first-server-dead'],
    state: 'ready',
    seen: [set(OLD, COMPANY), asked(OLD, 'silent'), took(9)],
  },
  {
    name: 'the second server is dead',
    steps: [],
    state: 'ready',
    seen: [set(COMPANY, OLD), asked(OLD, 'silent')],
  },
  {
    name: 'the second server is dead, and the first knows nothing',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [set(COMPANY, OLD), asked(COMPANY, 'nxdomain'), asked(OLD, 'silent'), found()],
  },
  {
    name: 'the system says "no such name", its server does not',
    steps: ['dns.system-differs'],
    state: 'not-ready',
    seen: [found()],
  },
  {
    name: 'the system fails at a name that its server knows',
    steps: ['dns.system-differs'],
    state: 'not-ready',
    seen: [seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' }))],
  },
  {
    name: 'Windows says "no such name" where every server is silent',
    platform: 'win32',
    steps: ['dns.system-silent'],
    state: 'not-ready',
    seen: [asked(COMPANY, 'silent'), found()],
  },
  {
    name: 'a leftover of macOS for our domain',
    platform: 'darwin',
    steps: ['dns.system-silent'],
    state: 'not-ready',
    seen: [
      seen('resolvers', '', [
        { interface: 'en0', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: null, servers: [LEFT_BEHIND], domains: ['aliyuncs.com'], scope: 'supplemental' },
      ]),
      asked(LEFT_BEHIND, 'silent'),
      lost(),
    ],
  },
  {
    name: 'a resolver of macOS for another domain',
    platform: 'darwin',
    steps: [],
    state: 'ready',
    seen: [
      seen('resolvers', '', [
        { interface: 'en0', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: null, servers: [LEFT_BEHIND], domains: ['corp.example'], scope: 'supplemental' },
      ]),
      asked(LEFT_BEHIND, 'silent'),
    ],
  },
];
