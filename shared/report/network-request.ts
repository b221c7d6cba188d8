/** What the network must let through for this workstation, and what of it was seen to fail: data, without words. */
import {
  apiFlows,
  computerFlows,
  forwardingFlows,
  gatewayHostFlows,
  largePacketFlow,
  resolverFlows,
} from './network-flows.ts';
import { routeDemands, sourceSubnets } from './network-routes.ts';
import type { Report } from './schema.ts';

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

export interface NetworkRequest {
  /** Whether the network has to do something: what it decides was seen to fail, and not for a cause on the workstation alone. */
  readonly needed: boolean;
  /** Every cause of the failure is on the workstation: a request would have the network opened for nothing. */
  readonly workstationOnly: boolean;
  /** A cause on the workstation is open: what fails may work once that is mended. */
  readonly workstationFirst: boolean;
  readonly source: readonly string[];
  readonly routes: readonly RouteDemand[];
  readonly flows: readonly Flow[];
}

const ORDER: Readonly<Record<FlowState, number>> = { fails: 0, suspect: 1, untested: 2, works: 3 };

/** networkRequest derives the request from the profile and from what was seen; what fails comes first. */
export function networkRequest(report: Report): NetworkRequest {
  const source = sourceSubnets(report);
  const routes = sorted(routeDemands(report, source));
  const flows = sorted([
    ...resolverFlows(report, source),
    ...forwardingFlows(report),
    ...apiFlows(report, source),
    ...gatewayHostFlows(report, source),
    ...computerFlows(report, source),
    ...largePacketFlow(report, source),
  ]);
  const causes = report.checklist
    .filter(({ severity }) => severity === 'error')
    .map(({ finding }) => finding.startsWith('workstation.'));
  const workstationOnly = causes.length > 0 && causes.every((isHere) => isHere);
  return {
    needed: !workstationOnly && [...routes, ...flows].some(({ state }) => state === 'fails'),
    workstationOnly,
    workstationFirst: causes.some((isHere) => isHere),
    source,
    routes,
    flows,
  };
}

function sorted<T extends { readonly state: FlowState }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
}
