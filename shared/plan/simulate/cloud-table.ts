/** The transit router's route table in one state: where an address goes in the cloud. */
import { prefixLength, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { rowsAt } from '../gateway/prefixes.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import { once } from '../once.ts';
import type { Network } from './network.ts';
import type { Open } from './types.ts';

export type CloudEnd = 'office' | 'user-vpc' | 'services' | 'vbr' | 'vpn';

interface CloudRoute {
  readonly cidr: Cidr;
  readonly to: CloudEnd;
}

export type CloudChoice =
  | { readonly kind: 'to'; readonly end: CloudEnd; readonly route: Cidr }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'open'; readonly why: Open };

/** Of equal blocks the circuit's wins, as the guide promises; a VPC's own block wins over both. */
const ORDER: readonly CloudEnd[] = ['office', 'user-vpc', 'services', 'vbr', 'vpn'];

/** cloudTable lists what is known to be there. */
export const cloudTable = once((network: Network): readonly CloudRoute[] => {
  const { plan } = network.context;
  const { attachments, cloudServices } = plan.cen;
  const has = (one: 'office' | 'user-vpc' | 'vbr'): boolean => attachments.includes(one);
  const to = (end: CloudEnd, cidrs: readonly Cidr[]): readonly CloudRoute[] =>
    cidrs.map((cidr) => ({ cidr, to: end }));
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
    ...(has('vbr') && network.session === 'up' ? to('vbr', announcedBlocks(network)) : []),
    ...(plan.vpnGateway.publishedToCen === true ? to('vpn', vpnBlocks(network)) : []),
  ];
});

/** announcedBlocks are those that the gateway names; a summary needs a block below it, which nobody here can see. */
export function announcedBlocks({ view }: Network): readonly Cidr[] {
  return view.processes.flatMap(({ networks }) => networks.rows.flatMap(({ value }) => value.cidr ?? []));
}

/** Blocks of the data center that the user VPC knows over the VPN gateway. */
export function vpnBlocks({ context }: Network): readonly Cidr[] {
  const { routes, routing } = context.plan.vpnGateway;
  if (routing === 'bgp') return [];
  return routes
    .filter(({ advertise, advertisedByHand }) => advertise || advertisedByHand)
    .map(({ destination }) => destination);
}

/** lookUp gives the end to which an address goes. */
export function lookUp(table: readonly CloudRoute[], address: Ipv4): CloudChoice {
  const matching = rowsAt(table, address);
  const [best] = [...matching].sort(
    (a, b) => prefixLength(b.cidr) - prefixLength(a.cidr) || ORDER.indexOf(a.to) - ORDER.indexOf(b.to),
  );
  return best === undefined ? { kind: 'nothing' } : { kind: 'to', end: best.to, route: best.cidr };
}
