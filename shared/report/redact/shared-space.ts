import type { Ipv4 } from '../../net/ipv4.ts';

/** Addresses of one network's facts, by whose they are. Addresses outside 100.64.0.0/10 are left out. */
export interface SharedSpace {
  /** What the profile calls cloud services, what names of the service resolve to, what was asked for as a target. */
  readonly service: readonly Ipv4[];
  /**
   * Of this machine, its gateways and proxies, and of hosts that somebody has named. It beats `service`. Neighbors are not
   * here: where the service's range lies on-link by mistake, its addresses are asked for by ARP.
   */
  readonly own: readonly Ipv4[];
}
