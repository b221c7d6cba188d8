/** Answers of DNS that are wrong, missing, different or late. Rows of broken-workstations.ts. */
import { block, ip } from '../../shared/net/ipv4.ts';
import { API, API_NAME, dns, lookup, RESOLVERS, seen, tcp, without } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { COMPANY, FIRST, companyDns, answeredAs, systemSays, apiAt } from './broken-facts.ts';

export const ANSWER_ROWS: readonly Row[] = [
  {
    name: 'hijacked DNS',
    steps: ['dns.hijacked'],
    state: 'not-ready',
    seen: [
      ...RESOLVERS.flatMap((server) =>
        answeredAs(server, { answers: [{ name: API_NAME, type: 'A', ttl: 1, data: '8.8.4.4' }] }),
      ),
      ...systemSays(['8.8.4.4']),
    ],
  },
  {
    name: 'no forwarder: NXDOMAIN',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [], soaInAuthority: true }),
    ],
  },
  {
    name: 'no forwarder: an empty answer of a zone',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [seen('lookup', API_NAME, lookup([])), companyDns({ answers: [], soaInAuthority: true })],
  },
  {
    name: 'a rebind filter',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: [seen('lookup', API_NAME, lookup([])), companyDns({ answers: [] })],
  },
  {
    name: 'a filter that answers 0.0.0.0',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: systemSays(['0.0.0.0']),
  },
  {
    name: 'a filter that says so',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [], extendedErrors: [15] }),
    ],
  },
  {
    name: 'a public answer',
    steps: ['dns.public-answer'],
    state: 'not-ready',
    seen: systemSays(['8.8.4.4']),
  },
  {
    name: 'an unexpected private answer',
    steps: ['dns.unexpected-answer'],
    state: 'not-ready',
    seen: systemSays(['10.9.9.9']),
  },
  {
    name: 'an answer inside the office network',
    steps: [],
    state: 'ready',
    profile: { officeNetwork: [block('172.16.0.0/12')] },
    seen: [...systemSays(['172.16.9.9']), ...apiAt(ip('172.16.9.9'))],
  },
  {
    name: 'IPv6 alone',
    steps: ['dns.no-ipv4-answer'],
    state: 'not-ready',
    seen: systemSays(['2001:db8::1']),
  },
  {
    name: 'answers that flap',
    steps: ['dns.flapping'],
    state: 'ready-with-warnings',
    seen: [
      seen(
        'dns',
        `${COMPANY}:53/udp/${API_NAME}/A#2`,
        dns(COMPANY, { role: 'configured', rcode: 'NXDOMAIN', answers: [] }),
      ),
    ],
  },
  {
    name: 'several right addresses',
    steps: [],
    state: 'ready',
    seen: [
      seen(
        'dns',
        `${COMPANY}:53/udp/${API_NAME}/A#2`,
        dns(COMPANY, {
          role: 'configured',
          answers: [{ name: API_NAME, type: 'A', ttl: 1, data: '100.100.45.11' }],
        }),
      ),
    ],
  },
  {
    name: 'a stale hosts entry in the right range',
    steps: ['workstation.hosts-override'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup(['100.100.45.99'])),
      seen('hosts', '', [{ address: '100.100.45.99', names: [API_NAME], line: 9 }]),
      seen(
        'tcp',
        '100.100.45.99:443',
        tcp(ip('100.100.45.99'), 443, { outcome: 'timed-out', connectMs: null }),
      ),
    ],
  },
  {
    name: 'a missing forwarder and a filtered API',
    steps: ['dns.forwarder-missing', 'api.filtered'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [], soaInAuthority: true }),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null })),
    ],
  },
  {
    name: 'a wrong hosts entry and a refused API',
    steps: ['workstation.hosts-override', 'api.refused'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [
      seen('lookup', API_NAME, lookup(['10.1.1.1'])),
      seen('hosts', '', [{ address: '10.1.1.1', names: [API_NAME], line: 9 }]),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'refused', connectMs: null })),
    ],
  },
  {
    name: 'a slow DNS server of the company',
    steps: ['dns.system-slow'],
    state: 'ready-with-warnings',
    seen: [companyDns({ rttMs: 1200, again: true })],
  },
  {
    name: 'slow everywhere',
    steps: ['dns.slow'],
    state: 'ready-with-warnings',
    folded: ['dns.system-slow'],
    seen: [companyDns({ rttMs: 1200, again: true }), ...answeredAs(FIRST, { rttMs: 900 })],
  },
  {
    name: 'a slow resolver',
    steps: ['dns.slow'],
    state: 'ready-with-warnings',
    seen: answeredAs(FIRST, { rttMs: 900 }),
  },
  {
    name: 'a name that the VPC does not know',
    steps: ['dns.name-unknown'],
    state: 'not-ready',
    seen: [
      ...RESOLVERS.flatMap((server) => answeredAs(server, { rcode: 'NXDOMAIN', answers: [] })),
      seen('lookup', API_NAME, lookup([])),
      companyDns({ rcode: 'NXDOMAIN', answers: [] }),
    ],
  },
];
