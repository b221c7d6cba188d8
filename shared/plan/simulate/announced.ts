/** What the gateway announces by name, and whether it has the route without which it announces nothing. */
import { contains, type Cidr } from '../../net/ipv4.ts';
import { isCircuitPort, subnetsOf, type GatewayView } from '../gateway/view.ts';
import { once } from '../once.ts';

/** announcedBlocks are those that the gateway names; a summary needs a block below it, which nobody here can see. */
export const announcedBlocks = once((view: GatewayView): readonly Cidr[] => [
  ...new Set(
    view.processes.flatMap(({ networks }) => networks.rows.flatMap(({ value }) => value.cidr ?? [])),
  ),
]);

/**
 * doubtfulBlocks are named and may not be announced at all: IOS, Comware, VRP and FRR (`bgp network import-check`, on by
 * default since 7.4) announce a network only while their table has a route of exactly this block. A configuration that
 * shows no port of the LAN is a part of one, and what a routing protocol brings stands in none: so it is a question.
 */
export const doubtfulBlocks = once((view: GatewayView): ReadonlySet<Cidr> => {
  if (!showsLan(view)) return new Set();
  const held = new Set([
    ...view.interfaces.flatMap(subnetsOf),
    ...view.routes.flatMap(({ destination }) => destination.cidr ?? []),
    ...uncheckedBlocks(view),
  ]);
  return new Set(announcedBlocks(view).filter((cidr) => !held.has(cidr)));
});

function showsLan(view: GatewayView): boolean {
  const { cidrs } = view.plan.dataCenter;
  return view.interfaces.some(
    (one) =>
      !isCircuitPort(one, view.plan) &&
      one.addresses.some(({ value }) => cidrs.some((cidr) => contains(cidr, value.address))),
  );
}

/** Where the check is switched off, what is named is announced. */
function uncheckedBlocks({ processes }: GatewayView): readonly Cidr[] {
  return processes
    .filter(({ switches }) => switches.some(({ value }) => value === 'no bgp network import-check'))
    .flatMap(({ networks }) => networks.rows.flatMap(({ value }) => value.cidr ?? []));
}
