/** How products are recognised that might stand in the way: data to be read from top to bottom, for names and no more. */
import { known } from '../ledger/ledger.ts';
import { block, type Cidr } from '../net/ipv4.ts';

export type Category = 'overlay' | 'fake-ip-proxy' | 'vpn' | 'container' | 'virtual-machine';

/** Of `name`, `address` and `route`, one is enough. */
export interface Signature {
  readonly product: string;
  readonly category: Category;
  /** Matches the adapter's name or description. */
  readonly name?: RegExp;
  /** Matches an address of an adapter of this kind, whose name says nothing (utun5, bridge100). */
  readonly address?: {
    readonly kind: 'tunnel' | 'bridge';
    readonly block: Cidr;
    /** The length that this product gives to its addresses; absent: any. */
    readonly length?: number;
    /** Names that the system gives by itself, where the product's own adapter has a telling name elsewhere; absent: any. */
    readonly on?: RegExp;
  };
  /** The address tells only where the routes are known, and show nobody else. */
  readonly besideRoutes?: boolean;
  /** A route of its own that the product alone puts into the table, over a tunnel. */
  readonly route?: Cidr;
  /** A table of its own (Linux) with routes over a tunnel. */
  readonly table?: string;
  /** A resolver that only this product has; where it is given, a match of `address` alone is not enough. */
  readonly resolver?: string;
}

type AddressOf = NonNullable<Signature['address']>;

function tunnel(text: string): AddressOf {
  return { kind: 'tunnel', block: block(text) };
}

/** A tunnel of macOS, with an address that is a network of its own. */
function host(text: string): AddressOf {
  return { ...tunnel(text), length: 32, on: /^utun\d/ };
}

function bridge(text: string): AddressOf {
  return { kind: 'bridge', block: block(text) };
}

function vpn(product: string, name: RegExp): Signature {
  return { product, category: 'vpn', name };
}

/** Names of VPN programs: their adapters are tunnels by nature, so an unlisted one is still a VPN. */
const VPNS: readonly Signature[] = [
  vpn('Cisco Secure Client', /anyconnect|cisco secure client|^cscotun/i),
  vpn('GlobalProtect', /globalprotect|pangp|^gpd\d/i),
  vpn('FortiClient', /forti/i),
  vpn('Ivanti Secure Access (Pulse Secure)', /juniper networks|pulse secure|ivanti secure/i),
  vpn('Citrix Secure Access', /citrix/i),
  vpn('Check Point VPN', /check ?point/i),
  vpn('F5 BIG-IP Edge Client', /\bf5 networks|big-?ip/i),
  vpn('SonicWall', /sonicwall/i),
  vpn('Sophos Connect', /sophos/i),
  vpn('Array Networks VPN', /\barray networks/i),
  vpn('Sangfor EasyConnect/aTrust', /sangfor|easyconnect|\batrust\b/i),
  vpn('Huawei SecoClient/UniVPN', /secoclient|univpn|\bsvn adapter\b/i),
  vpn('H3C iNode', /\binode\b|\bh3c\b/i),
  vpn('Qi-Anxin', /\bqax\b|qi-?anxin|奇安信/i),
  vpn('Hillstone VPN', /hillstone/i),
  vpn('360 Connect', /\b360\s?(?:connect|vpn)|360安全连接/i),
  vpn('ExpressVPN', /expressvpn/i),
  vpn('NordVPN', /nordlynx|nordvpn/i),
  vpn('Mullvad VPN', /mullvad/i),
  vpn('Proton VPN', /proton ?vpn|^proton\d/i),
  vpn('Surfshark', /surfshark/i),
  vpn('SoftEther VPN', /softether|^vpn client adapter|^vpn_/i),
  vpn('Hamachi', /hamachi/i),
  vpn('Radmin VPN', /radmin vpn/i),
  // Many other VPNs use its TAP driver ("TAP-Windows Adapter").
  vpn('OpenVPN', /openvpn|ovpn/i),
  vpn('WireGuard', /wireguard|^wg\d*$/i),
];

