/** What a drill watches: each thing that a log-on and a session need, as a series of questions. */
import type { Ipv4 } from '../net/ipv4.ts';

/**
 * `dns-udp`, `dns-tcp`: a VPC resolver, asked directly. `system-name`: the API's name by the system's own way.
 * `api-new`: a new TCP connection with a TLS handshake. `api-standing`: one question after the other over one TLS connection
 * that stays open, as a session has it. `ping`, `tcp`: a cloud computer, a gateway or the control.
 */
export const METHODS = [
  'dns-udp',
  'dns-tcp',
  'system-name',
  'api-new',
  'api-standing',
  'ping',
  'tcp',
] as const;
export type Method = (typeof METHODS)[number];

/**
 * Where the answer comes from: addresses of one network share their routes and their selectors, so they are lost together.
 * `control`: the gateway of the LAN; where it is silent, the outage is the LAN's alone. `company`: the system's
 * own resolver, which stands in the data center and asks the cloud.
 */
export const NETWORKS = ['cloud-services', 'office', 'company', 'control'] as const;
export type Network = (typeof NETWORKS)[number];

/** What a service is to somebody who logs on. */
export type Role = 'dns' | 'name' | 'api' | 'session' | 'computer' | 'gateway' | 'control';

export interface Service {
  /** Stable within a drill, such as `dns-udp 100.100.2.136:53`. */
  readonly id: string;
  readonly method: Method;
  readonly role: Role;
  readonly network: Network;
  /** Address that is asked; null: the name decides (`system-name`). */
  readonly address: Ipv4 | null;
  /** 0: the method has no port. */
  readonly port: number;
  /** The name that is asked for or connected to; empty: none. */
  readonly host: string;
  /** What the profile calls it; empty: nothing. */
  readonly label: string;
  /** Milliseconds between two questions. */
  readonly intervalMs: number;
  /**
   * Milliseconds within which an answer counts as one. Of a datagram that was answered later the network lost nothing; of a
   * connection it lost the first packet, since only the repetition of TCP (after a second, RFC 6298) came through.
   */
  readonly patienceMs: number;
}

/** A service as a record keeps it: its address may be a pseudonym, which is named and never computed with. */
export type RecordedService = Omit<Service, 'address'> & { readonly address: string | null };

/** isControl says whether the service is there to tell an outage of the LAN from one of the way to the cloud. */
export function isControl({ network }: Pick<Service, 'network'>): boolean {
  return network === 'control';
}

/** isDatagram says whether a late answer proves that the network carried question and answer. */
export function isDatagram({ method }: Pick<Service, 'method'>): boolean {
  return method === 'dns-udp' || method === 'ping';
}
