/** The network that is simulated: plan and gateway, and what is up. */
import type { BgpNeighbor, BgpProcess } from '../../gateway/config-bgp.ts';
import { isSure } from '../../ledger/sure.ts';
import { block, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { leadsOfRoutes } from '../gateway/leads.ts';
import { placesOf } from '../gateway/places.ts';
import { isCircuitPort, isDown } from '../gateway/ports.ts';
import { gatewayView, type GatewayView } from '../gateway/view.ts';
import { PROBE_SOURCES } from '../networks.ts';
import { once } from '../once.ts';
import type { PlanContext } from '../rules/context.ts';
import { baseAddress, covers, prefixLength } from '../../net/ipv4.ts';
import type { Plan } from '../schema.ts';
import type { NetState, Open } from './types.ts';

export interface Network {
  readonly context: PlanContext;
  readonly view: GatewayView;
  readonly state: NetState;
  readonly circuit: boolean;
  readonly vpn: boolean;
  /** Whether routes are exchanged with the VBR. */
  readonly session: 'up' | 'down' | 'unknown';
  /** Why it is not known. */
  readonly sessionDoubt: Extract<Open, 'session' | 'policy'>;
  readonly probe: Ipv4 | null;
}

/** networkIn gives the network in one state. */
export function networkIn(context: PlanContext, state: NetState): Network {
  const view = gatewayView(context.plan, context.gateways);
  const { interfaces } = placesOf(view);
  const isShut = view.interfaces.some((one) => isCircuitPort(one, context.plan) && isDown(one, interfaces));
  const circuit = state !== 'circuit-down' && state !== 'both-down' && !isShut;
  const isPossible = circuit && state !== 'bgp-down';
  const said = isPossible ? sessionOf(context, view) : 'down';
  return {
    context,
    view,
    state,
    circuit,
    vpn: state !== 'vpn-down' && state !== 'both-down',
    session: said === 'policy' ? 'unknown' : said,
    sessionDoubt: said === 'policy' ? 'policy' : 'session',
    probe: probeOf(view),
  };
}

type Session = 'up' | 'down' | 'unknown' | 'policy';

function sessionOf({ plan }: PlanContext, view: GatewayView): Session {
  const { bgp, vbr } = plan;
  if (vbr.routing !== 'bgp' || bgp === undefined) return 'down';
  if (view.routers.length === 0) return 'unknown';
  const neighbor = view.neighbors.find(({ address }) => address === vbr.cloudAddress.address);
  if (neighbor === undefined) return view.knows.bgp ? 'down' : 'unknown';
  return stateOf(neighbor, view, bgp);
}

/** Numbers that differ, and what is switched off, keep the session down; what is not readable leaves it open. */
function stateOf(neighbor: BgpNeighbor, view: GatewayView, bgp: NonNullable<Plan['bgp']>): Session {
  if (bgp.key !== undefined && neighbor.absence.means !== 'unknown' && bgp.key !== (neighbor.hasKey !== null))
    return 'down';
  const process = view.processes.find(({ neighbors }) => neighbors.rows.includes(neighbor));
  const asn = process?.asn?.value;
  const remote = neighbor.remoteAsn?.value;
  if (isOff(neighbor) || (asn ?? bgp.peerAsn) !== bgp.peerAsn) return 'down';
  if (typeof remote === 'number' && remote !== bgp.localAsn) return 'down';
  if (asn === undefined || remote === undefined || neighbor.activation.state !== 'active') return 'unknown';
  return mayLackPolicy(neighbor, process, view) ? 'policy' : 'up';
}

/**
 * FRR exchanges nothing with an eBGP neighbor that has no policy of its own in a direction (RFC 8212), unless
 * `no bgp ebgp-requires-policy` stands there (FRR user guide, BGP). Older versions and `frr defaults datacenter` do without,
 * and neither is read: so it is a question.
 */
function mayLackPolicy(
  { policiesIn, policiesOut }: BgpNeighbor,
  process: BgpProcess | undefined,
  { dialect }: GatewayView,
): boolean {
  const isSwitchedOff =
    process?.switches.some(({ value }) => value === 'no bgp ebgp-requires-policy') ?? false;
  return dialect === 'frr' && !isSwitchedOff && (policiesIn.length === 0 || policiesOut.length === 0);
}

function isOff({ isShutdown, activation }: BgpNeighbor): boolean {
  return isShutdown !== null || (activation.state === 'inactive' && isSure(activation.mark));
}

/** probeOf gives the source of the probes: as the plan or the gateway's own /32 has it; null: not known yet. */
export const probeOf = once((view: GatewayView): Ipv4 | null => {
  const { healthCheck } = view.plan.cen;
  if (healthCheck === undefined) return null;
  if (healthCheck.source !== 'automatic') return healthCheck.source;
  if (healthCheck.assigned !== undefined) return healthCheck.assigned;
  const [own] = leadsOfRoutes(view).flatMap(({ route: { destination }, leads }) => {
    const { cidr } = destination;
    const isOwn = cidr !== null && prefixLength(cidr) === 32 && covers(PROBE_SOURCES, cidr);
    return isOwn && leads === 'circuit' ? [cidr] : [];
  });
  return own === undefined ? null : baseAddress(own);
});

/** hostBlock gives the block of one address. */
export function hostBlock(address: Ipv4): Cidr {
  return block(`${address}/32`);
}
