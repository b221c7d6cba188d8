/** Workstations without a link, an address, a default route, a gateway or a resolver, and innocent ones that look alike. Rows of broken-workstations.ts. */
import { ip } from '../../shared/net/ipv4.ts';
import { adapter, API_NAME, GATEWAY, lookup, route, seen, silentDns, silentPing } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { COMPANY, cloudDead, LOST_WINNERS } from './broken-facts.ts';

export const LINK_ROWS: readonly Row[] = [
  { name: 'a healthy workstation', seen: [], steps: [], state: 'ready' },
  {
    name: 'no adapter',
    base: cloudDead(),
    steps: ['workstation.no-link'],
    state: 'not-ready',
    folded: ['dns.server-silent', 'workstation.no-default-route', 'dns.system-silent'],
    seen: [
      seen('adapters', '', [adapter({ up: false })]),
      seen('routes', '', { routes: [], rules: [] }),
      ...LOST_WINNERS,
      seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
      seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured' })),
    ],
  },
  {
    name: 'no address from DHCP',
    base: cloudDead(),
    steps: ['workstation.no-address'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [adapter({ addresses: [{ address: ip('169.254.3.4'), prefixLength: 16 }] })]),
      seen('routes', '', { routes: [], rules: [] }),
      ...LOST_WINNERS,
    ],
  },
  {
    name: 'an address that another device has',
    base: cloudDead(),
    steps: ['workstation.address-conflict'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [
        adapter({
          addresses: [
            { address: ip('192.168.1.10'), prefixLength: 24, state: 'duplicate' },
            { address: ip('169.254.3.4'), prefixLength: 16 },
          ],
        }),
      ]),
      seen('routes', '', { routes: [], rules: [] }),
      ...LOST_WINNERS,
    ],
  },
  {
    name: 'a duplicate beside an address that is in use',
    steps: [],
    state: 'ready',
    seen: [
      seen('adapters', '', [
        adapter({
          addresses: [
            { address: ip('192.168.1.9'), prefixLength: 24, state: 'duplicate' },
            { address: ip('192.168.1.10'), prefixLength: 24 },
          ],
        }),
      ]),
    ],
  },
  {
    name: 'no default route',
    base: cloudDead(),
    steps: ['workstation.no-default-route'],
    state: 'not-ready',
    folded: ['route.cloud-services-missing'],
    seen: [
      seen('routes', '', { routes: [route('192.168.1.0/24', { gateway: null })], rules: [] }),
      ...LOST_WINNERS,
    ],
  },
  {
    name: 'no default route, but a route for every target',
    steps: [],
    state: 'ready',
    seen: [seen('routes', '', { routes: [route('100.64.0.0/10')], rules: [] })],
  },
  {
    name: 'a gateway that does not even answer ARP',
    base: cloudDead(),
    steps: ['workstation.gateway-silent'],
    state: 'not-ready',
    folded: ['route.cloud-services-unreachable'],
    seen: [
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)),
      seen('neighbors', '', [{ address: GATEWAY, interface: 'eth0', state: 'failed' }]),
    ],
  },
  {
    name: 'a gateway that drops ping',
    steps: [],
    state: 'ready',
    seen: [
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)),
      seen('neighbors', '', [{ address: GATEWAY, interface: 'eth0', state: 'failed' }]),
    ],
  },
  {
    name: 'no resolver configured',
    steps: ['workstation.no-resolver'],
    state: 'not-ready',
    folded: ['dns.system-silent'],
    seen: [
      seen('resolvers', '', []),
      seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured' })),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
    ],
  },
];
