/** Routes that the standby and the circuit need: what they lead to, and the lines that write them. */
import type { StaticRoute } from '../../gateway/config-routes.ts';
import { overlaps, type Cidr } from '../../net/ipv4.ts';
import { leadsOfRoutes } from '../gateway/leads.ts';
import type { GatewayView } from '../gateway/view.ts';
import { waysOver } from '../gateway/ways.ts';
import { standbyPreference, staticRoute, type GatewayLines } from '../gateway/write.ts';
import { once } from '../once.ts';

/** isOpen: a route whose way cannot be read may be the one, as may a line that was not understood. */
export function isOpen(view: GatewayView, destination: Cidr): boolean {
  return (
    !view.knows.routes ||
    leadsOfRoutes(view).some(
      ({ route, leads }) =>
        leads === 'unknown' &&
        (route.destination.cidr === null
          ? route.destination.family === 'ipv4'
          : overlaps(route.destination.cidr, destination)),
    )
  );
}

/** standbyLines writes a route over the VPN, with a number that loses to BGP. */
export function standbyLines(view: GatewayView, destination: Cidr, hop: string): GatewayLines | null {
  const form = view.routers[0]?.identification.form;
  return form === undefined
    ? null
    : staticRoute(form, { block: destination, hop, preference: standbyPreference(form) });
}

/** hopOf gives the next hop of the standby: of this route, else of another one, else as the plan has it. */
export function hopOf(view: GatewayView, route?: StaticRoute): string {
  return (route === undefined ? null : writtenHop(route)) ?? usualHop(view);
}

const usualHop = once((view: GatewayView): string => {
  const written = waysOver(view, 'vpn').flatMap(({ route }) => writtenHop(route) ?? []);
  const tunnel = view.interfaces.find((one) => one.tunnel !== null)?.name;
  return written[0] ?? view.plan.vpnGateway.address ?? tunnel ?? '<public IP address of the VPN gateway>';
});

function writtenHop({ nextHop }: StaticRoute): string | null {
  if (nextHop.kind === 'address') return nextHop.address;
  return nextHop.kind === 'interface' ? nextHop.name : null;
}

/** circuitLines writes a route over the circuit. */
export function circuitLines({ routers }: GatewayView, block: Cidr, hop: string): GatewayLines | null {
  const form = routers[0]?.identification.form;
  return form === undefined ? null : staticRoute(form, { block, hop, preference: null });
}
