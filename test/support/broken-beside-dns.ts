/** A silent network beside a DNS server that is not the company's. Rows of broken-workstations.ts. */
import { ip } from '../../shared/net/ipv4.ts';
import { API_NAME, dns, GATEWAY, lookup, RESOLVERS, seen, silentDns, without } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { office, companyDns, silentServer, computers, cloudDead } from './broken-facts.ts';

export const BESIDE_DNS_ROWS: readonly Row[] = [
  {
    name: 'everything private silent, and a public DNS server as well',
    base: cloudDead(),
    steps: ['route.private-link-down'],
    state: 'not-ready',
    profile: office,
    folded: ['dns.server-silent', 'dns.system-silent'],
    seen: [
      ...computers('timed-out'),
      seen('resolvers', '', [{ interface: null, servers: ['8.8.8.8'], domains: [], scope: 'default' }]),
      companyDns({ outcome: 'silent', answers: [], rttMs: null }),
      seen('dns', `8.8.8.8:53/udp/${API_NAME}/A`, silentDns(ip('8.8.8.8'), { role: 'configured' })),
      seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
    ],
  },
  {
    name: 'silent VPC resolvers, and a public DNS server that says "no such name"',
    steps: ['dns.server-silent', 'dns.other-resolver'],
    state: 'not-ready',
    base: without(['tcp', 'tls', 'http', 'lookup', 'dns']),
    seen: [
      ...RESOLVERS.flatMap((server) => silentServer(server)),
      seen('resolvers', '', [{ interface: null, servers: ['8.8.8.8'], domains: [], scope: 'default' }]),
      seen(
        'dns',
        `8.8.8.8:53/udp/${API_NAME}/A`,
        dns(ip('8.8.8.8'), { role: 'configured', rcode: 'NXDOMAIN', answers: [] }),
      ),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
  {
    name: 'silent VPC resolvers, and a router that may well pass questions on',
    steps: ['dns.server-silent'],
    state: 'not-ready',
    folded: ['dns.other-resolver'],
    base: without(['tcp', 'tls', 'http', 'lookup', 'dns']),
    seen: [
      ...RESOLVERS.flatMap((server) => silentServer(server)),
      seen('resolvers', '', [{ interface: null, servers: [GATEWAY], domains: [], scope: 'default' }]),
      seen(
        'dns',
        `${GATEWAY}:53/udp/${API_NAME}/A`,
        dns(GATEWAY, { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
      ),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
];
