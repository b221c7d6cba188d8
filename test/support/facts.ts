/** Builders of facts for table tests: a healthy workstation, and small ways to break it. */
import type { FilterSet } from '../../shared/observation/filters.ts';
import { parseIptablesRules } from '../../shared/parse/linux/filter/iptables-save.ts';
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
import { factsOf, type Facts } from '../../shared/observation/facts.ts';
import type { LinkFacts, LoadFacts } from '../../shared/observation/machine.ts';
import { known, unknown, type UnknownReason } from '../../shared/observation/known.ts';
import type { Observation, ObservationKind, ObservationKinds } from '../../shared/observation/observation.ts';
import type { Adapter, Platform, Route, Winner } from '../../shared/observation/workstation.ts';
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';

export const API_NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
export const API = ip('100.100.45.10');
export const RESOLVERS = [ip('100.100.2.136'), ip('100.100.2.138')] as const;
export const GATEWAY = ip('192.168.1.1');

/** seen makes a known observation. */
export function seen<K extends ObservationKind>(
  kind: K,
  subject: string,
  value: ObservationKinds[K],
): Observation {
  return {
    kind,
    subject,
    fact: known(value),
    evidence: [`${kind}-1`],
    startedMs: 0,
    durationMs: 10,
  } as unknown as Observation;
}

/** unseen makes an unknown observation. */
export function unseen(
  kind: ObservationKind,
  subject = '',
  reason: UnknownReason = 'failed',
  detail = 'test',
): Observation {
  return { kind, subject, fact: unknown(reason, detail), evidence: [], startedMs: 0, durationMs: 10 };
}

export function adapter(changes: Partial<Adapter> = {}): Adapter {
  return {
    name: 'eth0',
    up: true,
    kind: 'ethernet',
    addresses: [{ address: ip('192.168.1.10'), prefixLength: 24 }],
    hasIpv6: false,
    mtu: 1500,
    ...changes,
  };
}

export function route(destination: string, changes: Partial<Route> = {}): Route {
  return {
    destination: block(destination),
    gateway: GATEWAY,
    interface: 'eth0',
    metric: 100,
    table: 'main',
    kind: 'unicast',
    ...changes,
  };
}

export function winner(target: Ipv4, changes: Partial<Winner> = {}): Winner {
  return {
    target,
    kind: 'unicast',
    interface: 'eth0',
    gateway: GATEWAY,
    prefix: block('0.0.0.0/0'),
    source: ip('192.168.1.10'),
    from: 'system',
    ...changes,
  };
}

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

export function lookup(addresses: readonly string[], changes: Partial<SystemLookup> = {}): SystemLookup {
  return {
    name: API_NAME,
    outcome: addresses.length > 0 ? 'answered' : 'not-found',
    addresses,
    durationMs: 8,
    ...changes,
  };
}

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

/** load is that of a computer with nothing else to do. */
export function load(changes: Partial<LoadFacts> = {}): LoadFacts {
  return {
    cores: 8,
    cpuPercent: 12,
    queue: 0.4,
    memoryGb: 15.6,
    availableGb: 9.2,
    ...changes,
  };
}

/** cable is the link of a network card. */
export function cable(changes: Partial<LinkFacts> = {}): LinkFacts {
  return { adapter: 'eth0', speedMbit: 1_000, duplex: 'full', driver: 'e1000e', ...changes };
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

/** filters reads the rules of the filter table behind its policies, as a listing of `iptables -S`. */
export function filters(...rules: readonly string[]): FilterSet {
  const chains = new Set(
    rules
      .map((rule) => rule.split(' ')[1] ?? '')
      .filter((chain) => !/^(?:INPUT|OUTPUT|FORWARD)$/.test(chain)),
  );
  const head = [
    '-P INPUT ACCEPT',
    '-P FORWARD ACCEPT',
    '-P OUTPUT ACCEPT',
    ...[...chains].map((chain) => `-N ${chain}`),
  ];
  const { rows } = parseIptablesRules([...head, ...rules, ''].join('\n'), 'filter');
  return { tables: rows, unseen: [] };
}

/** healthy is what a workstation sees when everything works. */
export function healthy(): Observation[] {
  const targets = [...RESOLVERS, API];
  return [
    seen('adapters', '', [adapter()]),
    seen('routes', '', {
      routes: [route('0.0.0.0/0'), route('192.168.1.0/24', { gateway: null })],
      rules: [],
    }),
    seen('resolvers', '', [{ interface: null, servers: ['192.168.1.53'], domains: [], scope: 'default' }]),
    seen('hosts', '', [{ address: '127.0.0.1', names: ['localhost'], line: 1 }]),
    seen('nrpt', '', []),
    seen('neighbors', '', [
      { address: GATEWAY, interface: 'eth0', mac: '02:00:00:00:00:01', state: 'reachable' },
    ]),
    seen('proxies', '', []),
    seen('filters', '', filters()),
    seen('control', '', control()),
    seen('load', '', load()),
    seen('links', '', [cable()]),
    seen('client', '', { installed: true, name: 'Alibaba Cloud Workspace', version: '7.2.2' }),
    ...targets.map((target) => seen('winner', target, winner(target))),
    ...RESOLVERS.flatMap((server) =>
      (['udp', 'tcp'] as const).map((transport) =>
        seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport })),
      ),
    ),
    seen('dns', `192.168.1.53:53/udp/${API_NAME}/A`, dns(ip('192.168.1.53'), { role: 'configured' })),
    seen('lookup', API_NAME, lookup([API])),
    seen('tcp', `${API}:443`, tcp(API, 443)),
    seen('tls', `${API}:443/${API_NAME}`, tls()),
    seen('http', `${API}:443/${API_NAME}`, http()),
    ...targets.map((target) => seen('ping', `${target}/icmp`, ping(target))),
    ...targets.map((target) => seen('trace', target, trace(target, [GATEWAY, ip('10.0.0.1'), target]))),
    seen('mtu', API, {
      target: API,
      sizes: [
        { bytes: 1280, outcome: 'passed' },
        { bytes: 1500, outcome: 'passed' },
      ],
    }),
  ];
}

/** factsWith is the healthy view with observations replaced (same kind and subject) or added. */
export function factsWith(
  changes: readonly Observation[],
  platform: Platform = 'linux',
  base = healthy(),
): Facts {
  return factsOf([...base, ...changes], platform);
}

/** without leaves the kinds out, as if no probe had reported them. */
export function without(kinds: readonly ObservationKind[], base = healthy()): Observation[] {
  return base.filter((observation) => !kinds.includes(observation.kind));
}

/** nothingKnown leaves of a healthy workstation what needs no network. */
export function nothingKnown(): Observation[] {
  return without([
    'tcp',
    'tls',
    'http',
    'lookup',
    'trace',
    'mtu',
    'ping',
    'dns',
    'winner',
    'adapters',
    'routes',
    'neighbors',
  ]);
}
