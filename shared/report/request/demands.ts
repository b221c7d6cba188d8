/** What the network must let through for this workstation, and what of it was seen to fail: data, without words. */
import type { Report } from '../schema.ts';
import type { Demands, FlowState } from './demand.ts';
import { apiFlows, computerFlows, gatewayHostFlows, largePacketFlow } from './flows.ts';
import { forwardingFlows, resolverFlows } from './resolver-flows.ts';
import { isOnWorkstation, type HandOver, type Recipient } from './recipients.ts';
import { routeDemands, sourceSubnets } from './routes.ts';

const ORDER: Readonly<Record<FlowState, number>> = { fails: 0, suspect: 1, untested: 2, works: 3 };

/** demandsOf derives the demands from the profile and from what was seen. */
export function demandsOf(report: Report): Demands {
  const source = sourceSubnets(report);
  return {
    source,
    routes: sorted(routeDemands(report, source)),
    flows: sorted([
      ...resolverFlows(report, source),
      ...forwardingFlows(report),
      ...apiFlows(report, source),
      ...gatewayHostFlows(report, source),
      ...computerFlows(report, source),
      ...largePacketFlow(report, source),
    ]),
  };
}

/**
 * demandsOn gives the part of the demands that one recipient can meet. The network team hears of all of its part, since a
 * route alone opens no firewall; the others hear of what fails, or may be the cause.
 */
export function demandsOn({ to, tasks }: HandOver, report: Report): Demands {
  const all = demandsOf(report);
  const nothing = { ...all, routes: [], flows: [] };
  if (tasks.every(({ step }) => isOnWorkstation(step))) return nothing;
  const isOpen = ({ state }: { readonly state: FlowState }): boolean =>
    state === 'fails' || state === 'suspect';
  const part: Readonly<Record<Recipient, () => Demands>> = {
    network: () => ({
      ...all,
      routes: all.routes.filter((one) => one.direction === 'to-cloud' || isOpen(one)),
    }),
    it: () => ({ ...nothing, flows: all.flows.filter((one) => one.reason === 'forwarding' && isOpen(one)) }),
    cloud: () => ({
      ...nothing,
      routes: all.routes.filter((one) => isOpen(one) && one.reason !== 'cloud-services'),
    }),
    vendor: () => nothing,
  };
  return part[to]();
}

function sorted<T extends { readonly state: FlowState }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
}
