/** What a network must let through, as data: permissions and routes, each with what was seen of it. */

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
