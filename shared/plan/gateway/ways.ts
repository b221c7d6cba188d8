/** Static routes by the way over which they lead. */
import type { StaticRoute } from '../../gateway/config-routes.ts';
import type { Cidr } from '../../net/ipv4.ts';
import type { Carrier } from '../findings.ts';
import { once } from '../once.ts';
import { leadsOfRoutes } from './leads.ts';
import type { GatewayView } from './view.ts';

/** A static route that leads over one of the ways. */
export interface Way {
  readonly route: StaticRoute;
  readonly cidr: Cidr;
}

/** waysOver lists the static routes that lead over one way. */
export function waysOver(view: GatewayView, carrier: Carrier): readonly Way[] {
  return waysOf(view)[carrier];
}

/** encrypted lists blocks that reach a tunnel by its port, such as the default route to the provider. */
export function encrypted(view: GatewayView): readonly Cidr[] {
  return leadsOfRoutes(view).flatMap(({ route, isEncrypted }) =>
    isEncrypted ? (route.destination.cidr ?? []) : [],
  );
}

const waysOf = once((view: GatewayView): Readonly<Record<Carrier, readonly Way[]>> => {
  const ways: Readonly<Record<Carrier, Way[]>> = { circuit: [], vpn: [] };
  for (const { route, leads } of leadsOfRoutes(view)) {
    const { cidr } = route.destination;
    if (cidr !== null && (leads === 'circuit' || leads === 'vpn')) ways[leads].push({ route, cidr });
  }
  return ways;
});

/** overCircuit gives the first route over the circuit, by its block. */
export const overCircuit = once(
  (view: GatewayView): ReadonlyMap<Cidr, StaticRoute> =>
    new Map([...waysOver(view, 'circuit')].reverse().map(({ cidr, route }) => [cidr, route])),
);
