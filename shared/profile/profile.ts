/**
 * The profile says what should work from this workstation. This is the checked, normalised form;
 * schema.ts turns what people write (YAML or JSON) into it.
 */
import type { Endpoint } from '../net/endpoint.ts';
import type { Cidr, Ipv4 } from '../net/ipv4.ts';

export interface ApiHost {
  readonly host: string;
  readonly port: number;
}

export interface GatewayHost {
  /** A name or an IPv4 address. */
  readonly host: string;
  /** TCP ports to connect to; empty: only name resolution and ping. */
  readonly ports: readonly number[];
}

export interface CloudComputer {
  readonly name?: string;
  readonly address: Ipv4;
  /** TCP ports to connect to; empty: ping only, since the streaming ports are not documented. */
  readonly ports: readonly number[];
}

/** Time limits of one attempt, in milliseconds. */
export interface Timeouts {
  readonly dnsMs: number;
  readonly connectMs: number;
  readonly tlsMs: number;
  readonly httpMs: number;
  readonly pingMs: number;
}

/** Who to ask, by owner of a step; shown in the checklist. */
export interface Contact {
  readonly it?: string;
  readonly network?: string;
  readonly cloud?: string;
}

/** The settings of the failover, from which its bound follows. */
export interface FailoverSettings {
  /** CEN's health check of the circuit. */
  readonly healthCheck?: { readonly intervalS: number; readonly packets: number };
  /** BFD of the BGP session. */
  readonly bfd?: { readonly intervalMs: number; readonly multiplier: number };
  /** The hold time that both sides of the BGP session agreed on. */
  readonly bgpHoldS?: number;
}

export interface Profile {
  readonly region: string;
  /** VPC resolvers, or inbound endpoints of the customer's own VPC. */
  readonly resolvers: readonly Endpoint[];
  /** Blocks in which the API's addresses are expected. */
  readonly cloudServices: readonly Cidr[];
  /** Candidates; log-on works when one of them works. */
  readonly apiHosts: readonly ApiHost[];
  readonly apiPort: number;
  /** Blocks of cloud computers and private gateways; empty: not told. */
  readonly officeNetwork: readonly Cidr[];
  readonly gatewayHosts: readonly GatewayHost[];
  readonly cloudComputers: readonly CloudComputer[];
  /** The data center's own blocks; empty: not told. */
  readonly lan: readonly Cidr[];
  /** Addresses of routers that only one of the two paths has. */
  readonly path: { readonly activeHops: readonly Ipv4[]; readonly standbyHops: readonly Ipv4[] };
  /** What detects a failure of the active path, as it is configured; an absent one is not configured or not known. */
  readonly failover: FailoverSettings;
  /** Path of a PEM file with private roots that the API's certificate may chain to; null: public roots only. */
  readonly trustedCa: string | null;
  readonly timeouts: Timeouts;
  readonly contact: Contact;
}
