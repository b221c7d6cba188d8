/** DNS servers that stay silent, refuse, or are reached over one transport alone. Rows of broken-workstations.ts. */
import { API_NAME, lookup, RESOLVERS, seen, silentDns, without } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { COMPANY, FIRST, SECOND, companyDns, silentServer, answeredAs } from './broken-facts.ts';

export const SERVER_ROWS: readonly Row[] = [
  {
    name: 'one silent resolver',
    steps: ['dns.server-silent'],
    state: 'ready-with-warnings',
    seen: silentServer(SECOND),
  },
  {
    name: 'both resolvers silent, and the system gets nothing of what its server remembers',
    steps: ['dns.server-silent'],
    state: 'not-ready',
    folded: ['dns.system-differs'],
    seen: [
      ...silentServer(FIRST),
      ...silentServer(SECOND),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
    ],
  },
  {
    name: 'both resolvers silent, the hosts alive',
    steps: ['dns.server-silent'],
    state: 'not-ready',
    folded: ['dns.forwarder-missing'],
    base: without(['tcp', 'tls', 'http']),
    seen: [
      ...silentServer(FIRST),
      ...silentServer(SECOND),
      companyDns({ rcode: 'SERVFAIL', answers: [] }),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
    ],
  },
  {
    name: 'resolvers that refuse',
    steps: ['dns.server-refused'],
    state: 'not-ready',
    seen: RESOLVERS.flatMap((server) => answeredAs(server, { rcode: 'REFUSED', answers: [] })),
  },
  {
    name: 'a resolver whose port is closed',
    steps: ['dns.server-refused'],
    state: 'ready-with-warnings',
    seen: (['udp', 'tcp'] as const).map((transport) =>
      seen(
        'dns',
        `${SECOND}:53/${transport}/${API_NAME}/A`,
        silentDns(SECOND, { transport, outcome: 'refused' }),
      ),
    ),
  },
  {
    name: 'UDP blocked',
    steps: ['dns.udp-blocked'],
    state: 'not-ready',
    seen: [...silentServer(FIRST, ['udp']), ...silentServer(SECOND, ['udp'])],
  },
  { name: 'TCP to a resolver blocked', steps: [], state: 'ready', seen: silentServer(FIRST, ['tcp']) },
  {
    name: "the system's DNS silent",
    steps: ['dns.system-silent'],
    state: 'not-ready',
    seen: [
      seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
      seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured' })),
    ],
  },
];
