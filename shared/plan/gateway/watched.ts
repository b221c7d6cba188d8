/** What a static route depends on beside its next hop, as far as the states of the network tell it. */
import type { StaticRoute } from '../../gateway/config-routes.ts';
import { leadsToAddress, leadsToInterface, type Leads } from './leads.ts';
import type { GatewayView } from './view.ts';

/** `circuit`, `vpn`: the route is there while that is up. `unknown`: what it depends on is not read, or is elsewhere. */
export type WatchState = 'circuit' | 'vpn' | 'unknown';

/** watchOf says it of a route that leads over one of the ways; null: nothing takes it away. */
export function watchOf({ watched }: StaticRoute, leads: Leads, view: GatewayView): WatchState | null {
  if (watched === null) return null;
  const { value } = watched;
  switch (value.by) {
    case 'address':
      return stateOf(leadsToAddress(value.address, null, view));
    case 'interface':
      return stateOf(leadsToInterface(value.name, view));
    case 'next-hop':
      return leads === 'circuit' && hasBfd(view) ? 'circuit' : 'unknown';
    case 'unread':
      return 'unknown';
  }
}

function stateOf(end: Leads | null): WatchState {
  return end === 'circuit' || end === 'vpn' ? end : 'unknown';
}

/** BFD has one session between two systems, whoever uses it (RFC 5882); that of BGP is up while the circuit is. */
function hasBfd({ plan, neighbors }: GatewayView): boolean {
  const planned = plan.bgp?.bfd;
  const neighbor = neighbors.find(({ address }) => address === plan.vbr.cloudAddress.address);
  return planned !== undefined && planned !== false && neighbor?.bfd != null;
}
