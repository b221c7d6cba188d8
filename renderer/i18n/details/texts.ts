import type { Outcome } from '../../../shared/check/ids.ts';
import type { DnsExchange, SystemLookup, TraceHop } from '../../../shared/observation/exchange.ts';
import type { ObservationKind } from '../../../shared/observation/observation.ts';
import type { Adapter, ResolverGroup, Winner } from '../../../shared/observation/workstation.ts';

/** What an address is in the profile or on this workstation. */
export type Role =
  | 'resolver'
  | 'api'
  | 'gateway-host'
  | 'computer'
  | 'default-gateway'
  | 'active-hop'
  | 'standby-hop';

/** Groups of the timing view. */
export type TimingGroup = 'workstation' | 'routes' | 'dns' | 'connections' | 'path';

/** Texts of the details page. Numbers come formatted. */
export interface DetailsTexts {
  readonly title: string;
  readonly empty: string;
  readonly tabs: {
    readonly checks: string;
    readonly timing: string;
    readonly routes: string;
    readonly dns: string;
    readonly path: string;
    readonly computers: string;
    readonly evidence: string;
  };
  readonly milliseconds: (ms: string) => string;
  readonly percent: (value: string) => string;
  readonly search: string;
  readonly all: string;
  readonly counted: Readonly<Record<Outcome, (count: string) => string>>;
  readonly filter: string;
  readonly shown: (count: string, total: string) => string;
  readonly noMatch: string;
  readonly clear: string;
  readonly none: string;
  readonly more: (count: string) => string;
  readonly unknown: (what: string) => string;
  readonly checks: {
    readonly computers: (count: string) => string;
    readonly openComputers: string;
    readonly noEvidence: string;
    readonly id: string;
    readonly findings: string;
  };
  readonly timing: {
    readonly lead: (total: string) => string;
    readonly groups: Readonly<Record<TimingGroup, string>>;
    readonly kinds: Readonly<Record<ObservationKind, (subject: string, detail: string) => string>>;
    readonly series: string;
    readonly states: { readonly silent: string; readonly unknown: string };
    readonly empty: string;
  };
  readonly routes: {
    readonly winners: string;
    readonly winnersLead: string;
    readonly table: string;
    readonly target: string;
    readonly interface: string;
    readonly gateway: string;
    readonly prefix: string;
    readonly source: string;
    readonly owner: string;
    readonly saidBy: string;
    readonly metric: string;
    readonly kind: string;
    readonly from: Readonly<Record<Winner['from'], string>>;
    readonly onLink: string;
    readonly search: string;
    readonly adapters: Readonly<Record<Adapter['kind'], string>>;
    readonly disagrees: (way: string) => string;
  };
  readonly roles: Readonly<Record<Role, string>>;
  readonly dns: {
    readonly resolvers: string;
    readonly order: string;
    readonly anyInterface: string;
    readonly servers: string;
    readonly domains: string;
    readonly scopeTitle: string;
    readonly scope: Readonly<Record<ResolverGroup['scope'], string>>;
    readonly answers: string;
    readonly wins: string;
    readonly byHosts: (name: string, address: string, line: string) => string;
    readonly byPolicy: (name: string, servers: string) => string;
    readonly answersOf: (name: string) => string;
    readonly asked: string;
    readonly system: string;
    readonly vpc: string;
    readonly configured: string;
    readonly transport: string;
    readonly answer: string;
    readonly time: string;
    readonly lost: string;
    readonly differs: string;
    readonly agrees: string;
    readonly agreement: string;
    readonly noReference: string;
    readonly empty: string;
    readonly outcomes: Readonly<Record<DnsExchange['outcome'] | SystemLookup['outcome'], string>>;
  };
  readonly path: {
    readonly latency: string;
    readonly latencyLead: string;
    readonly target: string;
    readonly delay: string;
    readonly least: string;
    readonly mean: string;
    readonly most: string;
    readonly jitter: string;
    readonly loss: string;
    readonly silent: string;
    readonly way: (target: string) => string;
    readonly reached: string;
    readonly notReached: (ttl: string) => string;
    readonly hop: string;
    readonly router: string;
    readonly who: string;
    readonly reply: string;
    readonly replies: Readonly<Record<TraceHop['reply'], string>>;
    readonly empty: string;
    readonly worst: (count: string) => string;
  };
  readonly computers: {
    readonly sort: string;
    readonly sortBy: {
      readonly outcome: string;
      readonly address: string;
      readonly name: string;
      readonly delay: string;
    };
    readonly empty: string;
  };
  readonly evidence: {
    readonly footprint: string;
    readonly footprintLead: string;
    readonly destination: string;
    readonly protocol: string;
    readonly purpose: string;
    readonly count: string;
    readonly outputs: string;
    readonly outputsLead: string;
    readonly search: string;
  };
}
