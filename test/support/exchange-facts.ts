/** Builders of facts of what was asked and answered: DNS, TCP, TLS, HTTP, pings and traces. */
import type {
  DnsExchange,
  HttpAnswer,
  PingSeries,
  SendControl,
  SystemLookup,
  TcpConnection,
  TlsHandshake,
  Trace,
  TraceHop,
} from '../../shared/observation/exchange.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import { API_NAME, API } from './seen.ts';

/** dns is a question that was answered rightly. */
export function dns(server: Ipv4, changes: Partial<DnsExchange> = {}): DnsExchange {
  return {
    server: { address: server, port: 53 },
    role: 'vpc',
    transport: 'udp',
    name: API_NAME,
    type: 'A',
    attempts: 1,
    lost: 0,
    outcome: 'answered',
    rcode: 'NOERROR',
    flags: { authoritative: false, truncated: false, recursionAvailable: true },
    answers: [{ name: API_NAME, type: 'A', ttl: 60, data: API }],
    soaInAuthority: false,
    extendedErrors: [],
    rttMs: 5,
    ...changes,
  };
}

/** silentDns is a question that nobody answered. */
export function silentDns(server: Ipv4, changes: Partial<DnsExchange> = {}): DnsExchange {
  const { role, transport, name, type, soaInAuthority, extendedErrors } = dns(server);
  const asked = {
    server: { address: server, port: 53 },
    role,
    transport,
    name,
    type,
    soaInAuthority,
    extendedErrors,
  };
  return { ...asked, outcome: 'silent', answers: [], attempts: 2, lost: 2, rttMs: null, ...changes };
}

/** lookup is one by the system. */
export function lookup(addresses: readonly string[], changes: Partial<SystemLookup> = {}): SystemLookup {
  return {
    name: API_NAME,
    outcome: addresses.length > 0 ? 'answered' : 'not-found',
    addresses,
    durationMs: 8,
    ...changes,
  };
}

/** tcp is a connection that was made. */
export function tcp(address: Ipv4, port: number, changes: Partial<TcpConnection> = {}): TcpConnection {
  return {
    target: { address, port },
    role: 'api',
    outcome: 'connected',
    connectMs: 6,
    attempts: 1,
    ...changes,
  };
}

/** tls is a handshake with the API's own certificate. */
export function tls(changes: Partial<TlsHandshake> = {}): TlsHandshake {
  return {
    target: { address: API, port: 443 },
    serverName: API_NAME,
    outcome: 'established',
    protocol: 'TLSv1.3',
    chain: [
      {
        subject: `CN=${API_NAME}`,
        issuer: 'CN=Example Public CA',
        names: [API_NAME],
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: '2027-01-01T00:00:00.000Z',
        fingerprint256: '00',
      },
    ],
    trust: 'bundled',
    nameMatches: true,
    dates: 'valid',
    handshakeMs: 12,
    attempts: 1,
    ...changes,
  };
}

/** http is an answer of the API. */
export function http(changes: Partial<HttpAnswer> = {}): HttpAnswer {
  return {
    target: { address: API, port: 443 },
    host: API_NAME,
    outcome: 'answered',
    status: 400,
    apiSignature: true,
    clockOffsetMs: 0,
    durationMs: 9,
    ...changes,
  };
}

/** ping is a series without loss. */
export function ping(target: Ipv4, changes: Partial<PingSeries> = {}): PingSeries {
  return {
    target,
    via: 'icmp',
    sent: 20,
    received: 20,
    minMs: 4,
    avgMs: 5,
    maxMs: 6,
    jitterMs: 0.4,
    replyTtl: 62,
    errors: [],
    ...changes,
  };
}

/** control is what a workstation's own loopback answers. */
export function control(changes: Partial<SendControl> = {}): SendControl {
  return { ping: 'passed', udp: 'passed', tcp: 'passed', startMs: 12, ...changes };
}

/** silentPing is a series without a reply. */
export function silentPing(target: Ipv4, changes: Partial<PingSeries> = {}): PingSeries {
  return ping(target, {
    received: 0,
    minMs: null,
    avgMs: null,
    maxMs: null,
    jitterMs: null,
    replyTtl: null,
    ...changes,
  });
}

/** trace builds hops from addresses; null is a hop that nobody answered for. */
export function trace(target: Ipv4, addresses: readonly (Ipv4 | null)[]): Trace {
  const hops = addresses.map((address, index): TraceHop => {
    const reply = address === null ? 'none' : address === target ? 'target' : 'ttl-exceeded';
    return { ttl: index + 1, address, rttMs: address === null ? null : 5, reply };
  });
  return { target, hops, reached: addresses.includes(target) };
}
