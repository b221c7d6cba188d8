/** The gateway's files as one device: rows of all, and what it means that a row is missing. */
import type { Absence, GatewayConfig } from '../../gateway/config.ts';
import type { BgpNeighbor, BgpProcess } from '../../gateway/config-bgp.ts';
import type { Tunnel } from '../../gateway/config-ipsec.ts';
import type { GatewayInterface, NextHop, StaticRoute } from '../../gateway/config-routes.ts';
import type { Dialect } from '../../gateway/dialect.ts';
import { addressClass, type AddressClass } from '../../net/address-class.ts';
import { contains, network, parseIpv4, prefixLength, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import type { Plan } from '../schema.ts';

/** Where a next hop leads. `unknown`: it is there and cannot be read; `elsewhere`: to no end of either way. */
export type Leads = 'circuit' | 'vpn' | 'elsewhere' | 'discard' | 'unknown';

export interface GatewayView {
  readonly plan: Plan;
  /** Files that route: not those of strongSwan. */
  readonly routers: readonly GatewayConfig[];
  readonly interfaces: readonly GatewayInterface[];
  readonly processes: readonly BgpProcess[];
  readonly neighbors: readonly BgpNeighbor[];
  readonly routes: readonly StaticRoute[];
  readonly tunnels: readonly Tunnel[];
  readonly dialect: Dialect | null;
  /** Whether rows that are missing are known to be missing from what was given. */
  readonly knows: {
    readonly interfaces: boolean;
    readonly bgp: boolean;
    readonly routes: boolean;
    readonly tunnels: boolean;
  };
}

/** Classes of addresses that no VPN gateway has. */
const LOCAL: ReadonlySet<AddressClass> = new Set([
  'private',
  'shared',
  'loopback',
  'link-local',
  'unspecified',
]);

/** gatewayView puts the files together. */
export function gatewayView(plan: Plan, gateways: readonly GatewayConfig[]): GatewayView {
  const routers = gateways.filter(({ identification }) => identification.dialect !== 'strongswan');
  const ipsec = gateways.filter(({ identification }) => identification.dialect !== 'frr');
  const processes = routers.flatMap(({ bgp }) => bgp.rows).filter(({ vrf }) => vrf === null);
  const known = (files: readonly GatewayConfig[], absence: (one: GatewayConfig) => Absence): boolean =>
    files.length > 0 && files.every((one) => absence(one).means !== 'unknown');
  return {
    plan,
    routers,
    interfaces: routers.flatMap(({ interfaces }) => interfaces.rows),
    processes,
    neighbors: processes.flatMap(({ neighbors }) => neighbors.rows),
    routes: routers
      .flatMap(({ staticRoutes }) => staticRoutes.rows)
      .filter(({ vrf, isDisabled }) => vrf === null && !isDisabled),
    tunnels: ipsec.flatMap(({ tunnels }) => tunnels.rows),
    dialect: routers[0]?.identification.dialect ?? null,
    knows: {
      interfaces: known(routers, ({ interfaces }) => interfaces.absence),
      bgp:
        known(routers, ({ bgp }) => bgp.absence) &&
        processes.every(({ absence, neighbors }) => isKnown(absence) && isKnown(neighbors.absence)),
      routes: known(routers, ({ staticRoutes }) => staticRoutes.absence),
      tunnels: known(ipsec, ({ tunnels }) => tunnels.absence),
    },
  };
}

function isKnown(absence: Absence): boolean {
  return absence.means !== 'unknown';
}

/** leadsTo says which of the two ways a next hop is on. */
export function leadsTo(hop: NextHop, view: GatewayView): Leads {
  switch (hop.kind) {
    case 'discard':
      return 'discard';
    case 'address':
      return leadsToAddress(hop.address, hop.via, view);
    case 'interface':
      return leadsToInterface(hop.name, view) ?? 'unknown';
    case 'placeholder':
      return /vpn/i.test(hop.written) ? 'vpn' : 'unknown';
    case 'ipv6':
    case 'unread':
      return 'unknown';
  }
}

function leadsToAddress(address: Ipv4, via: string | null, view: GatewayView): Leads {
  const { plan } = view;
  if (address === plan.vbr.cloudAddress.address) return 'circuit';
  if (isVpnEnd(address, view)) return 'vpn';
  const holder = view.interfaces.find((one) => subnetsOf(one).some((subnet) => contains(subnet, address)));
  const port = via ?? holder?.name;
  const byPort = port === undefined ? null : leadsToInterface(port, view);
  if (byPort === 'vpn') return 'vpn';
  // While nobody has written down the VPN gateway's address, any address of the Internet may be it.
  const mayBeVpn = plan.vpnGateway.address === undefined && !LOCAL.has(addressClass(address));
  return mayBeVpn ? 'unknown' : 'elsewhere';
}

/** The VPN gateway's own address, a tunnel's far end, or the cloud's address within a tunnel. */
function isVpnEnd(address: Ipv4, { plan, tunnels, interfaces }: GatewayView): boolean {
  const ends = [
    plan.vpnGateway.address,
    ...plan.vpnGateway.connections.map(({ tunnel }) => tunnel?.cloudAddress.address),
    ...tunnels.map(({ remoteAddress }) => parseIpv4(remoteAddress?.value ?? '')),
    ...interfaces.map(({ tunnel }) => parseIpv4(tunnel?.destination?.value ?? '')),
  ];
  return ends.includes(address);
}

/**
 * leavesEncrypted says whether a route leads out of the port behind which the VPN gateway is, while a tunnel without an
 * interface of its own takes there what its selectors name: a crypto map, an IPsec policy of the port, a policy of strongSwan.
 * Whatever the next hop is, and be it the default route to the provider, what matches is encrypted.
 */
export function leavesEncrypted({ nextHop }: StaticRoute, view: GatewayView): boolean {
  if (nextHop.kind !== 'address' || !view.tunnels.some(({ interfaceName }) => interfaceName === null))
    return false;
  if (leadsTo(nextHop, view) !== 'elsewhere') return false;
  const { routes } = view;
  return publicEnds(view).some((end) => {
    const [best] = routes
      .filter(({ destination: { cidr } }) => cidr !== null && contains(cidr, end))
      .sort((a, b) => lengthOf(b) - lengthOf(a));
    return best?.nextHop.kind === 'address' && best.nextHop.address === nextHop.address;
  });
}

/** publicEnds gives the addresses of the VPN gateway in the Internet. */
export function publicEnds({ plan, tunnels }: GatewayView): readonly Ipv4[] {
  return [
    plan.vpnGateway.address,
    ...tunnels.map(({ remoteAddress }) => parseIpv4(remoteAddress?.value ?? '')),
  ].filter((one): one is Ipv4 => one !== undefined && one !== null);
}

function lengthOf({ destination: { cidr } }: StaticRoute): number {
  return cidr === null ? -1 : prefixLength(cidr);
}

function leadsToInterface(name: string, view: GatewayView): Leads | null {
  const plain = shortName(name);
  const own = view.interfaces.find((one) => shortName(one.name) === plain);
  if (own !== undefined && isCircuitPort(own, view.plan)) return 'circuit';
  const isTunnel =
    view.plan.dataCenter.gateway.vpnInterfaces.some((one) => shortName(one) === plain) ||
    (own?.tunnel ?? null) !== null ||
    view.tunnels.some((one) => one.interfaceName !== null && shortName(one.interfaceName.value) === plain) ||
    view.tunnels.some((one) => shortName(one.name) === plain);
  if (isTunnel) return 'vpn';
  return own === undefined ? null : 'elsewhere';
}

/** `GigabitEthernet 0/12` and `GigabitEthernet0/12` are one. */
function shortName(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}

/** isCircuitPort says whether an interface holds the gateway's address of the circuit. */
export function isCircuitPort(one: GatewayInterface, plan: Plan): boolean {
  const { address } = plan.vbr.gatewayAddress;
  return one.addresses.some(({ value }) => value.address === address);
}

/** subnetsOf gives the subnets that an interface stands in. */
export function subnetsOf({ addresses }: GatewayInterface): readonly Cidr[] {
  return addresses.flatMap(({ value }) =>
    value.length === null ? [] : [network(value.address, value.length)],
  );
}
