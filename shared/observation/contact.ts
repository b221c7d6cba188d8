/** What a run contacts, in codes: protocols, and what a destination is asked for. */
import type { TargetRole } from './exchange.ts';

export type ContactProtocol = 'udp' | 'tcp' | 'icmp' | 'system-dns';

/** A connection alone is asked for by what its target is. */
export type Purpose =
  | TargetRole
  | 'dns-vpc'
  | 'dns-configured'
  | 'dns-series'
  | 'dns-reach'
  | 'system-lookup'
  | 'ping'
  | 'self-test'
  | 'trace'
  | 'path-mtu'
  | 'tls'
  | 'https';
