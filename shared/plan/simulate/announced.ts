/** What the gateway announces, and whether it has the route and the policy without which it announces nothing. */
import { contains, covers, type Cidr } from '../../net/ipv4.ts';
import { passesAlone, passesOut } from '../gateway/filters.ts';
import { isCircuitPort, subnetsOf } from '../gateway/ports.ts';
import { redistributionsOf } from '../gateway/redistributed.ts';
import type { GatewayView } from '../gateway/view.ts';
import { once } from '../once.ts';
import type { Open } from './types.ts';

/**
 * announcedBlocks are those that the gateway names, and those of the data center that it redistributes, as far as no policy
 * denies them; a summary needs a block below it, which nobody here can see.
 */
export const announcedBlocks = once((view: GatewayView): readonly Cidr[] =>
  [...new Set([...namedBlocks(view), ...redistributed(view)])].filter(
    (cidr) => passesOut(view, cidr) !== 'denied',
  ),
);

/** namedBlocks are those of `network` and its like. */
export function namedBlocks(view: GatewayView): readonly Cidr[] {
  return view.processes
    .flatMap(({ networks }) => networks.rows.flatMap(({ value }) => value.cidr ?? []))
    .filter((cidr) => passesAlone(view, cidr) !== 'denied');
}

function redistributed(view: GatewayView): readonly Cidr[] {
  return redistributionsOf(view).flatMap(({ blocks, passes }) =>
    (blocks ?? []).filter((cidr) => isOwn(view, cidr) && passes(cidr) !== 'denied'),
  );
}

function isOwn({ plan }: GatewayView, cidr: Cidr): boolean {
  return plan.dataCenter.cidrs.some((one) => covers(one, cidr));
}

/**
 * doubtfulBlocks are named and may not be announced at all, for one of two reasons. What a policy lets through may not be
 * read. And IOS, Comware, VRP and FRR (`bgp network import-check`, on by default since 7.4) announce a network only while
 * their table has a route of exactly this block. A configuration that shows no port of the LAN is a part of one, and what a
 * routing protocol brings stands in none: so it is a question.
 */
export const doubtfulBlocks = once((view: GatewayView): ReadonlyMap<Cidr, Open> => {
  const announced = announcedBlocks(view);
  return new Map<Cidr, Open>([
    ...absentBlocks(view, announced).map((cidr) => [cidr, 'in-table'] as const),
    ...announced.filter((cidr) => mayBeDenied(view, cidr)).map((cidr) => [cidr, 'filter'] as const),
  ]);
});

function mayBeDenied(view: GatewayView, cidr: Cidr): boolean {
  if (passesOut(view, cidr) === 'unknown' || passesAlone(view, cidr) === 'unknown') return true;
  return (
    !namedBlocks(view).includes(cidr) &&
    redistributionsOf(view).every(
      ({ blocks, passes }) => !blocks?.includes(cidr) || passes(cidr) === 'unknown',
    )
  );
}

function absentBlocks(view: GatewayView, announced: readonly Cidr[]): readonly Cidr[] {
  if (!showsLan(view)) return [];
  const held = new Set([
    ...view.interfaces.flatMap(subnetsOf),
    ...view.routes.flatMap(({ destination }) => destination.cidr ?? []),
    ...uncheckedBlocks(view),
  ]);
  return announced.filter((cidr) => !held.has(cidr));
}

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
