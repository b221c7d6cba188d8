/**
 * Observations: everything that probes saw, as one flat list that can be streamed, saved and judged again.
 *
 * To add a kind of fact, add a line to ObservationKinds; the probes' and the checks' types follow.
 */
import type { FilterSet } from './filters.ts';
import type {
  DnsExchange,
  DnsReach,
  HttpAnswer,
  PathMtu,
  PingSeries,
  Remembered,
  SendControl,
  SystemLookup,
  TcpConnection,
  TlsHandshake,
  Trace,
} from './exchange.ts';
import type { Known } from './known.ts';
import type { LinkFacts, LoadFacts, MachineFacts } from './machine.ts';
import type {
  Adapter,
  ClientInstallation,
  HostFacts,
  HostsEntry,
  Neighbor,
  NrptRule,
  ProxySetting,
  ResolverGroup,
  RouteTable,
  Winner,
} from './workstation.ts';

/** Facts of which a run has one. */
export interface SingleKinds {
  adapters: readonly Adapter[];
  routes: RouteTable;
  resolvers: readonly ResolverGroup[];
  hosts: readonly HostsEntry[];
  nrpt: readonly NrptRule[];
  neighbors: readonly Neighbor[];
  proxies: readonly ProxySetting[];
  filters: FilterSet;
  client: ClientInstallation;
  host: HostFacts;
  control: SendControl;
  machine: MachineFacts;
  load: LoadFacts;
  links: readonly LinkFacts[];
}

/** Facts of which a run has one per subject (a target, a server with transport and name …). */
export interface ManyKinds {
  winner: Winner;
  dns: DnsExchange;
  reach: DnsReach;
  lookup: SystemLookup;
  remembered: Remembered;
  tcp: TcpConnection;
  tls: TlsHandshake;
  http: HttpAnswer;
  ping: PingSeries;
  trace: Trace;
  mtu: PathMtu;
}

export interface ObservationKinds extends SingleKinds, ManyKinds {}
export type ObservationKind = keyof ObservationKinds;

export interface ObservationOf<K extends ObservationKind> {
  readonly kind: K;
  /** What it is about: an address, `address:port`, a name; empty for single kinds. */
  readonly subject: string;
  readonly fact: Known<ObservationKinds[K]>;
  /** Ids of the evidence that it was read from. */
  readonly evidence: readonly string[];
  /** Milliseconds after the start of the run. */
  readonly startedMs: number;
  readonly durationMs: number;
}

/** One of these kinds: its fact is that of its kind, whichever it is. */
export type ObservationIn<K extends ObservationKind> = { [P in K]: ObservationOf<P> }[K];
export type Observation = ObservationIn<ObservationKind>;
