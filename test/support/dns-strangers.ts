/** DNS servers that are not the company's: public ones, routers, programs, overlays, and innocent ones that look alike. Rows of broken-resolvers.ts. */
import { block, ip } from '../../shared/net/ipv4.ts';
import type { Row } from './workstation-row.ts';
import { API, API_NAME, GATEWAY, lookup, RESOLVERS, seen, winner } from './facts.ts';
import { COMPANY, GOOGLE, asked, set, found, lost, tunnel } from './resolver-facts.ts';

export const STRANGERS: readonly Row[] = [
  {
    name: 'a public DNS server typed in by hand',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(GOOGLE), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: 'a public DNS server that knows a public address',
    steps: ['dns.other-resolver'],
    folded: ['dns.public-answer'],
    state: 'not-ready',
    seen: [set(GOOGLE), asked(GOOGLE, 'public'), found('47.0.0.9')],
  },
  {
    name: 'a public DNS server that the company blocks',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(GOOGLE), asked(GOOGLE, 'silent'), lost()],
  },
  {
    name: "a public DNS server before the company's",
    steps: ['dns.other-resolver'],
    folded: ['dns.flapping'],
    state: 'not-ready',
    seen: [set(GOOGLE, COMPANY), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: "a public DNS server behind the company's",
    steps: ['dns.flapping'],
    state: 'ready-with-warnings',
    seen: [set(COMPANY, GOOGLE), asked(GOOGLE, 'nxdomain')],
  },
  {
    name: 'a public server of the company, in its networks',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    profile: { lan: [block('8.8.8.0/24')] },
    seen: [set(GOOGLE), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: 'the router as DNS server',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(GATEWAY), asked(GATEWAY, 'nxdomain'), found()],
  },
  {
    name: 'a router that filters private answers',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: [set(GATEWAY), asked(GATEWAY, 'empty'), found()],
  },
  {
    name: 'a router that forwards rightly',
    steps: [],
    state: 'ready',
    seen: [set(GATEWAY), asked(GATEWAY, 'right')],
  },
  {
    name: 'a program on this machine that does not know the name',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set('127.0.0.1'), asked(ip('127.0.0.1'), 'nxdomain'), found()],
  },
  {
    name: 'a program on this machine that forwards rightly',
    steps: [],
    state: 'ready',
    seen: [set('127.0.0.1'), asked(ip('127.0.0.1'), 'right')],
  },
  {
    name: 'a program that is gone, and its address stayed behind',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set('127.0.0.1'), asked(ip('127.0.0.1'), 'refused'), lost()],
  },
  {
    name: 'WARP as resolver',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('CloudflareWARP', '100.96.0.12'),
      set('127.0.2.2'),
      asked(ip('127.0.2.2'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'MagicDNS as resolver',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('tailscale0', '100.101.1.1'),
      set('100.100.100.100'),
      asked(ip('100.100.100.100'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'MagicDNS that passes the name on',
    steps: [],
    state: 'ready',
    seen: [
      tunnel('tailscale0', '100.101.1.1'),
      set('100.100.100.100'),
      asked(ip('100.100.100.100'), 'right'),
    ],
  },
  {
    name: 'the DNS of a private VPN',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('wg0', '10.64.0.9'),
      seen('resolvers', '', [{ interface: 'wg0', servers: ['10.64.0.1'], domains: [], scope: 'default' }]),
      asked(ip('10.64.0.1'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'the DNS of the VPN that carries the service',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [
      tunnel('cscotun0', '10.64.0.9'),
      ...[...RESOLVERS, API].map((target) =>
        seen('winner', target, winner(target, { interface: 'cscotun0', gateway: null })),
      ),
      seen('resolvers', '', [
        { interface: 'cscotun0', servers: ['10.64.0.1'], domains: [], scope: 'default' },
      ]),
      asked(ip('10.64.0.1'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'an IPv6 resolver of the router, which Windows asks first',
    platform: 'win32',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(COMPANY, 'fe80::1%12'), found()],
  },
  {
    name: 'an IPv6 resolver that nobody could ask, and a lookup that fails',
    platform: 'win32',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      set(COMPANY, '2001:db8::53'),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_FAIL' })),
    ],
  },
  {
    name: "an IPv6 resolver beside the company's, and all is well",
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [set(COMPANY, 'fe80::1%12')],
  },
];
