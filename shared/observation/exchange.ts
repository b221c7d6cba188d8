/** What came back from the network. Every outcome is a closed vocabulary; silence is never "refused". */
import type { Endpoint } from '../net/endpoint.ts';
import type { Ipv4 } from '../net/ipv4.ts';

export type {
  ControlOutcome,
  IcmpError,
  PathMtu,
  PingSeries,
  SendControl,
  Trace,
  TraceHop,
} from './echo.ts';

export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly ttl: number;
  readonly data: string;
}

export interface DnsFlags {
  readonly authoritative: boolean;
  readonly truncated: boolean;
  readonly recursionAvailable: boolean;
}

/** One question to one server over one transport, after all retries. */
export interface DnsExchange {
  readonly server: Endpoint;
  /** `vpc`: a resolver of the profile; `configured`: one that the operating system uses. */
  readonly role: 'vpc' | 'configured';
  readonly transport: 'udp' | 'tcp';
  readonly name: string;
  readonly type: 'A' | 'AAAA';
  /** Asked alone, after a late answer: that one may have waited for a cold cache, or for a question of others. */
  readonly again?: true;
  readonly attempts: number;
  /** Attempts that got no answer before one did; more than 0 on an answered exchange hints at loss. */
  readonly lost: number;
  readonly outcome: 'answered' | 'silent' | 'refused' | 'reset' | 'unreachable' | 'malformed' | 'error';
  /** NOERROR, NXDOMAIN, SERVFAIL, REFUSED …; present when answered. */
  readonly rcode?: string;
  readonly flags?: DnsFlags;
  readonly answers: readonly DnsRecord[];
  /**
   * A real "no such record" answer carries the zone's SOA (RFC 2308); one that a filter emptied does not.
   */
  readonly soaInAuthority: boolean;
  /** Extended DNS errors (RFC 8914): 15 blocked, 17 filtered … */
  readonly extendedErrors: readonly number[];
  /** From the first datagram or the connect to the answer, waits for lost datagrams included. */
  readonly rttMs: number | null;
  readonly errno?: string;
}

/**
 * How far a question over UDP has to travel until an answer comes back: the same one with hop limits (TTL) of
 * 1, 2, 3 … Routers decrement the limit, so the smallest one with an answer is where the answerer stands.
 */
export interface DnsReach {
  readonly server: Endpoint;
  readonly name: string;
  /** Limits that were tried, ascending. */
  readonly limits: readonly number[];
  /** The smallest one that brought an answer; null: none did. */
  readonly first: number | null;
  /** What came back at it. */
  readonly rcode?: string;
  readonly answers: readonly DnsRecord[];
}

/** One getaddrinfo call: the way of every ordinary program through hosts file, policies and caches. */
export interface SystemLookup {
  readonly name: string;
  readonly outcome: 'answered' | 'not-found' | 'failed' | 'timed-out';
  /** IPv4 and IPv6, in the system's order. */
  readonly addresses: readonly string[];
  readonly errno?: string;
  readonly durationMs: number;
}

/** Addresses of a name that worked in an earlier run. No fact of today; tried again where nobody names the host. */
export interface Remembered {
  readonly name: string;
  readonly addresses: readonly Ipv4[];
  /** When they worked, ISO 8601. */
  readonly at: string;
}

export type TargetRole = 'resolver' | 'api' | 'gateway-host' | 'computer';

export interface TcpConnection {
  readonly target: Endpoint;
  readonly role: TargetRole;
  /** Tried at an address of an earlier run, since no name led to one. */
  readonly remembered?: true;
  readonly outcome: 'connected' | 'refused' | 'reset' | 'timed-out' | 'unreachable' | 'denied' | 'error';
  readonly connectMs: number | null;
  readonly attempts: number;
  /** ECONNREFUSED, EHOSTUNREACH … of the last attempt. */
  readonly errno?: string;
  readonly localAddress?: string;
}

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** DNS names and addresses of the subjectAltName. */
  readonly names: readonly string[];
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly fingerprint256: string;
}

export interface TlsHandshake {
  readonly target: Endpoint;
  readonly serverName: string;
  /** `silent`: nothing came back after the TCP connection; `not-tls`: bytes that are no TLS. */
  readonly outcome: 'established' | 'silent' | 'reset' | 'closed' | 'not-tls' | 'error';
  readonly protocol?: string;
  /** Leaf first. Empty where the handshake failed before the certificate. */
  readonly chain: readonly Certificate[];
  /**
   * Who vouches for the chain, dates and name left aside: `bundled` public roots, the `profile`'s
   * trustedCa, only the `system` store (an inspecting proxy looks like this), or `none`.
   */
  readonly trust: 'bundled' | 'profile' | 'system' | 'none' | 'unknown';
  /**
   * The name of OpenSSL's error, where a chain leads to a bundled root or the profile's and breaks a rule on the way
   * (an issuer that is no authority, a certificate for another purpose); `trust` is `none` then.
   */
  readonly refused?: string;
  readonly nameMatches: boolean | null;
  /** Whether this workstation's clock lies between notBefore and notAfter of every certificate. */
  readonly dates: 'valid' | 'expired' | 'not-yet-valid' | 'unknown';
  readonly handshakeMs: number | null;
  readonly attempts: number;
  readonly errno?: string;
}

export interface HttpAnswer {
  readonly target: Endpoint;
  readonly host: string;
  readonly outcome: 'answered' | 'silent' | 'reset' | 'malformed' | 'error';
  readonly status?: number;
  /** Value of the Server header. */
  readonly server?: string;
  /** Host of the Location header on a redirect. */
  readonly redirectHost?: string;
  /** The answer carries the marks of an Alibaba Cloud API (x-acs-* headers, RequestId in the body). */
  readonly apiSignature: boolean;
  /** The answer's clock minus this workstation's, in ms, corrected by half the round trip; null: no Date. */
  readonly clockOffsetMs: number | null;
  /** First 300 characters, control characters removed. */
  readonly bodyStart?: string;
  readonly durationMs: number | null;
  readonly errno?: string;
}
