/** Which of the gateway's routes an address takes in one state. */
import { isSure } from '../../ledger/sure.ts';
import type { PlanPlace } from '../findings.ts';
import type { Prefix } from '../gateway/prefixes.ts';
import { isInTunnel } from '../gateway/places.ts';
import type { GatewayView } from '../gateway/view.ts';
import { among, isTie } from './best.ts';
import type { Entry } from './entries.ts';
import type { Network } from './network.ts';
import type { Open, Way } from './types.ts';
import { mayLackNextHop } from './unresolved.ts';

export interface Choice {
  readonly way: Way;
  readonly place: PlanPlace | null;
  /** The route that won, where one did. */
  readonly entry: Entry | undefined;
}

/** A next hop on a port without a link is no next hop, and a watched route goes with what it watches. */
function isThere({ leads, from, watch, isDown, route }: Entry, { circuit, session }: Network): boolean {
  if (from === 'bgp') return session === 'up';
  if (isDown || (!circuit && watch === 'circuit')) return false;
  return circuit || leads !== 'circuit' || route?.isPermanent === true;
}

/** Asked of each block of the table, and most have one row. */
function present(rows: readonly Entry[], network: Network, isIn: IsThere): readonly Entry[] {
  return rows.every((one) => isIn(one, network)) ? rows : rows.filter((one) => isIn(one, network));
}

/** choose gives the way that the addresses of a part take at the gateway, up to the first link. */
export function choose(network: Network, within: Prefix<Entry> | null): Choice {
  if (network.view.routers.length === 0) return open('no-gateway');
  const choice = chooseAmong(network, within, isThere);
  const doubt = choice.entry === undefined ? null : doubtOf(choice.entry, network);
  if (doubt === null) return choice;
  const without = chooseAmong(
    network,
    within,
    (one) => isThere(one, network) && doubtOf(one, network) === null,
  );
  return isAlike(choice.way, without.way) ? choice : open(doubt, choice.entry);
}

/** Whether it makes no difference that a route may be missing. */
function isAlike(one: Way, other: Way): boolean {
  if (one.kind === 'carried') return other.kind === 'carried' && one.by === other.by;
  return one.kind === other.kind;
}

/** Why a route may be missing although nothing in this state takes it away for sure; null: it is there. */
function doubtOf(entry: Entry, { view, vpn }: Network): Open | null {
  if (entry.isFiltered) return 'filter';
  if (entry.watch === 'unknown' || (entry.watch === 'vpn' && !vpn)) return 'watched';
  return !vpn && mayBeWithdrawn(entry, view) ? 'withdrawn' : null;
}

/**
 * A route into a tunnel interface goes where the interface goes down with its tunnel, and what is left takes its packets. Which
 * devices do that, and by what, was read on no page for sure. On Linux it stays: such an interface knows nothing of the tunnel
 * (xfrm and VTI, seen in the lab). A route whose packets are encrypted at a port stays as well.
 */
function mayBeWithdrawn({ leads, from, route }: Entry, view: GatewayView): boolean {
  if (leads !== 'vpn' || view.dialect === 'frr') return false;
  const hop = route?.nextHop;
  return (
    from === 'connected' ||
    hop?.kind === 'interface' ||
    (hop?.kind === 'address' && isInTunnel(hop.address, view))
  );
}

type IsThere = (entry: Entry, network: Network) => boolean;

function chooseAmong(network: Network, within: Prefix<Entry> | null, isIn: IsThere): Choice {
  let dead: Entry | undefined;
  for (let at = within; at !== null; at = at.around) {
    const there = present(at.rows, network, isIn);
    const best = there.some(isNeverInstalled) ? there.filter((one) => !isNeverInstalled(one)) : there;
    if (best.length > 0) return chosenOf(best, network, { within, longest: at.length });
    dead ??= there[0];
  }
  return noRoute(network, dead);
}

/** Where the routes were found. */
interface Found {
  readonly within: Prefix<Entry> | null;
  readonly longest: number;
}

function chosenOf(best: readonly Entry[], network: Network, found: Found): Choice {
  const beside = openBeside(network, found);
  if (beside !== null) return open(beside, best[0]);
  const winner = best.length === 1 ? (best[0] ?? null) : among(best);
  if (winner === null)
    return open(isTie(best) ? 'two-ways' : 'preference', best.find(({ route }) => route !== null) ?? best[0]);
  if (mayLackNextHop(network.view, winner)) return open('unresolved', winner);
  return { way: wayOf(winner, network), place: winner.place, entry: winner };
}

function open(why: Open, decides?: Entry): Choice {
  return { way: { kind: 'open', why }, place: decides?.place ?? null, entry: undefined };
}

function isNeverInstalled({ route }: Entry): boolean {
  return route?.standing.meaning === 'never-installed' && isSure(route.standing.mark);
}

function noRoute({ view, session, sessionDoubt }: Network, dead: Entry | undefined): Choice {
  if (session === 'unknown') return open(sessionDoubt);
  if (!view.knows.routes) return open('gateway-unread');
  return dead === undefined
    ? { way: { kind: 'none', why: 'no-route', route: null }, place: null, entry: undefined }
    : {
        way: { kind: 'none', why: 'never-installed', route: dead.cidr },
        place: dead.place,
        entry: undefined,
      };
}

/** What is not known may win over what is: a longer prefix that BGP may have brought, or a line that nobody understood. */
function openBeside({ session, sessionDoubt, view }: Network, { within, longest }: Found): Open | null {
  if (session === 'unknown')
    for (let at = within; at !== null && at.length >= longest; at = at.around)
      if (at.rows.some(({ from }) => from === 'bgp')) return sessionDoubt;
  return view.knows.routes ? null : 'gateway-unread';
}

function wayOf({ cidr, leads, from }: Entry, { circuit, vpn }: Network): Way {
  switch (leads) {
    case 'circuit':
      return circuit
        ? { kind: 'carried', by: 'circuit', route: cidr, from }
        : { kind: 'none', why: 'circuit-down', route: cidr };
    case 'vpn':
    case 'port':
      return vpn
        ? { kind: 'carried', by: 'vpn', route: cidr, from }
        : { kind: 'none', why: 'vpn-down', route: cidr };
    case 'discard':
      return { kind: 'none', why: 'discarded', route: cidr };
    case 'elsewhere':
      return { kind: 'none', why: 'elsewhere', route: cidr };
    case 'unknown':
      return { kind: 'open', why: 'next-hop' };
  }
}
