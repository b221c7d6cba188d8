/** What happens when something fails: the answer of the simulation, without words. */
import type { Cidr, Ipv4 } from '../../net/ipv4.ts';
import type { Carrier, PlanPlace } from '../findings.ts';

/** `circuit-down`: the port loses its link, as in Step 5 of the guide. `bgp-down`: the circuit still carries packets. */
export const NET_STATES = ['all-up', 'circuit-down', 'bgp-down', 'vpn-down', 'both-down'] as const;
export type NetState = (typeof NET_STATES)[number];

export type TargetKind = 'office' | 'cloud-services' | 'resolver' | 'probe';

export interface Target {
  readonly kind: TargetKind;
  readonly block: Cidr;
}

/** Why nothing arrives. */
export type NoWay =
  | 'no-route'
  | 'never-installed'
  | 'discarded'
  | 'elsewhere'
  | 'circuit-down'
  | 'vpn-down'
  | 'selectors'
  | 'not-attached'
  | 'not-published'
  | 'loop';

/** Why it cannot be said. */
export type Open =
  | 'no-gateway'
  | 'gateway-unread'
  | 'next-hop'
  | 'preference'
  | 'two-ways'
  | 'session'
  | 'policy'
  | 'unresolved'
  | 'withdrawn'
  | 'watched'
  | 'filter'
  | 'tunnel'
  | 'in-table'
  | 'vbr-static'
  | 'announced'
  | 'published'
  | 'cloud-services'
  | 'vpn-bgp';

export type Way =
  | {
      readonly kind: 'carried';
      readonly by: Carrier;
      readonly route: Cidr;
      readonly from: 'bgp' | 'static' | 'connected' | 'vpc';
    }
  | { readonly kind: 'none'; readonly why: NoWay; readonly route: Cidr | null }
  | { readonly kind: 'open'; readonly why: Open };

/** What holds for a part of the addresses. */
export interface Leg {
  readonly first: Ipv4;
  readonly last: Ipv4;
  readonly way: Way;
  /** The line that decides, where one does. */
  readonly place: PlanPlace | null;
}

export type CellVerdict = 'circuit' | 'vpn' | 'no-way' | 'partly' | 'asymmetric' | 'mixed' | 'open';

export interface Cell {
  readonly target: Target;
  readonly state: NetState;
  /** From the data center to the cloud. */
  readonly forward: readonly Leg[];
  /** From the cloud to each block of the data center; empty for the health check, whose probes come over the circuit. */
  readonly back: readonly Leg[];
  readonly verdict: CellVerdict;
  /** Seconds from the failure until both sides have noticed; null: it does not move, or a bound is not known. */
  readonly outage: Outage | null;
}

export interface Outage {
  readonly leastSeconds: number;
  /** Null: depends on a timer that nobody wrote down. */
  readonly mostSeconds: number | null;
  readonly noticedBy: readonly ('bfd' | 'health-check' | 'hold-time')[];
}
