/** What decides beside the routes themselves: policies of BGP, watches of static routes, ports that are off, policy routes. */
import type { Written } from '../../gateway/written.ts';
import type { PolicyUse } from '../../gateway/config-policy.ts';
import { passesAll } from '../../gateway/policy.ts';
import { overlaps, type Cidr } from '../../net/ipv4.ts';
import { planFinding, type PlanFinding } from '../findings.ts';
import { passesIn, passesOut, vbrOf } from '../gateway/filters.ts';
import { leadsOfRoutes, type RouteLeads } from '../gateway/leads.ts';
import { redistributionsOf, type Redistribution } from '../gateway/redistributed.ts';
import type { GatewayView } from '../gateway/view.ts';
import { watchOf } from '../gateway/watched.ts';
import { CLOUD_SERVICES, networksOf } from '../networks.ts';
import { namedBlocks } from '../simulate/announced.ts';
import type { PlanContext } from './context.ts';
import { inFile } from './corrections.ts';

/** doubtFaults tells of what keeps routes from where they belong, or may do so. */
export function doubtFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  return [
    ...policyFaults(context, view),
    ...redistributionFaults(context, view),
    ...watchFaults(view),
    ...portFaultsOfRoutes(view),
    ...policyRouteFaults(view),
  ];
}

type Direction = 'in' | 'out';

/** Blocks that must pass, and that a policy of the VBR denies or may deny. */
function policyFaults({ plan }: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const neighbor = vbrOf(view);
  if (neighbor === undefined || plan.vbr.routing !== 'bgp') return [];
  const { attachments, cloudServices } = plan.cen;
  const learned: readonly Cidr[] = [
    ...(attachments.includes('office') ? plan.officeNetworks.map(({ cidr }) => cidr) : []),
    ...(cloudServices.overBgp === true ? [CLOUD_SERVICES] : []),
  ];
  const own = namedBlocks(view).filter((cidr) => plan.dataCenter.cidrs.some((one) => overlaps(one, cidr)));
  const alone = view.processes.flatMap(({ networkPolicies }) => networkPolicies);
  return [
    ...alone.flatMap(({ value: { block, policy }, place }) =>
      own.includes(block) || plan.dataCenter.cidrs.includes(block)
        ? onePolicy(
            view,
            { value: { kind: 'map', name: policy }, place },
            { direction: 'out', blocks: [block] },
          )
        : [],
    ),
    ...neighbor.policiesIn.flatMap((use) => onePolicy(view, use, { direction: 'in', blocks: learned })),
    ...neighbor.policiesOut.flatMap((use) => onePolicy(view, use, { direction: 'out', blocks: own })),
  ];
}

interface Asked {
  readonly direction: Direction;
  readonly blocks: readonly Cidr[];
}

function onePolicy(
  view: GatewayView,
  { value, place }: Written<PolicyUse>,
  { direction, blocks }: Asked,
): readonly PlanFinding[] {
  const said = (block: Cidr): string => {
    const alone = passesAll(view.policies, [value], block);
    // What is denied as a whole may pass in parts.
    return alone === 'denied' && (direction === 'in' ? passesIn : passesOut)(view, block) === 'unknown'
      ? 'unknown'
      : alone;
  };
  const denied = blocks.filter((block) => said(block) === 'denied');
  const open = blocks.filter((block) => said(block) === 'unknown');
  const { name } = value;
  return [
    ...(denied.length === 0
      ? []
      : [
          planFinding('plan.gateway-policy-denies', { policy: name, direction, blocks: denied }, [
            inFile(place),
          ]),
        ]),
    ...(open.length === 0
      ? []
      : [
          planFinding('plan.gateway-policy-open', { policy: name, direction, blocks: open }, [inFile(place)]),
        ]),
  ];
}

/** Networks of the cloud must not be announced to it, and what a protocol brings stands in no configuration. */
function redistributionFaults({ plan }: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const cloud = networksOf(plan)
    .filter(({ kind }) => kind !== 'data-center' && kind !== 'vbr')
    .map(({ cidr }) => cidr);
  return redistributionsOf(view).flatMap((one) => {
    const blocks = strayBlocks(one, cloud).filter((block) => passesOut(view, block) !== 'denied');
    return blocks.length === 0
      ? []
      : [planFinding('plan.gateway-redistributes', { source: one.source, blocks }, [inFile(one.line.place)])];
  });
}

function strayBlocks({ blocks, passes }: Redistribution, cloud: readonly Cidr[]): readonly Cidr[] {
  const mayBe = blocks?.filter((block) => cloud.some((one) => overlaps(one, block))) ?? cloud;
  return [...new Set(mayBe)].filter((block) => passes(block) !== 'denied');
}

/** A route of the standby that goes with the circuit, and routes of which nobody knows when they go. */
function watchFaults(view: GatewayView): readonly PlanFinding[] {
  const watched = leadsOfRoutes(view).filter(
    ({ route, leads, isEncrypted }) =>
      route.watched !== null && (leads === 'circuit' || leads === 'vpn' || isEncrypted),
  );
  const states = watched.map((one) => ({ ...one, watch: watchOf(one.route, one.leads, view) }));
  const lost = states.filter(({ leads, watch }) => leads !== 'circuit' && watch === 'circuit');
  const open = states.filter(({ watch }) => watch === 'unknown');
  return [
    ...lost.map((one) =>
      planFinding('plan.gateway-watch-circuit', { block: writtenOf(one) }, watchPlaces([one])),
    ),
    ...(open.length === 0
      ? []
      : [planFinding('plan.gateway-watch-open', { blocks: open.map(writtenOf) }, watchPlaces(open))]),
  ];
}

function writtenOf({ route }: RouteLeads): string {
  return route.destination.cidr ?? route.destination.written;
}

const MOST_PLACES = 10;

function watchPlaces(routes: readonly RouteLeads[]) {
  return routes.slice(0, MOST_PLACES).map(({ route }) => inFile((route.watched ?? route).place));
}

/** A route over a port that is off is never in the table; of the circuit's own port another rule speaks. */
function portFaultsOfRoutes(view: GatewayView): readonly PlanFinding[] {
  const lost = leadsOfRoutes(view).filter(
    ({ leads, isEncrypted, downPort }) => downPort !== null && (leads === 'vpn' || isEncrypted),
  );
  const ports = [...new Set(lost.flatMap(({ downPort }) => downPort ?? []))];
  return ports.map((port) =>
    planFinding(
      'plan.gateway-way-down',
      { port: port.name, blocks: lost.filter(({ downPort }) => downPort === port).map(writtenOf) },
      [inFile((port.isShutdown ?? port.opened).place)],
    ),
  );
}

function policyRouteFaults({ policyRoutes }: GatewayView): readonly PlanFinding[] {
  if (policyRoutes.length === 0) return [];
  return [
    planFinding(
      'plan.gateway-policy-route',
      { count: policyRoutes.length },
      policyRoutes.slice(0, MOST_PLACES).map(({ place }) => inFile(place)),
    ),
  ];
}
