/** Whose a resolver is, as far as its address, its adapter and the routes tell. Pure. */
import { addressClass } from '../net/address-class.ts';
import { contains, parseIpv4, type Cidr, type Ipv4 } from '../net/ipv4.ts';
import type { AskedServer } from './asked.ts';
import {
  HOST_RESOLVERS,
  isPublicIpv6,
  isStub,
  LOCAL_AGENTS,
  OVERLAY_RESOLVERS,
  PLATFORM_RESOLVERS,
  VPC_RESOLVERS,
} from './well-known.ts';

/**
 * `vpc`: of the profile. `company`: in its networks, or a private address that may be. `vpn`: reached over a tunnel that
 * does not carry the service. `stub`: systemd-resolved. `local-agent`: another program on this machine. `host`: the computer
 * that this virtual machine runs on. `platform`: of the cloud that this machine runs in. `router`: the LAN gateway.
 * `public`: anybody's. `ipv6`: an IPv6 address that does not tell.
 */
export type Whose =
  | 'vpc'
  | 'company'
  | 'vpn'
  | 'stub'
  | 'local-agent'
  | 'host'
  | 'platform'
  | 'router'
  | 'public'
  | 'ipv6';

export interface ResolverOwner {
  readonly whose: Whose;
  readonly product: string | null;
  /** The profile or the routes say so; a private address alone does not. */
  readonly isProven: boolean;
}

/** What stands around a resolver on this workstation. */
export interface Surroundings {
  readonly vpcResolvers: ReadonlySet<string>;
  readonly lan: readonly Cidr[];
  readonly gateways: ReadonlySet<string>;
  /** Those of them behind which the computer around this virtual machine stands. */
  readonly hosts: ReadonlySet<string>;
  /** Addresses of this machine's own adapters. */
  readonly own: ReadonlySet<string>;
  /** Tunnels that are up: adapter and product. */
  readonly tunnels: ReadonlyMap<string, string>;
  /** Adapters that carry packets to the service. */
  readonly carriers: ReadonlySet<string>;
  /** The adapter that packets to an address leave by; null: unknown. */
  readonly wayTo: (address: Ipv4) => string | null;
  /** The demo: all targets are on this machine, so a loopback address says nothing. */
  readonly isAllLocal: boolean;
}

/** ownerOf says whose a server is. */
export function ownerOf(server: AskedServer, around: Surroundings): ResolverOwner {
  const [address = ''] = server.address.toLowerCase().split('%');
  if (around.vpcResolvers.has(address) || VPC_RESOLVERS.has(address)) return proven('vpc');
  const agent = LOCAL_AGENTS.get(address);
  if (agent !== undefined) return proven('local-agent', agent);
  const overlay = OVERLAY_RESOLVERS.get(address);
  if (overlay !== undefined) return proven('vpn', overlay);
  const ipv4 = parseIpv4(address);
  const isLoopback = address === '::1' || (ipv4 !== null && addressClass(ipv4) === 'loopback');
  const isHere = isLoopback || around.own.has(address);
  // In a company's network anybody may have the address that WSL has on its loopback.
  if ((isHere && HOST_RESOLVERS.has(address)) || around.hosts.has(address)) return proven('host');
  if (isHere) return here(address, around);
  return ipv4 === null ? ofIpv6(address, server, around) : ofIpv4(ipv4, server, around);
}

function here(address: string, { isAllLocal }: Surroundings): ResolverOwner {
  if (isStub(address)) return proven('stub', 'systemd-resolved');
  return isAllLocal ? maybe('company') : proven('local-agent');
}

function ofIpv6(address: string, server: AskedServer, around: Surroundings): ResolverOwner {
  if (isPublicIpv6(address)) return proven('public');
  const tunnel = around.tunnels.get(server.interface ?? '');
  return tunnel !== undefined && !around.carriers.has(server.interface ?? '')
    ? proven('vpn', tunnel)
    : maybe('ipv6');
}

function ofIpv4(address: Ipv4, server: AskedServer, around: Surroundings): ResolverOwner {
  const kind = addressClass(address);
  if (around.lan.some((block) => contains(block, address))) return proven('company');
  if (PLATFORM_RESOLVERS.has(address)) return proven('platform');
  // A proxy's own resolver, such as 198.18.0.2.
  if (kind === 'fake-ip') return proven('local-agent');
  const byAdapter = tunnelOf(server.interface, around);
  if (byAdapter !== null) return byAdapter;
  // A VPN that takes all traffic carries questions to public servers as well, which does not make them its own.
  if (kind === 'public') return proven('public');
  const byRoute = tunnelOf(around.wayTo(address), around);
  if (byRoute !== null) return byRoute;
  return around.gateways.has(address) || kind === 'link-local' ? proven('router') : maybe('company');
}

/** A tunnel that carries the service is the company's way, and the resolver in it the company's. */
function tunnelOf(adapter: string | null, { tunnels, carriers }: Surroundings): ResolverOwner | null {
  const product = adapter === null ? undefined : tunnels.get(adapter);
  if (adapter === null || product === undefined) return null;
  return carriers.has(adapter) ? proven('company') : proven('vpn', product);
}

function proven(whose: Whose, product: string | null = null): ResolverOwner {
  return { whose, product, isProven: true };
}

function maybe(whose: Whose): ResolverOwner {
  return { whose, product: null, isProven: false };
}
