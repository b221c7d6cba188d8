/**
 * The network of the vendor's guide, as data:
 *
 *   ws ── gw ──(Express Connect, BGP + BFD)── vbr ── cen ── svc     (VPC resolvers, API)
 *          └── inet ──(IPsec, IKEv2)────────── vpn ──┘ └── office ── desk  (cloud computers)
 *
 * ws is the workstation; gw is the data center's gateway, which also runs the company's DNS server; inet is a
 * provider that knows nothing of private networks; vpn is the VPN gateway in the user VPC; cen the transit router;
 * office the edge of the office network's VPC, which answers traces here, though a real one may not.
 */
export const PLACES = ['ws', 'gw', 'inet', 'vbr', 'vpn', 'cen', 'svc', 'office', 'desk'] as const;
export type Place = (typeof PLACES)[number];

export const NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
export const API = '100.100.45.10';
/** Where the API once was. */
export const OLD_API = '100.100.45.77';
export const RESOLVERS = ['100.100.2.136', '100.100.2.138'] as const;
export const COMPANY_DNS = '192.168.1.53';
export const COMPUTER_PORT = 8443;
export const COMPUTERS: readonly string[] = Array.from(
  { length: 30 },
  (_, index) => `172.16.0.${11 + index}`,
);

export const WORKSTATION = '192.168.1.10';
export const GATEWAY = '192.168.1.1';
export const LAN = '192.168.1.0/24';
export const CLOUD_SERVICES = '100.64.0.0/10';
export const OFFICE = '172.16.0.0/12';
export const USER_VPC = '192.168.0.0/24';
/** Routers that tell the two paths apart in a trace. */
export const ACTIVE_HOP = '10.0.0.1';
export const STANDBY_HOP = '192.168.0.1';
export const PUBLIC = { gw: '203.0.113.2', vpn: '198.51.100.2' } as const;

export interface End {
  readonly place: Place;
  readonly name: string;
  readonly address: string;
}

export interface Link {
  readonly ends: readonly [End, End];
  /** Only the LAN has ARP; see Lab.quiet for what a packet that waits for ARP can do. */
  readonly arp: boolean;
}

const end = (place: Place, name: string, address: string): End => ({ place, name, address });
const line = (a: End, b: End, arp = false): Link => ({ ends: [a, b], arp });

export const LINKS: readonly Link[] = [
  line(end('ws', 'eth0', `${WORKSTATION}/24`), end('gw', 'lan', `${GATEWAY}/24`), true),
  // The guide's VBR: 10.0.0.1/30 on the side of the cloud, 10.0.0.2/30 on that of the data center.
  line(end('gw', 'ec', '10.0.0.2/30'), end('vbr', 'ec', `${ACTIVE_HOP}/30`)),
  line(end('gw', 'wan', `${PUBLIC.gw}/30`), end('inet', 'dc', '203.0.113.1/30')),
  line(end('inet', 'cloud', '198.51.100.1/30'), end('vpn', 'wan', `${PUBLIC.vpn}/30`)),
  line(end('vpn', 'cen', `${STANDBY_HOP}/30`), end('cen', 'vpn', '192.168.0.2/30')),
  line(end('vbr', 'cen', '10.1.0.1/30'), end('cen', 'vbr', '10.1.0.2/30')),
  line(end('cen', 'svc', '100.64.0.1/30'), end('svc', 'cen', '100.64.0.2/30')),
  line(end('cen', 'office', '172.31.0.1/30'), end('office', 'cen', '172.31.0.2/30')),
  line(end('office', 'desk', '172.31.1.1/30'), end('desk', 'office', '172.31.1.2/30')),
];

/** Addresses beside those of the links, on the loopback. */
export const ADDRESSES: readonly (readonly [Place, readonly string[]])[] = [
  ['svc', [...RESOLVERS, API]],
  ['desk', COMPUTERS],
  // strongSwan's userspace IPsec wants an address of its own inside every traffic selector.
  ['vpn', ['100.64.0.9', '172.31.255.254']],
];

/** Static routes; the dynamic ones come from FRR and strongSwan. */
export const ROUTES: readonly (readonly [Place, string])[] = [
  ['ws', `default via ${GATEWAY}`],
  ['gw', '198.51.100.0/30 via 203.0.113.1'],
  // The way to the internet is asked last, after BGP (main) and IPsec (table 220).
  ['gw', 'default via 203.0.113.1 table 100'],
  ['vpn', '203.0.113.0/30 via 198.51.100.1'],
  ['vpn', `${CLOUD_SERVICES} via 192.168.0.2`],
  ['vpn', `${OFFICE} via 192.168.0.2`],
  ['cen', `${CLOUD_SERVICES} via 100.64.0.2`],
  ['cen', `${OFFICE} via 172.31.0.2`],
  ['svc', 'default via 100.64.0.1'],
  // Packets to nobody end in silence and not in a loop.
  ['svc', `blackhole ${OLD_API}`],
  ['office', 'default via 172.31.0.1'],
  ['office', '172.16.0.0/24 via 172.31.1.2'],
  ['desk', 'default via 172.31.1.1'],
];
