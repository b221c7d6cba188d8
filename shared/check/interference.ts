/** Who might stand in the way, named from adapters, addresses and tables. Presence alone is never a fault. */
import { block, contains, type Cidr } from '../net/ipv4.ts';
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Adapter, ResolverGroup } from '../observation/workstation.ts';

export interface Interference {
  readonly product: string;
  readonly category: 'overlay' | 'fake-ip-proxy' | 'vpn' | 'container' | 'virtual-machine';
  readonly interface: string;
  /** Technical, such as `adapter name tailscale0`. */
  readonly evidence: readonly string[];
}

interface Signature {
  readonly product: string;
  readonly category: Interference['category'];
  /** Matches the adapter's name or description. */
  readonly name?: RegExp;
  /** Matches an address of a tunnel whose name says nothing, such as utun5. */
  readonly tunnelAddress?: Cidr;
  /** A resolver that only this product has; asked for together with the address. */
  readonly resolver?: string;
}

/** The first row that matches names the product, so the more particular ones stand first. */
const SIGNATURES: readonly Signature[] = [
  { product: 'Tailscale', category: 'overlay', name: /tailscale/i },
  { product: 'Tailscale', category: 'overlay', tunnelAddress: block('100.64.0.0/10'), resolver: '100.100.100.100' },
  { product: 'Cloudflare WARP', category: 'overlay', name: /cloudflare\s*-?warp/i },
  { product: 'Cloudflare WARP', category: 'overlay', tunnelAddress: block('100.96.0.0/12') },
  { product: 'Zscaler', category: 'overlay', name: /zscaler|\bzpa\b/i },
  { product: 'NetBird', category: 'overlay', name: /netbird|^wt\d+$/i },
  { product: 'ZeroTier', category: 'overlay', name: /zerotier|^zt[0-9a-z]{6,}$/i },
  { product: 'Mihomo/Clash', category: 'fake-ip-proxy', name: /^(?:meta|mihomo|clash)\b|clash|mihomo/i },
  { product: 'sing-box', category: 'fake-ip-proxy', name: /sing-?box/i },
  { product: 'sing-box', category: 'fake-ip-proxy', tunnelAddress: block('172.19.0.0/30') },
  { product: 'Surge', category: 'fake-ip-proxy', name: /\bsurge\b/i },
  { product: 'Surge', category: 'fake-ip-proxy', tunnelAddress: block('198.18.0.0/15'), resolver: '198.18.0.2' },
  { product: 'a local proxy (fake-IP)', category: 'fake-ip-proxy', tunnelAddress: block('198.18.0.0/15') },
  { product: 'Cisco Secure Client', category: 'vpn', name: /anyconnect|cisco secure client|^cscotun/i },
  { product: 'GlobalProtect', category: 'vpn', name: /globalprotect|pangp|^gpd\d/i },
  { product: 'FortiClient', category: 'vpn', name: /forti/i },
  { product: 'OpenVPN', category: 'vpn', name: /openvpn|tap-windows|ovpn/i },
  { product: 'WireGuard', category: 'vpn', name: /wireguard|^wg\d*$/i },
  { product: 'WSL', category: 'virtual-machine', name: /vethernet \(wsl|\bwsl\b/i },
  { product: 'Hyper-V', category: 'virtual-machine', name: /vethernet|hyper-v/i },
  { product: 'Docker', category: 'container', name: /^docker|^br-[0-9a-f]{12}$|docker/i },
  { product: 'Podman', category: 'container', name: /^podman|^cni-podman/i },
  { product: 'libvirt', category: 'virtual-machine', name: /^virbr/i },
  { product: 'VMware', category: 'virtual-machine', name: /vmware|^vmnet/i },
  { product: 'VirtualBox', category: 'virtual-machine', name: /virtualbox|^vboxnet/i },
  { product: 'Parallels', category: 'virtual-machine', name: /parallels|^vnic\d/i },
];

const memo = new WeakMap<Facts, readonly Interference[]>();

/** interference lists the products whose adapters are up. */
export function interference(facts: Facts): readonly Interference[] {
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const servers = new Set(valueOr(facts.one('resolvers'), []).flatMap((group: ResolverGroup) => group.servers));
  const found = valueOr(facts.one('adapters'), [])
    .filter((adapter: Adapter) => adapter.up && adapter.kind !== 'loopback')
    .flatMap((adapter: Adapter) => identify(adapter, servers));
  memo.set(facts, found);
  return found;
}

function identify(adapter: Adapter, servers: ReadonlySet<string>): readonly Interference[] {
  for (const signature of SIGNATURES) {
    const evidence = evidenceOf(signature, adapter, servers);
    if (evidence.length > 0) {
      return [{ product: signature.product, category: signature.category, interface: adapter.name, evidence }];
    }
  }
  // A tunnel without a name of its own is still something that can own a route.
  if (adapter.kind !== 'tunnel') return [];
  return [{ product: 'VPN', category: 'vpn', interface: adapter.name, evidence: [`tunnel adapter ${adapter.name}`] }];
}

function evidenceOf({ name, tunnelAddress, resolver }: Signature, adapter: Adapter, servers: ReadonlySet<string>): string[] {
  if (name?.test(adapter.name) === true) return [`adapter name ${adapter.name}`];
  if (adapter.description !== undefined && name?.test(adapter.description) === true) return [`adapter ${adapter.description}`];
  if (tunnelAddress === undefined || adapter.kind !== 'tunnel') return [];
  const address = adapter.addresses.find((one) => contains(tunnelAddress, one.address));
  if (address === undefined || (resolver !== undefined && !servers.has(resolver))) return [];
  return [`address ${address.address} on ${adapter.name}`, ...(resolver === undefined ? [] : [`resolver ${resolver}`])];
}