/** The first row that matches names the product, so the more particular ones stand first. */
export const SIGNATURES: readonly Signature[] = [
  { product: 'Tailscale', category: 'overlay', name: /tailscale/i },
  {
    product: 'Tailscale',
    category: 'overlay',
    address: tunnel(known('tailscale-range')),
    resolver: known('tailscale-resolvers')[0],
  },
  // Its resolver, MagicDNS, as a route; the table is where it puts its routes on Linux.
  {
    product: 'Tailscale',
    category: 'overlay',
    route: block(`${known('tailscale-resolvers')[0]}/32`),
    table: '52',
  },
  { product: 'Twingate', category: 'overlay', name: /twingate|^sdwan\d/i },
  // The addresses of its tunnel are those of WARP; its resolvers lie outside of both.
  ...known('twingate-resolvers').map(
    (address): Signature => ({ product: 'Twingate', category: 'overlay', route: block(`${address}/32`) }),
  ),
  { product: 'Cloudflare WARP', category: 'overlay', name: /cloudflare\s*-?warp/i },
  // Tailscale gives addresses of this block too; its route shows which of the two it is. NetBird's have the length 16.
  {
    product: 'Cloudflare WARP',
    category: 'overlay',
    address: host(known('warp-devices')),
    besideRoutes: true,
  },
  { product: 'Cloudflare WARP / Tailscale', category: 'overlay', address: host(known('warp-devices')) },
  // The consumer's address, and the local resolver that it sets.
  {
    product: 'Cloudflare WARP',
    category: 'overlay',
    address: tunnel(known('warp-consumer-address')),
    resolver: known('warp-resolvers')[0],
  },
  { product: 'Zscaler', category: 'overlay', name: /zscaler|\bzpa\b|^zcctun/i },
  { product: 'NetBird', category: 'overlay', name: /netbird|^wt\d+$/i },
  { product: 'ZeroTier', category: 'overlay', name: /zerotier|^zt[0-9a-z]{6,}$/i },
  { product: 'Mihomo/Clash', category: 'fake-ip-proxy', name: /^(?:meta|mihomo|clash)\b|clash|mihomo/i },
  { product: 'sing-box', category: 'fake-ip-proxy', name: /sing-?box/i },
  // The library that sing-box and the programs built on it share; it signs the adapter where the program does not.
  { product: 'sing-tun', category: 'fake-ip-proxy', name: /sing-?tun/i },
  { product: 'sing-box', category: 'fake-ip-proxy', address: tunnel(known('sing-box-tunnel')) },
  { product: 'Surge', category: 'fake-ip-proxy', name: /\bsurge\b/i },
  {
    product: 'Surge',
    category: 'fake-ip-proxy',
    address: tunnel(known('benchmark-range')),
    resolver: known('surge-resolver'),
  },
  {
    product: 'fake-IP TUN',
    category: 'fake-ip-proxy',
    address: tunnel(known('benchmark-range')),
  },
  // Both programs use the same library, and its table.
  { product: 'Mihomo/Clash/sing-box', category: 'fake-ip-proxy', table: '2022' },
  ...VPNS,
  { product: 'WSL', category: 'virtual-machine', name: /vethernet \(wsl|\bwsl\b/i },
  // The card of a guest is called "Hyper-V Network Adapter", and is nobody's virtual network here.
  { product: 'Hyper-V', category: 'virtual-machine', name: /vethernet|hyper-v virtual/i },
  { product: 'Docker', category: 'container', name: /^docker|^br-[0-9a-f]{12}$|docker/i },
  { product: 'Podman', category: 'container', name: /^podman|^cni-podman/i },
  { product: 'libvirt', category: 'virtual-machine', name: /^virbr/i },
  { product: 'VMware', category: 'virtual-machine', name: /vmware (?:virtual|network adapter)|^vmnet/i },
  { product: 'VirtualBox', category: 'virtual-machine', name: /virtualbox host|^vboxnet/i },
  { product: 'Parallels', category: 'virtual-machine', name: /^vnic\d/i },
  ...known('parallels-networks').map(
    (network): Signature => ({ product: 'Parallels', category: 'virtual-machine', address: bridge(network) }),
  ),
];
