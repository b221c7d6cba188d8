/** What the network must let through for this workstation, and what of it was seen to fail: data, without words. */
import type { Report } from '../schema.ts';
import {
  apiFlows,
  computerFlows,
  forwardingFlows,
  gatewayHostFlows,
  largePacketFlow,
  resolverFlows,
} from './flows.ts';
import { isOnWorkstation, type HandOver, type Recipient } from './recipients.ts';
import { routeDemands, sourceSubnets } from './routes.ts';

/** `fails` was seen to fail; `suspect` would look the same from the workstation; `works` was seen to work; `untested` was not tried. */
export type FlowState = 'fails' | 'suspect' | 'untested' | 'works';
export type FlowReason = 'resolver' | 'api' | 'gateway-host' | 'computer' | 'forwarding' | 'large-packets';
/** One permission: who opens the connection to whom. */
export interface Flow {
  readonly direction: 'out' | 'in';
  readonly protocol: 'TCP' | 'UDP' | 'ICMP';
  /** Empty with ICMP. */
  readonly ports: readonly number[];
  readonly source: readonly string[];
  readonly destination: readonly string[];
  /** Names that belong to the destination. */
  readonly names: readonly string[];
  readonly reason: FlowReason;
  readonly state: FlowState;
  /** Outcomes of the observations, codes of findings, or the DNS response code. */
  readonly seen: readonly string[];
}

/** One route that must exist: to the cloud, or back to the workstation. */
export interface RouteDemand {
  readonly direction: 'to-cloud' | 'back';
  readonly destination: string;
  readonly reason: 'cloud-services' | 'office-network' | 'return';
  readonly state: FlowState;
  /** The last router that answered a trace; null: none is known. */
  readonly lastHop: string | null;
}

/** All that the network decides for this workstation; what fails comes first. */
export interface Demands {
  readonly source: readonly string[];
  readonly routes: readonly RouteDemand[];
  readonly flows: readonly Flow[];
}

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
