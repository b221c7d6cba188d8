/** Packets from the data center to a target, link by link. */
import { contains, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import type { Carrier } from '../findings.ts';
import { partsOf, type Part } from '../gateway/coverage.ts';
import { PROBE_SOURCES } from '../networks.ts';
import { announcedBlocks } from './announced.ts';
import { cloudTable, lookUp } from './cloud-table.ts';
import { choose, gatewayTable, learned, type Choice, type Entry } from './gateway-table.ts';
import { hostBlock, type Network } from './network.ts';
import { selectorsOf, type Passage } from './selectors.ts';
import type { Leg, Target, Way } from './types.ts';

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
function mayLeave(network: Network, address: Ipv4, entry: Entry | undefined): Passage {
  const selectors = selectorsOf(network);
  const hop = entry?.route?.nextHop ?? null;
  const passages = network.context.plan.dataCenter.cidrs.map((own) =>
    selectors.passes({ own, cloud: hostBlock(address) }, { hop }),
  );
  return passages.includes('all') ? 'all' : passages.includes('some') ? 'some' : 'none';
}

function forward(network: Network, table: readonly Entry[], target: Target, address: Ipv4): Choice {
  const choice = choose(network, table, address);
  const { way } = choice;
  if (way.kind !== 'carried') return choice;
  const end = target.kind === 'probe' ? null : beyond(network, { ...choice, way }, target, address);
  return end === null ? choice : { ...choice, way: end };
}

type Carried = Choice & { readonly way: { readonly by: Carrier; readonly route: Cidr } };

/** What is in the way behind the first link; null: nothing. */
function beyond(network: Network, { way, entry }: Carried, target: Target, address: Ipv4): Way | null {
  const { by, route } = way;
  const { plan } = network.context;
  const passage = by === 'vpn' ? mayLeave(network, address, entry) : 'all';
  if (passage === 'none')
    return { kind: 'none', why: entry?.leads === 'port' ? 'elsewhere' : 'selectors', route };
  if (passage === 'some') return { kind: 'open', why: 'tunnel' };
  const { attachments, cloudServices } = plan.cen;
  const isService = target.kind !== 'office';
  // A VPC has the services next door, and an office network itself.
  if (by === 'vpn' && (isService || plan.vpnGateway.vpc === 'office')) return null;
  const entrance = by === 'circuit' ? 'vbr' : 'user-vpc';
  if (!attachments.includes(entrance)) return { kind: 'none', why: 'not-attached', route };
  if (isService && cloudServices.via === undefined) return { kind: 'open', why: 'cloud-services' };
  const next = lookUp(cloudTable(network), address);
  if (next.kind === 'nothing') return { kind: 'none', why: 'not-attached', route };
  return next.end === 'vbr' || next.end === 'vpn' ? { kind: 'none', why: 'loop', route: next.route } : null;
}
