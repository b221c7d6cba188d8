/** What the gateway announces by name, and whether it has the route without which it announces nothing. */
import { contains, type Cidr } from '../../net/ipv4.ts';
import { isCircuitPort, subnetsOf, type GatewayView } from '../gateway/view.ts';
import type { Network } from './network.ts';

/** announcedBlocks are those that the gateway names; a summary needs a block below it, which nobody here can see. */
export function announcedBlocks({ view }: Network): readonly Cidr[] {
  return view.processes.flatMap(({ networks }) => networks.rows.flatMap(({ value }) => value.cidr ?? []));
}

/**
 * isDoubtful says whether a named block may not be announced at all: IOS, Comware, VRP and FRR (`bgp network import-check`,
 * on by default since 7.4) announce a network only while their table has a route of exactly this block. A configuration that
 * shows no port of the LAN is a part of one, and what a routing protocol brings stands in none: so it is a question.
 */
export function isDoubtful({ view }: Network, cidr: Cidr): boolean {
  if (!showsLan(view) || isUnchecked(view, cidr)) return false;
  const connected = view.interfaces.flatMap(subnetsOf);
  const written = view.routes.flatMap(({ destination }) => destination.cidr ?? []);
  return ![...connected, ...written].includes(cidr);
}

function showsLan(view: GatewayView): boolean {
  const { cidrs } = view.plan.dataCenter;
  return view.interfaces.some(
    (one) =>
      !isCircuitPort(one, view.plan) &&
      one.addresses.some(({ value }) => cidrs.some((cidr) => contains(cidr, value.address))),
  );
}

/** Where it is switched off, what is named is announced. */
function isUnchecked({ processes }: GatewayView, cidr: Cidr): boolean {
  return processes.some(
    ({ switches, networks }) =>
      networks.rows.some(({ value }) => value.cidr === cidr) &&
      switches.some(({ value }) => value === 'no bgp network import-check'),
  );
}
