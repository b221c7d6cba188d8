/** Answers from a target to the data center, link by link. */
import { covers, prefixLength, type Ipv4 } from '../../net/ipv4.ts';
import { PrefixTree } from '../gateway/prefixes.ts';
import type { GatewayView } from '../gateway/view.ts';
import { once } from '../once.ts';
import { announcedBlocks, doubtfulBlocks } from './announced.ts';
import {
  connectionTo,
  isAttached,
  lookUp,
  tableAt,
  vpnBlocks,
  type CloudChoice,
  type CloudPlace,
} from './cloud-table.ts';
import { hostBlock, type Network } from './network.ts';
import { openTunnel, selectorsOf } from './selectors.ts';
import type { Leg, Open, Target, Way } from './types.ts';

/** backLegs follows answers; where they begin depends on how the questions came. */
export function backLegs(network: Network, target: Target, forward: readonly Leg[]): readonly Leg[] {
  if (target.kind === 'probe') return [];
  const { dataCenter } = network.context.plan;
  const borders = bordersOf(network.view);
  const places = placesOf(network, target, forward);
  return dataCenter.cidrs.flatMap((block) =>
    borders.partsOf(block).flatMap(({ first, last }) => {
      const ways = places.map((place) => back(network, target, { place, address: first }));
      const told = ways.filter((way, index) => ways.findIndex((one) => isSame(one, way)) === index);
      return told.map((way): Leg => ({ first, last, way, place: null }));
    }),
  );
}

/** Where what becomes of an answer may change. */
const bordersOf = once(
  (view: GatewayView) =>
    new PrefixTree(
      [],
      [
        ...announcedBlocks(view),
        ...vpnBlocks(view),
        ...view.plan.vpnGateway.routes.map(({ destination }) => destination),
        ...selectorsOf(view).borders.own,
      ],
    ),
);

function isSame(one: Way, other: Way): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Where answers begin: cloud computers in the office network; services in the VPC that the question came through, and in CEN
 * where its own route serves them.
 */
function placesOf({ context }: Network, { kind }: Target, forward: readonly Leg[]): readonly CloudPlace[] {
  if (kind === 'office') return ['office'];
  const { vpnGateway, cen } = context.plan;
  const overCircuit: CloudPlace = cen.cloudServices.via === 'user-vpc' ? 'user' : 'cen';
  const places = forward.flatMap(({ way }): readonly CloudPlace[] =>
    way.kind === 'carried' ? [way.by === 'vpn' ? vpnGateway.vpc : overCircuit] : [],
  );
  return places.length === 0 ? [overCircuit] : [...new Set(places)];
}

interface Start {
  readonly place: CloudPlace;
  readonly address: Ipv4;
}

function back(network: Network, target: Target, { place, address }: Start): Way {
  const { vpnGateway } = network.context.plan;
  const choice = lookUp(tableAt(network, place), address);
  const isIsolated = !isAttached(network, place);
  const open = openBack(network, { place, choice, address });
  if (open !== null) return { kind: 'open', why: open };
  if (choice.kind === 'nothing') {
    if (isIsolated && vpnGateway.vpc !== place) return { kind: 'none', why: 'not-attached', route: null };
    const why = vpnGateway.vpc !== place && isUnpublished(network, address) ? 'not-published' : 'no-route';
    return { kind: 'none', why, route: null };
  }
  const { end, route } = choice;
  if (end === 'vbr') return { kind: 'carried', by: 'circuit', route, from: 'bgp' };
  if (end !== 'vpn') return { kind: 'none', why: 'elsewhere', route };
  if (vpnGateway.vpc !== place && !isAttached(network, vpnGateway.vpc))
    return { kind: 'none', why: 'not-attached', route };
  if (!network.vpn) return { kind: 'none', why: 'vpn-down', route };
  const connection = connectionTo(network, address);
  const passage = selectorsOf(network.view).passes({ own: address, cloud: target.block }, { connection });
  if (passage === 'some') return { kind: 'open', why: openTunnel(network.view) };
  return passage === 'all'
    ? { kind: 'carried', by: 'vpn', route, from: 'vpc' }
    : { kind: 'none', why: 'selectors', route };
}

interface Step extends Start {
  readonly choice: CloudChoice;
}

/** What is not known and may win. */
function openBack(network: Network, step: Step): Open | null {
  return openCircuit(network, step) ?? openVpn(network, step);
}

function isByCircuit({ choice }: Step): boolean {
  return choice.kind === 'to' && choice.end === 'vbr';
}

/** What the VBR may know of the data center. */
function openCircuit(network: Network, step: Step): Open | null {
  const { place, choice } = step;
  const { view, session, sessionDoubt, context } = network;
  if (!context.plan.cen.attachments.includes('vbr') || !isAttached(network, place)) return null;
  // Static routes of a VBR stay whatever becomes of BGP.
  if (context.plan.vbr.routing === 'static') return 'vbr-static';
  if (session === 'unknown') return view.routers.length === 0 ? 'no-gateway' : sessionDoubt;
  if (isByCircuit(step))
    return choice.kind === 'to' ? (doubtfulBlocks(view).get(choice.route) ?? null) : null;
  const mayAnnounceMore =
    !view.knows.bgp || view.processes.some(({ redistributes }) => redistributes.some(mayBringMore));
  return session === 'up' && mayAnnounceMore ? 'announced' : null;
}

/** What is connected or static stands in the configuration, and was looked at by name. */
function mayBringMore({ value }: { readonly value: string }): boolean {
  return !/^(?:connected|direct|static|default)\b/i.test(value);
}

/** What may come from the VPN gateway; a longer prefix would win, even while the circuit is up. */
function openVpn(network: Network, step: Step): Open | null {
  const { vpnGateway } = network.context.plan;
  const { place, choice, address } = step;
  if (!isByCircuit(step) && vpnGateway.routing === 'bgp') return 'vpn-bgp';
  if (vpnGateway.vpc === place || !isAttached(network, place) || vpnGateway.publishedToCen !== undefined)
    return null;
  const known = choice.kind === 'to' && isByCircuit(step) ? prefixLength(choice.route) : -1;
  const isRouted = vpnBlocks(network.view).some(
    (one) => covers(one, hostBlock(address)) && prefixLength(one) > known,
  );
  return isRouted ? 'published' : null;
}

function isUnpublished(network: Network, address: Ipv4): boolean {
  return vpnBlocks(network.view).some((one) => covers(one, hostBlock(address)));
}
