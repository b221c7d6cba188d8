/** Answers of others in the name of the resolvers, and records that are out of date. Rows of broken-reach.ts. */
import type { Row } from './workstation-row.ts';
import { API, API_NAME, http, seen, tcp, tls, without } from './facts.ts';
import { OLD, reachOf, everyResolver, directly, nowhere, nobodyAt, oldRecord } from './reach-facts.ts';

export const HIJACKED: readonly Row[] = [
  {
    name: 'the gateway answers "no such name" for the VPC resolvers',
    steps: ['dns.hijacked'],
    state: 'not-ready',
    seen: [...nowhere('NXDOMAIN'), ...everyResolver((one) => [reachOf(one, 1, { rcode: 'NXDOMAIN' })])],
  },
  {
    name: 'the VPC resolvers themselves do not know the name',
    steps: ['dns.name-unknown'],
    state: 'not-ready',
    seen: [...nowhere('NXDOMAIN'), ...everyResolver((one) => [reachOf(one, null)])],
  },
  {
    name: 'the last router before the resolver seems to answer',
    steps: ['dns.name-unknown'],
    state: 'not-ready',
    seen: [...nowhere('NXDOMAIN'), ...everyResolver((one) => [reachOf(one, 2, { rcode: 'NXDOMAIN' })])],
  },
  {
    name: 'the gateway refuses in the name of the resolvers',
    steps: ['dns.hijacked'],
    state: 'not-ready',
    seen: [...nowhere('REFUSED'), ...everyResolver((one) => [reachOf(one, 1, { rcode: 'REFUSED' })])],
  },
  {
    name: 'the gateway passes questions on and answers rightly',
    steps: [],
    notes: ['dns.hijacked'],
    state: 'ready',
    seen: everyResolver((one) => [reachOf(one, 1, { answers: [API] })]),
  },
  {
    name: 'a gateway that answers wrongly, and a company DNS that is right',
    steps: [],
    notes: ['dns.hijacked'],
    state: 'ready',
    seen: [
      ...directly({ rcode: 'NXDOMAIN', answers: [] }),
      ...everyResolver((one) => [reachOf(one, 1, { rcode: 'NXDOMAIN' })]),
    ],
  },
];

export const OUTDATED: readonly Row[] = [
  {
    name: "the company's DNS names an old address",
    steps: ['dns.stale-record'],
    state: 'not-ready',
    seen: [...oldRecord, nobodyAt(OLD)],
  },
  {
    name: "the company's DNS names an address that somebody else has now",
    steps: ['dns.stale-record'],
    state: 'not-ready',
    seen: [
      ...oldRecord,
      seen('tcp', `${OLD}:443`, tcp(OLD, 443)),
      seen('tls', `${OLD}:443/${API_NAME}`, tls({ target: { address: OLD, port: 443 }, nameMatches: false })),
    ],
  },
  {
    name: "the company's DNS names another address that works",
    steps: [],
    state: 'ready',
    seen: [
      ...oldRecord,
      seen('tcp', `${OLD}:443`, tcp(OLD, 443)),
      seen('tls', `${OLD}:443/${API_NAME}`, tls({ target: { address: OLD, port: 443 } })),
      seen('http', `${OLD}:443/${API_NAME}`, http({ target: { address: OLD, port: 443 } })),
    ],
  },
  {
    name: 'another address, and no address works',
    steps: ['api.filtered'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [...oldRecord, nobodyAt(OLD), nobodyAt(API)],
  },
];
