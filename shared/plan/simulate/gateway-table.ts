/** The gateway's route table in one state, and which of its routes an address takes. */
import type { GatewayInterface, StaticRoute } from '../../gateway/config-routes.ts';
import { isSure } from '../../gateway/sure.ts';
import { contains, prefixLength, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import type { PlanPlace } from '../findings.ts';
import { PrefixTree, type Prefix } from '../gateway/prefixes.ts';
import {
  isCircuitPort,
  leadsOfRoutes,
  publicEnds,
  subnetsOf,
  type GatewayView,
  type Leads,
} from '../gateway/view.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import { once } from '../once.ts';
import { inFile } from '../rules/gateway-bgp.ts';
import { announcedBlocks } from './announced.ts';
import { vpnBlocks } from './cloud-table.ts';
import { hostBlock, probeOf, type Network } from './network.ts';
import { selectorsOf } from './selectors.ts';
import type { Open, Way } from './types.ts';

/** A route that the device may install. */
export interface Entry {
  readonly cidr: Cidr;
  /** `port`: out of the port of the tunnel, which takes what its selectors name, and nothing else. */
  readonly leads: Leads | 'port';
  readonly from: 'bgp' | 'static' | 'connected';
  /** Of a static route. */
  readonly route: StaticRoute | null;
  readonly place: PlanPlace | null;
}

export interface Choice {
  readonly way: Way;
  readonly place: PlanPlace | null;
  /** The route that won, where one did. */
  readonly entry?: Entry;
}

/** tableOf gives what may be in the table in one state or another, with all blocks that decide what becomes of an address. */
export const tableOf = once((view: GatewayView): PrefixTree<Entry> => {
  const connected = view.interfaces.flatMap((one) =>
    one.isShutdown === null ? subnetEntries(one, view) : [],
  );
  const statics = leadsOfRoutes(view).flatMap(({ route, leads, isEncrypted }): readonly Entry[] => {
    const { cidr } = route.destination;
    return cidr === null
      ? []
      : [{ cidr, leads: isEncrypted ? 'port' : leads, from: 'static', route, place: inFile(route.place) }];
  });
  return new PrefixTree([...connected, ...statics, ...learned(view)], bordersOf(view));
});

function subnetEntries(one: GatewayInterface, view: GatewayView): readonly Entry[] {
  const ownLeads = one.tunnel === null ? 'elsewhere' : 'vpn';
  const leads = isCircuitPort(one, view.plan) ? 'circuit' : ownLeads;
  return subnetsOf(one).map((cidr): Entry => ({ cidr, leads, from: 'connected', route: null, place: null }));
}

/** learned lists what the VBR announces while routes are exchanged. */
function learned(view: GatewayView): readonly Entry[] {
  const { officeNetworks, userVpc, cen } = view.plan;
  const { attachments, cloudServices } = cen;
  if (!attachments.includes('vbr')) return [];
  const probe = probeOf(view);
  const cidrs: readonly Cidr[] = [
    ...(attachments.includes('office') ? officeNetworks.map(({ cidr }) => cidr) : []),
    ...(attachments.includes('user-vpc') ? userVpc.cidrs : []),
    ...(cloudServices.overBgp === true ? [CLOUD_SERVICES] : []),
    ...(probe === null ? [] : [hostBlock(probe)]),
  ];
  return cidrs.map((cidr): Entry => ({ cidr, leads: 'circuit', from: 'bgp', route: null, place: null }));
}

/** Behind the first link these decide. */
function bordersOf(view: GatewayView): readonly Cidr[] {
  const { officeNetworks, userVpc } = view.plan;
  return [
    ...officeNetworks.map(({ cidr }) => cidr),
    ...userVpc.cidrs,
    CLOUD_SERVICES,
    ...announcedBlocks(view),
    ...vpnBlocks(view),
    ...selectorsOf(view).borders.cloud,
  ];
}

/** A next hop on a port without a link is no next hop. */
function isThere({ leads, from }: Entry, { circuit, session }: Network): boolean {
  return from === 'bgp' ? session === 'up' : circuit || leads !== 'circuit';
}

/** Asked of each block of the table, and most have one row. */
function present(rows: readonly Entry[], network: Network, isIn: IsThere): readonly Entry[] {
  return rows.every((one) => isIn(one, network)) ? rows : rows.filter((one) => isIn(one, network));
}

/** choose gives the way that the addresses of a part take at the gateway, up to the first link. */
export function choose(network: Network, within: Prefix<Entry> | null): Choice {
  if (network.view.routers.length === 0) return open('no-gateway');
  const choice = chooseAmong(network, within, isThere);
  if (network.vpn || choice.entry === undefined || !mayBeWithdrawn(choice.entry, network.view)) return choice;
  const without = chooseAmong(
    network,
    within,
    (one) => isThere(one, network) && !mayBeWithdrawn(one, network.view),
  );
  return without.way.kind === 'none' ? choice : open('withdrawn', choice.entry);
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

/** The address of the VPN gateway itself is in the Internet; the others to which a tunnel leads stand within it. */
function isInTunnel(address: Ipv4, view: GatewayView): boolean {
  return !publicEnds(view).includes(address);
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
  return { way: { kind: 'open', why }, place: decides?.place ?? null };
}

/**
 * FRR does not install a static route whose next hop only the default route reaches, unless `ip nht resolve-via-default` is on
 * (FRR user guide, Zebra; seen with 8.4). Which versions and profiles have it on is not read: so it is a question.
 */
function mayLackNextHop(view: GatewayView, { route }: Entry): boolean {
  const hop = route?.nextHop;
  return (
    view.dialect === 'frr' &&
    hop?.kind === 'address' &&
    hop.via === null &&
    endsByDefault(view).has(hop.address)
  );
}

/** Only the other end of the tunnel is known to be far; other next hops may be on a port whose address stands elsewhere. */
const endsByDefault = once((view: GatewayView): ReadonlySet<Ipv4> => {
  const subnets = view.interfaces.flatMap(subnetsOf);
  const written = view.routes.flatMap(({ destination: { cidr } }) => cidr ?? []);
  return new Set(
    publicEnds(view).filter((end) => {
      const lengths = written.filter((cidr) => contains(cidr, end)).map(prefixLength);
      return lengths.length > 0 && Math.max(...lengths) === 0 && !subnets.some((one) => contains(one, end));
    }),
  );
});

function isNeverInstalled({ route }: Entry): boolean {
  return route?.standing.meaning === 'never-installed' && isSure(route.standing.mark);
}

function noRoute({ view, session, sessionDoubt }: Network, dead: Entry | undefined): Choice {
  if (session === 'unknown') return open(sessionDoubt);
  if (!view.knows.routes) return open('gateway-unread');
  return dead === undefined
    ? { way: { kind: 'none', why: 'no-route', route: null }, place: null }
    : { way: { kind: 'none', why: 'never-installed', route: dead.cidr }, place: dead.place };
}

/** What is not known may win over what is: a longer prefix that BGP may have brought, or a line that nobody understood. */
function openBeside({ session, sessionDoubt, view }: Network, { within, longest }: Found): Open | null {
  if (session === 'unknown')
    for (let at = within; at !== null && at.length >= longest; at = at.around)
      if (at.rows.some(({ from }) => from === 'bgp')) return sessionDoubt;
  return view.knows.routes ? null : 'gateway-unread';
}

/** Routes with the same prefix: connected, then by what the numbers say; null: it is not known. */
function among(best: readonly Entry[]): Entry | null {
  const connected = best.find(({ from }) => from === 'connected');
  if (connected !== undefined) return connected;
  const bgp = best.find(({ from }) => from === 'bgp');
  const statics = best.filter(({ from }) => from === 'static');
  const local = bestStatic(statics);
  if (bgp === undefined || statics.length === 0) return local ?? bgp ?? null;
  const meanings = new Set(statics.map(({ route }) => route?.standing.meaning));
  if (meanings.size === 1 && meanings.has('loses-to-ebgp')) return bgp;
  return local?.route?.standing.meaning === 'beats-ebgp' ? local : null;
}

function bestStatic(statics: readonly Entry[]): Entry | null {
  const [first, ...others] = statics;
  if (first === undefined) return null;
  if (others.length === 0 || statics.every(({ leads }) => leads === first.leads)) return first;
  const numbers = statics.map(({ route }) => route?.standing.preference ?? null);
  if (numbers.includes(null)) return null;
  const least = Math.min(...numbers.map(Number));
  const winners = statics.filter((_, index) => numbers[index] === least);
  return winners.length === 1 ? (winners[0] ?? null) : null;
}

function isTie(best: readonly Entry[]): boolean {
  return (
    best.some(({ route }) => route?.standing.meaning === 'ties-with-ebgp') ||
    best.every(({ from }) => from === 'static')
  );
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
