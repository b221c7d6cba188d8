/** Packets from the data center to a target, link by link. */
import { contains, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import type { Carrier } from '../findings.ts';
import type { Part } from '../gateway/prefixes.ts';
import { PROBE_SOURCES } from '../networks.ts';
import { Answers } from './alike.ts';
import { lookUp, tableAt } from './cloud-table.ts';
import { tableOf, type Entry } from './entries.ts';
import { choose, type Choice } from './gateway-table.ts';
import type { Network } from './network.ts';
import { most, openTunnel, selectorsOf, type Passage } from './selectors.ts';
import type { Leg, Target, Way } from './types.ts';

const HOST = 32;

/** forwardLegs follows packets from the data center to a target. */
export function forwardLegs(network: Network, target: Target): readonly Leg[] {
  const parts = tableOf(network.view).partsOf(target.block);
  const asked = target.kind === 'cloud-services' ? parts.filter(isOfService) : parts;
  const answers = new Answers();
  return asked.map(({ first, last, within }): Leg => {
    const { way, place } = answers.of(within, () => forward(network, target, { first, within }));
    return { first, last, way, place };
  });
}

/** The health check's own address, which has a route of its own, is no service's. */
function isOfService({ first, within }: Part): boolean {
  return within?.length !== HOST || !contains(PROBE_SOURCES, first);
}

/** Whether anybody in the data center may send there; the way back says block by block for whom answers pass. */
function mayLeave(network: Network, address: Ipv4, entry: Entry | undefined): Passage {
  const selectors = selectorsOf(network.view);
  const hop = entry?.route?.nextHop ?? null;
  const passages = network.context.plan.dataCenter.cidrs.map((own) =>
    selectors.passes({ own, cloud: address }, { hop }),
  );
  return most(passages);
}

type From = Pick<Part<Entry>, 'first' | 'within'>;

function forward(network: Network, target: Target, { first, within }: From): Choice {
  const choice = choose(network, within);
  const { way } = choice;
  if (way.kind !== 'carried' || target.kind === 'probe') return choice;
  const { by, route } = way;
  const end = beyond(network, target, { by, route, entry: choice.entry, address: first });
  return end === null ? choice : { ...choice, way: end };
}

interface Carried {
  readonly by: Carrier;
  readonly route: Cidr;
  readonly entry: Entry | undefined;
  readonly address: Ipv4;
}

/** What is in the way behind the first link; null: nothing. */
function beyond(network: Network, target: Target, { by, route, entry, address }: Carried): Way | null {
  const { plan } = network.context;
  const passage = by === 'vpn' ? mayLeave(network, address, entry) : 'all';
  if (passage === 'none')
    return { kind: 'none', why: entry?.leads === 'port' ? 'elsewhere' : 'selectors', route };
  if (passage === 'some') return { kind: 'open', why: openTunnel(network.view) };
  const { attachments, cloudServices } = plan.cen;
  const isService = target.kind !== 'office';
  // A VPC has the services next door, and an office network itself.
  if (by === 'vpn' && (isService || plan.vpnGateway.vpc === 'office')) return null;
  const entrance = by === 'circuit' ? 'vbr' : 'user-vpc';
  if (!attachments.includes(entrance)) return { kind: 'none', why: 'not-attached', route };
  if (isService && cloudServices.via === undefined) return { kind: 'open', why: 'cloud-services' };
  const next = lookUp(tableAt(network, 'cen'), address);
  if (next.kind === 'nothing') return { kind: 'none', why: 'not-attached', route };
  return next.end === 'vbr' || next.end === 'vpn' ? { kind: 'none', why: 'loop', route: next.route } : null;
}
