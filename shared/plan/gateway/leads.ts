/** Where static routes of a gateway lead: over the circuit, over the VPN, or elsewhere. */
import type { GatewayInterface, NextHop, StaticRoute } from '../../gateway/config-routes.ts';
import { addressClass, type AddressClass } from '../../net/address-class.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import { once } from '../once.ts';
import { mayBeEnd, placesOf, publicEnds } from './places.ts';
import { isCircuitPort, isDown, shortName } from './ports.ts';
import { PrefixTree, rowsAround } from './prefixes.ts';
import type { GatewayView } from './view.ts';

/** Where a next hop leads. `unknown`: it is there and cannot be read; `elsewhere`: to no end of either way. */
export type Leads = 'circuit' | 'vpn' | 'elsewhere' | 'discard' | 'unknown';

/** Classes of addresses that no VPN gateway has. */
const LOCAL: ReadonlySet<AddressClass> = new Set([
  'private',
  'shared',
  'loopback',
  'link-local',
  'unspecified',
]);

/** Which of the two ways a next hop is on. */
function leadsTo(hop: NextHop, view: GatewayView): Leads {
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

/** leadsToAddress says it of an address, by the port through which it is reached where a line names one. */
export function leadsToAddress(address: Ipv4, via: string | null, view: GatewayView): Leads {
  const { plan } = view;
  if (address === plan.vbr.cloudAddress.address) return 'circuit';
  const { vpnEnds, portTo } = placesOf(view);
  if (vpnEnds.has(address)) return 'vpn';
  const port = via ?? portTo(address);
  const byPort = port === undefined ? null : leadsToInterface(port, view);
  if (byPort === 'vpn' || byPort === 'unknown') return byPort;
  // While nobody has written down the VPN gateway's address, any address of the Internet may be it.
  const mayBeVpn = plan.vpnGateway.address === undefined && !LOCAL.has(addressClass(address));
  return mayBeVpn ? 'unknown' : 'elsewhere';
}

/** leadsToInterface says it of an interface; null: there is none of this name. */
export function leadsToInterface(name: string, view: GatewayView): Leads | null {
  const { interfaces, tunnelNames } = placesOf(view);
  const plain = shortName(name);
  const own = interfaces.get(plain);
  if (own !== undefined && isCircuitPort(own, view.plan)) return 'circuit';
  if (tunnelNames.has(plain)) return 'vpn';
  if (own !== undefined && own.tunnel !== null)
    return mayBeEnd(view)(own.tunnel.destination?.value) ? 'vpn' : 'unknown';
  if (view.tunnels.some(({ name, interfaceName }) => shortName(interfaceName?.value ?? name) === plain))
    return 'unknown';
  return own === undefined ? null : 'elsewhere';
}

/** Where a next hop leads. */
interface HopLeads {
  readonly leads: Leads;
  /** See `leavesEncrypted`. */
  readonly isEncrypted: boolean;
  /** The port through which it leaves, where that is switched off: the route is never in the table. */
  readonly downPort: GatewayInterface | null;
}

/** A static route with where it leads. */
export interface RouteLeads extends HopLeads {
  readonly route: StaticRoute;
}

/** leadsOfRoutes says of each static route where it leads. */
export const leadsOfRoutes = once((view: GatewayView): readonly RouteLeads[] => {
  const mayEncrypt = view.tunnels.some(({ interfaceName }) => interfaceName === null);
  // Thousands of routes share a few next hops.
  const known = new Map<string, HopLeads>();
  return view.routes.map((route) => {
    const { nextHop } = route;
    const key = hopKey(nextHop);
    const before = known.get(key);
    if (before !== undefined) return { route, ...before };
    const leads = leadsTo(nextHop, view);
    const isEncrypted = mayEncrypt && leads === 'elsewhere' && leavesEncrypted(route, view);
    const hop = { leads, isEncrypted, downPort: downPortOf(nextHop, view) };
    known.set(key, hop);
    return { route, ...hop };
  });
});

/** hopKey is the same for next hops that are the same. */
export function hopKey(hop: NextHop): string {
  switch (hop.kind) {
    case 'address':
    case 'ipv6':
      return `${hop.kind} ${hop.address} ${hop.via ?? ''}`;
    case 'interface':
      return `interface ${hop.name}`;
    case 'discard':
      return 'discard';
    case 'placeholder':
    case 'unread':
      return `${hop.kind} ${hop.written}`;
  }
}

function downPortOf(hop: NextHop, view: GatewayView): GatewayInterface | null {
  const { interfaces, portTo } = placesOf(view);
  const byAddress = hop.kind === 'address' ? (hop.via ?? portTo(hop.address)) : undefined;
  const name = hop.kind === 'interface' ? hop.name : byAddress;
  const port = name === undefined ? undefined : interfaces.get(shortName(name));
  return port !== undefined && isDown(port, interfaces) ? port : null;
}

/**
 * leavesEncrypted says whether a route that leads elsewhere goes out of the port behind which the VPN gateway is, while a tunnel without an
 * interface of its own takes there what its selectors name: a crypto map, an IPsec policy of the port, a policy of strongSwan.
 * Whatever the next hop is, even the default route to the provider, what matches is encrypted.
 */
function leavesEncrypted({ nextHop }: StaticRoute, view: GatewayView): boolean {
  return nextHop.kind === 'address' && hopsToEnds(view).has(nextHop.address);
}

/** Next hops of the best static routes to the VPN gateway. */
const hopsToEnds = once((view: GatewayView): ReadonlySet<Ipv4> => {
  const routes = view.routes.flatMap(({ destination: { cidr }, nextHop }) =>
    cidr === null ? [] : [{ cidr, nextHop }],
  );
  const tree = new PrefixTree(routes);
  const best = publicEnds(view).flatMap((end) => rowsAround(tree.at(end))[0]?.nextHop ?? []);
  return new Set(best.flatMap((hop) => (hop.kind === 'address' ? [hop.address] : [])));
});
