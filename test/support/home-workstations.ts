/** Workstations at home, on a hotspot or in a guest network, and offices that look like them. Rows of broken-workstations.ts. */
import { ip, block } from '../../shared/net/ipv4.ts';
import type { Row } from './workstation-row.ts';
import { RESOLVERS, seen } from './facts.ts';
import { COMPUTER, PROVIDER, PUBLIC, office, at, HOME, LINE, row, dialUp, PHONE } from './home-facts.ts';

export const HOME_ROWS: readonly Row[] = [
  row("an iPhone's hotspot", PHONE, {
    steps: HOME,
    folded: ['route.private-link-down', 'dns.server-silent', 'dns.other-resolver'],
  }),
  row(
    'an Android hotspot, and a public answer',
    { address: ip('192.168.43.120'), gateway: ip('192.168.43.1'), answers: [ip('47.96.1.1')] },
    { steps: HOME, folded: ['dns.public-answer'] },
  ),
  row(
    'the shared connection of another Windows computer',
    { address: ip('192.168.137.55'), gateway: ip('192.168.137.1') },
    { steps: HOME },
  ),
  row(
    'at home, with a public DNS server',
    { address: ip('192.168.31.20'), gateway: ip('192.168.31.1'), servers: [PUBLIC] },
    { steps: HOME, folded: ['dns.other-resolver'] },
  ),
  row(
    'at home, and packets leave for the Internet',
    { address: ip('192.168.0.23'), gateway: ip('192.168.0.1'), hops: [ip('192.168.0.1'), PROVIDER] },
    { steps: HOME, folded: ['route.cloud-services-missing', 'computer.all-unreachable'] },
  ),
  row(
    'outside the networks that the profile names',
    { address: ip('192.168.3.4'), gateway: ip('192.168.3.1') },
    { steps: HOME, profile: { ...office, lan: [block('10.0.0.0/8')] } },
  ),
  row(
    'a mobile network with an address of its carrier',
    { address: ip('100.72.1.9'), length: 30, gateway: ip('100.72.1.10'), servers: [ip('8.8.4.4')] },
    { steps: HOME },
  ),
  row(
    "a provider's public address",
    { address: ip('8.9.10.11'), length: 22, gateway: ip('8.9.8.1'), servers: [PUBLIC] },
    { steps: HOME },
  ),
  row(
    'at home without a cloud computer in the profile',
    { servers: [PUBLIC] },
    { steps: HOME, profile: {}, folded: ['route.cloud-services-unreachable'] },
  ),
  row(
    'at home, a router with a search domain of households',
    { servers: [PUBLIC], domains: ['fritz.box'] },
    { steps: HOME },
  ),

  row('a PPPoE line of Linux', {}, { steps: HOME, seen: dialUp('ppp0', []) }),
  row(
    'a dial-up line of Windows',
    {},
    { steps: HOME, seen: dialUp('宽带连接', [ip('169.254.3.4')]), platform: 'win32' },
  ),

  row('a small office whose router is its DNS server', {}, { steps: LINE }),
  row(
    'an office with a DNS server of its own',
    { servers: [ip('192.168.1.53')], hops: [ip('192.168.1.1'), PROVIDER] },
    { steps: ['route.cloud-services-missing', 'route.office-network-missing'] },
  ),
  row(
    'an office whose office network answers',
    { servers: [PUBLIC] },
    {
      steps: ['route.cloud-services-unreachable', 'dns.other-resolver'],
      seen: [
        ...at({ servers: [PUBLIC] }),
        seen('tcp', `${COMPUTER}:443`, {
          target: { address: COMPUTER, port: 443 },
          role: 'computer',
          outcome: 'connected',
          connectMs: 9,
          attempts: 1,
        }),
      ],
    },
  ),
  row(
    "an office in the profile's networks, with a public DNS server",
    { servers: [PUBLIC] },
    {
      steps: ['route.private-link-down', 'dns.other-resolver'],
      profile: { ...office, lan: [block('192.168.0.0/16')] },
    },
  ),
  row(
    "an office whose DHCP names the company's domain",
    { servers: [PUBLIC], domains: ['corp.example.com'] },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row(
    'an office with a router behind the gateway',
    { servers: [PUBLIC], hops: [ip('192.168.1.1'), ip('10.50.0.1')] },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row(
    'a VPN that is up and does not carry the service',
    { servers: [PUBLIC], tunnel: true },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row(
    'an office that hands out the resolvers of the VPC',
    { servers: [RESOLVERS[0]], answers: null },
    { steps: LINE },
  ),
  row(
    'a company with public addresses, and a DNS server among them',
    { address: ip('8.9.10.11'), gateway: ip('8.9.10.1'), servers: [ip('8.9.0.53')] },
    { steps: ['route.private-link-down', 'dns.other-resolver'] },
  ),
  row('an office that blocks public DNS servers', { servers: [PUBLIC], answers: null }, { steps: LINE }),
  row(
    "the far end of the company's line answers",
    { servers: [PUBLIC], hops: [ip('192.168.1.1'), ip('10.0.0.1')] },
    {
      steps: ['route.return-path', 'dns.other-resolver'],
      profile: { ...office, path: { activeHops: [ip('10.0.0.1')], standbyHops: [] } },
    },
  ),
];
