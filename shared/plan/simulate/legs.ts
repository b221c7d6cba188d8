/** Both directions of a way, link by link. */
import { contains, covers, prefixLength, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import type { Carrier } from '../findings.ts';
import { partsOf, type Part } from '../gateway/coverage.ts';
import { PROBE_SOURCES } from '../networks.ts';
import { announcedBlocks, cloudTable, lookUp, vpnBlocks, type CloudChoice } from './cloud-table.ts';
import { choose, gatewayTable, learned, type Choice, type Entry } from './gateway-table.ts';
import { hostBlock, type Network } from './network.ts';
import { selectorsOf } from './selectors.ts';
import type { Leg, Open, Target, Way } from './types.ts';

/** forwardLegs follows packets from the data center to a target. */
export function forwardLegs(network: Network, target: Target): readonly Leg[] {
  const table = gatewayTable(network);
  const cuts = [...table, ...learned(network)].map(({ cidr }) => cidr);
  // The health check's own address is none of a service.
  const isProbe = ({ first, last }: Part): boolean => first === last && contains(PROBE_SOURCES, first);
  const borders = [...cuts, ...announcedBlocks(network), ...selectorsOf(network).borders.cloud];
  return partsOf(target.block, borders)
    .filter((part) => target.kind !== 'cloud-services' || !isProbe(part))
    .map((part): Leg => {
      const { way, place } = forward(network, table, target, part.first);
      return { ...part, way, place };
    });
}

/** Whether anybody in the data center may send there; for whom answers pass, the way back says block by block. */
function mayLeave(network: Network, address: Ipv4): boolean {
  const selectors = selectorsOf(network);
  return network.context.plan.dataCenter.cidrs.some((own) => selectors.passes(own, hostBlock(address)));
}

function forward(network: Network, table: readonly Entry[], target: Target, address: Ipv4): Choice {
  const choice = choose(network, table, address);
  const { way } = choice;
  if (way.kind !== 'carried') return choice;
  const end = target.kind === 'probe' ? null : beyond(network, way.by, target, address, way.route);
  return end === null ? choice : { ...choice, way: end };
}

/** What is in the way behind the first link; null: nothing. */
function beyond(network: Network, by: Carrier, target: Target, address: Ipv4, route: Cidr): Way | null {
  const { plan } = network.context;
  if (by === 'vpn' && !mayLeave(network, address)) return { kind: 'none', why: 'selectors', route };
  const { attachments, cloudServices } = plan.cen;
  const isService = target.kind !== 'office';
  const inUserVpc = by === 'vpn' && plan.vpnGateway.vpc === 'user';
  // In the user VPC the services are next door.
  if (inUserVpc && isService) return null;
  const entry = by === 'circuit' ? 'vbr' : inUserVpc ? 'user-vpc' : 'office';
  if (!attachments.includes(entry)) return { kind: 'none', why: 'not-attached', route };
  if (isService && cloudServices.via === undefined) return { kind: 'open', why: 'cloud-services' };
  const next = lookUp(cloudTable(network), address);
  if (next.kind === 'nothing') return { kind: 'none', why: 'not-attached', route };
  if (next.kind === 'open') return next;
  return next.end === 'vbr' || next.end === 'vpn' ? { kind: 'none', why: 'loop', route: next.route } : null;
}

/** backLegs follows answers from a target to the data center. */
export function backLegs(network: Network, target: Target): readonly Leg[] {
  if (target.kind === 'probe') return [];
  const table = cloudTable(network);
  const cuts = [...table.map(({ cidr }) => cidr), ...vpnBlocks(network), ...selectorsOf(network).borders.own];
  return network.context.plan.dataCenter.cidrs.flatMap((block) =>
    partsOf(block, cuts).map((part): Leg => {
      return {
        ...part,
        way: back(network, lookUp(table, part.first), target, part.first),
        place: null,
      };
    }),
  );
}

function back(network: Network, choice: CloudChoice, target: Target, address: Ipv4): Way {
  const open = openBack(network, choice, address);
  if (open !== null) return { kind: 'open', why: open };
  if (choice.kind === 'open') return choice;
  if (choice.kind === 'nothing')
    return { kind: 'none', why: isUnpublished(network, address) ? 'not-published' : 'no-route', route: null };
  const { end, route } = choice;
  if (end === 'vbr') return { kind: 'carried', by: 'circuit', route, from: 'bgp' };
  if (end !== 'vpn') return { kind: 'none', why: 'elsewhere', route };
  if (!network.vpn) return { kind: 'none', why: 'vpn-down', route };
  if (!network.context.plan.cen.attachments.includes('user-vpc'))
    return { kind: 'none', why: 'not-attached', route };
  return selectorsOf(network).passes(hostBlock(address), target.block)
    ? { kind: 'carried', by: 'vpn', route, from: 'vpc' }
    : { kind: 'none', why: 'selectors', route };
}

/** What is not known and may win. */
function openBack(network: Network, choice: CloudChoice, address: Ipv4): Open | null {
  const { view, session, context } = network;
  const { vpnGateway, cen } = context.plan;
  const isAttached = cen.attachments.includes('vbr');
  if (isAttached && session === 'unknown') return view.routers.length === 0 ? 'no-gateway' : 'session';
  const toCircuit = choice.kind === 'to' && choice.end === 'vbr';
  const mayAnnounceMore =
    !view.knows.bgp || view.processes.some(({ redistributes }) => redistributes.length > 0);
  if (isAttached && session === 'up' && !toCircuit && mayAnnounceMore) return 'announced';
  const known = choice.kind === 'to' && toCircuit ? prefixLength(choice.route) : -1;
  if (!toCircuit && vpnGateway.routing === 'bgp') return 'vpn-bgp';
  // A longer prefix over the VPN would win, even while the circuit is up.
  const isRouted = vpnBlocks(network).some(
    (one) => covers(one, hostBlock(address)) && prefixLength(one) > known,
  );
  return vpnGateway.publishedToCen === undefined && isRouted ? 'published' : null;
}

function isUnpublished(network: Network, address: Ipv4): boolean {
  return vpnBlocks(network).some((one) => covers(one, hostBlock(address)));
}
