/** Route tables of the cloud in one state: the transit router's, and that of the VPC in which the VPN gateway stands. */
import { contains, prefixLength, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { PrefixTree } from '../gateway/prefixes.ts';
import type { GatewayView } from '../gateway/view.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import { once } from '../once.ts';
import { announcedBlocks } from './announced.ts';
import type { Network } from './network.ts';

export type CloudEnd = 'office' | 'user-vpc' | 'services' | 'vbr' | 'vpn';

/** Whose table decides: CEN's, the user VPC's or the office network's. */
export type CloudPlace = 'cen' | 'user' | 'office';

export interface CloudRoute {
  readonly cidr: Cidr;
  readonly to: CloudEnd;
}

export type CloudChoice =
  | { readonly kind: 'to'; readonly end: CloudEnd; readonly route: Cidr }
  | { readonly kind: 'nothing' };

/**
 * Of equal blocks the circuit's wins (VPN Gateway, “Active/standby connection with IPsec-VPN and Express Connect”: by default
 * the transit router prefers what it learned from the circuit); a VPC's own block wins over both. No page says it of the VPC
 * in which the VPN gateway stands.
 */
const ORDER: readonly CloudEnd[] = ['office', 'user-vpc', 'services', 'vbr', 'vpn'];

/** cloudRoutes lists what is known to be in CEN. */
const cloudRoutes = once((network: Network): readonly CloudRoute[] => {
  const { plan } = network.context;
  const { attachments, cloudServices } = plan.cen;
  const has = (one: 'office' | 'user-vpc' | 'vbr'): boolean => attachments.includes(one);
  const isServed =
    cloudServices.via === 'service-route' || (cloudServices.via === 'user-vpc' && has('user-vpc'));
  return [
    ...(has('office')
      ? to(
          'office',
          plan.officeNetworks.map(({ cidr }) => cidr),
        )
      : []),
    ...(has('user-vpc') ? to('user-vpc', plan.userVpc.cidrs) : []),
    ...(isServed ? to('services', [CLOUD_SERVICES]) : []),
    ...(has('vbr') && network.session === 'up' ? to('vbr', announcedBlocks(network.view)) : []),
    ...(plan.vpnGateway.publishedToCen === true ? to('vpn', vpnBlocks(network.view)) : []),
  ];
});

/** tableAt lists what is known to be in the table of a place: a VPC has its own VPN gateway's routes, published or not. */
export function tableAt(network: Network, place: CloudPlace): PrefixTree<CloudRoute> {
  return tablesOf(network)[place];
}

/** One address after the other is looked up in them. */
const tablesOf = once(
  (network: Network): Readonly<Record<CloudPlace, PrefixTree<CloudRoute>>> => ({
    cen: new PrefixTree(cloudRoutes(network)),
    user: new PrefixTree(routesAt(network, 'user')),
    office: new PrefixTree(routesAt(network, 'office')),
  }),
);

function routesAt(network: Network, place: 'user' | 'office'): readonly CloudRoute[] {
  const own = network.context.plan.vpnGateway.vpc === place ? to('vpn', vpnBlocks(network.view)) : [];
  const learned = isAttached(network, place)
    ? cloudRoutes(network).filter((route) => route.to === 'vbr' || (route.to === 'vpn' && own.length === 0))
    : [];
  return [...learned, ...own];
}

/** isAttached says whether CEN and a place know each other. */
export function isAttached({ context }: Network, place: CloudPlace): boolean {
  return place === 'cen' || context.plan.cen.attachments.includes(place === 'user' ? 'user-vpc' : 'office');
}

/** Blocks of the data center that the VPC of the VPN gateway knows from it. */
export function vpnBlocks({ plan }: GatewayView): readonly Cidr[] {
  const { routes, routing } = plan.vpnGateway;
  if (routing === 'bgp') return [];
  return routes
    .filter(({ advertise, advertisedByHand }) => advertise || advertisedByHand)
    .map(({ destination }) => destination);
}

/**
 * connectionTo gives the connection that the VPN gateway's own routes choose: the longest prefix, then weight 100 before 0.
 * Null: none, or two alike.
 */
export function connectionTo({ context }: Network, address: Ipv4): string | null {
  const [best, second] = context.plan.vpnGateway.routes
    .filter(({ destination }) => contains(destination, address))
    .sort((a, b) => prefixLength(b.destination) - prefixLength(a.destination) || b.weight - a.weight);
  const isTie =
    second?.weight === best?.weight &&
    second?.destination === best?.destination &&
    second?.connection !== best?.connection;
  return best === undefined || isTie ? null : best.connection;
}

/** lookUp gives the end to which an address goes. */
export function lookUp(table: PrefixTree<CloudRoute>, address: Ipv4): CloudChoice {
  const [best] = [...(table.at(address)?.rows ?? [])].sort(
    (a, b) => ORDER.indexOf(a.to) - ORDER.indexOf(b.to),
  );
  return best === undefined ? { kind: 'nothing' } : { kind: 'to', end: best.to, route: best.cidr };
}

function to(end: CloudEnd, cidrs: readonly Cidr[]): readonly CloudRoute[] {
  return cidrs.map((cidr) => ({ cidr, to: end }));
}
