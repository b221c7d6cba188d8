/** The gateway's route table in one state, and which of its routes an address takes. */
import type { StaticRoute } from '../../gateway/config-routes.ts';
import { isSure } from '../../gateway/sure.ts';
import { contains, prefixLength, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import type { PlanPlace } from '../findings.ts';
import { rowsAt } from '../gateway/prefixes.ts';
import {
  isCircuitPort,
  leadsTo,
  leavesEncrypted,
  publicEnds,
  subnetsOf,
  type Leads,
} from '../gateway/view.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import { once } from '../once.ts';
import { inFile } from '../rules/gateway-bgp.ts';
import { hostBlock, type Network } from './network.ts';
import type { Open, Way } from './types.ts';

/** A route that the device may install. */
export interface Entry {
  readonly cidr: Cidr;
  /** `port`: out of the port of the tunnel, which takes what its selectors name, and nothing else. */
  readonly leads: Leads | 'port';
  readonly from: 'bgp' | 'static' | 'connected';
  /** Of a static route. */
  readonly route: StaticRoute | null;
}

export interface Choice {
  readonly way: Way;
  readonly place: PlanPlace | null;
  /** The route that won, where one did. */
  readonly entry?: Entry;
}

/** gatewayTable lists what is there, without what the state takes away. */
export const gatewayTable = once((network: Network): readonly Entry[] => {
  const { view, circuit } = network;
  const connected = view.interfaces
    .filter((one) => one.isShutdown === null && (circuit || !isCircuitPort(one, view.plan)))
    .flatMap((one) =>
      subnetsOf(one).map((cidr): Entry => {
        const leads = isCircuitPort(one, view.plan) ? 'circuit' : one.tunnel === null ? 'elsewhere' : 'vpn';
        return { cidr, leads, from: 'connected', route: null };
      }),
    );
  const statics = view.routes.flatMap((route): readonly Entry[] => {
    const leads = leavesEncrypted(route, view) ? 'port' : leadsTo(route.nextHop, view);
    const { cidr } = route.destination;
    // A next hop on a port without a link is no next hop.
    return cidr === null || (leads === 'circuit' && !circuit) ? [] : [{ cidr, leads, from: 'static', route }];
  });
  return [...connected, ...statics, ...(network.session === 'up' ? learned(network) : [])];
});

/** learned lists what the VBR announces. */
export function learned({ context, probe }: Network): readonly Entry[] {
  const { plan } = context;
  const { attachments, cloudServices } = plan.cen;
  if (!attachments.includes('vbr')) return [];
  const cidrs: readonly Cidr[] = [
    ...(attachments.includes('office') ? plan.officeNetworks.map(({ cidr }) => cidr) : []),
    ...(attachments.includes('user-vpc') ? plan.userVpc.cidrs : []),
    ...(cloudServices.overBgp === true ? [CLOUD_SERVICES] : []),
    ...(probe === null ? [] : [hostBlock(probe)]),
  ];
  return cidrs.map((cidr): Entry => ({ cidr, leads: 'circuit', from: 'bgp', route: null }));
}

/** choose gives the way that an address takes at the gateway, up to the first link. */
export function choose(network: Network, table: readonly Entry[], address: Ipv4): Choice {
  if (network.view.routers.length === 0) return { way: { kind: 'open', why: 'no-gateway' }, place: null };
  const matching = rowsAt(table, address);
  const installed = matching.filter((one) => !isNeverInstalled(one));
  const longest = Math.max(-1, ...installed.map(({ cidr }) => prefixLength(cidr)));
  const best = installed.filter(({ cidr }) => prefixLength(cidr) === longest);
  const [first] = best;
  if (first === undefined) return noRoute(network, matching);
  const open = openBeside(network, address, longest);
  if (open !== null) return { way: { kind: 'open', why: open }, place: placeOf(first) };
  const winner = best.length === 1 ? first : among(best);
  if (winner !== null && mayLackNextHop(network, winner))
    return { way: { kind: 'open', why: 'unresolved' }, place: placeOf(winner) };
  return winner === null
    ? {
        way: { kind: 'open', why: isTie(best) ? 'two-ways' : 'preference' },
        place: placeOf(best.find(({ route }) => route !== null) ?? first),
      }
    : { way: wayOf(winner, network), place: placeOf(winner), entry: winner };
}

/**
 * FRR does not install a static route whose next hop only the default route reaches, unless `ip nht resolve-via-default` is on
 * (FRR user guide, Zebra; seen with 8.4). Which versions and profiles have it on is not read: so it is a question.
 */
function mayLackNextHop({ view }: Network, { route }: Entry): boolean {
  const hop = route?.nextHop;
  if (view.dialect !== 'frr' || hop?.kind !== 'address' || hop.via !== null) return false;
  // Only the other end of the tunnel is known to be far; other next hops may be on a port whose address stands elsewhere.
  if (!publicEnds(view).includes(hop.address)) return false;
  if (view.interfaces.flatMap(subnetsOf).some((subnet) => contains(subnet, hop.address))) return false;
  const lengths = view.routes.flatMap(({ destination: { cidr } }) =>
    cidr !== null && contains(cidr, hop.address) ? [prefixLength(cidr)] : [],
  );
  return lengths.length > 0 && Math.max(...lengths) === 0;
}

function isNeverInstalled({ route }: Entry): boolean {
  return route?.standing.meaning === 'never-installed' && isSure(route.standing.mark);
}

function noRoute({ view, session, sessionDoubt }: Network, matching: readonly Entry[]): Choice {
  const [dead] = matching;
  if (session === 'unknown') return { way: { kind: 'open', why: sessionDoubt }, place: null };
  if (!view.knows.routes) return { way: { kind: 'open', why: 'gateway-unread' }, place: null };
  return dead === undefined
    ? { way: { kind: 'none', why: 'no-route', route: null }, place: null }
    : { way: { kind: 'none', why: 'never-installed', route: dead.cidr }, place: placeOf(dead) };
}

/** What is not known may win over what is: a longer prefix that BGP may have brought, or a line that nobody understood. */
function openBeside(network: Network, address: Ipv4, longest: number): Open | null {
  if (
    network.session === 'unknown' &&
    learned(network).some(({ cidr }) => contains(cidr, address) && prefixLength(cidr) >= longest)
  )
    return network.sessionDoubt;
  return network.view.knows.routes ? null : 'gateway-unread';
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

function placeOf({ route }: Entry): PlanPlace | null {
  return route === null ? null : inFile(route.place);
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
