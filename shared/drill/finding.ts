/** What a drill can find, with the values that its texts need. */
import type { Confidence, Owner, Severity } from '../diagnosis/finding.ts';
import type { Mechanism, GuideStep } from './bounds.ts';
import type { Network } from './service.ts';

interface Took {
  /** Duration in milliseconds and its error (±). */
  readonly ms: number;
  readonly errorMs: number;
}
/** Services are named by their ids; texts call them by method and target. */
interface Which {
  readonly services: readonly string[];
}

/** What the services that stayed out have in common. */
export type Missing =
  /** All that answers from 100.64.0.0/10 stayed out: a route or a selector for that range. */
  | 'cloud-services'
  /** All cloud computers and gateways stayed out: a route or a selector for the office network. */
  | 'office'
  /** DNS alone: the ranges work, port 53 or the forwarding does not. */
  | 'dns'
  /** Pings are answered and connections are not: a filter, or replies on another way. */
  | 'connections'
  /** Pings alone are not answered. */
  | 'pings'
  /** The API alone. */
  | 'api'
  /** Several of these. */
  | 'mixed';

export interface DrillFindingArgs {
  /** All services came back over the standby; `longest`: who took longest. */
  'drill.works': Took & { readonly longest: string; readonly services: number };
  'drill.half': {
    readonly alive: readonly string[];
    readonly dead: readonly string[];
    readonly missing: Missing;
    /** The blocks whose route or selector is missing; empty: it is no matter of routes. */
    readonly blocks: readonly string[];
  };
  /** Nothing came back before the active path did. `sign`: what shows that there is no other way. */
  'drill.no-standby': Which & {
    readonly lastHop: string | null;
    readonly sign: 'unreachable' | 'public-router' | 'silence';
  };
  /** The profile names a standby, and nothing answered over it: neither a target nor a router of it. `hops`: the profile's. */
  'drill.standby-dead': Which & { readonly hops: readonly string[]; readonly lastHop: string | null };
  /** The way out leads over the standby as far as `hop`; nothing comes back from beyond it. */
  'drill.return-lost': Which & { readonly hop: string };
  'drill.flapping': {
    readonly phase: 'failover' | 'failback';
    readonly times: number;
    readonly services: readonly string[];
  };
  'drill.slow': Took & {
    readonly service: string;
    readonly boundMs: number;
    readonly mechanism: Mechanism;
    readonly interval: number;
    readonly count: number;
    readonly step: GuideStep;
  };
  /** The network was back, and this service came back later, or not (`ms` null), for reasons of its own. */
  'drill.lagging': { readonly service: string; readonly ms: number | null; readonly networkMs: number };
  'drill.failback-worse': {
    readonly failoverMs: number;
    readonly failbackMs: number;
    readonly errorMs: number;
    readonly service: string;
  };
  /** After "switched on": `out`: services stayed out; `on-standby`: the active path is not used again. */
  'drill.never-back': Which & { readonly how: 'out' | 'on-standby'; readonly hops: readonly string[] };
  /** Nothing was lost and no way changed. `standby`: the standby was in use all the time. */
  'drill.never-noticed': {
    readonly path: 'standby' | 'unchanged' | 'unknown';
    readonly hops: readonly string[];
  };
  /** The LAN's own gateway was silent at the same time. */
  'drill.own-network': Took;
  /** Out at another time than the rest, or while its neighbors answered: no fault of the failover. */
  'drill.unrelated': Which & { readonly network: Network };
  /** The standing connection did not survive. */
  'drill.session-lost': { readonly times: number };
  /** A whole check in the standby's time says that a log-on does not work. */
  'drill.log-on-fails': { readonly headline: string; readonly codes: readonly string[] };
  'drill.loss': { readonly services: readonly string[]; readonly percent: number };
  /** This process stood still, so the outage cannot be told. */
  'drill.not-seen': { readonly unknownMs: number };
  /** The drill was ended before the standby was proven. */
  'drill.incomplete': { readonly phase: 'baseline' | 'failover' | 'standby' | 'failback' };
}

export type DrillCode = keyof DrillFindingArgs;

/** One of these codes, with the values that its texts need. */
export type DrillFindingOf<C extends DrillCode> = {
  [K in C]: {
    readonly code: K;
    readonly severity: Severity;
    readonly owner: Owner;
    readonly confidence: Confidence;
    readonly args: DrillFindingArgs[K];
    /** When it was seen: from, to; null: still so at the end. */
    readonly at: { readonly fromMs: number; readonly toMs: number | null } | null;
  };
}[C];

export type DrillFinding = DrillFindingOf<DrillCode>;

interface Definition {
  readonly severity: Severity;
  readonly owner: Owner;
}

export const DRILL_FINDINGS: { readonly [C in DrillCode]: Definition } = {
  'drill.works': { severity: 'note', owner: 'network' },
  'drill.half': { severity: 'error', owner: 'network' },
  'drill.no-standby': { severity: 'error', owner: 'network' },
  'drill.standby-dead': { severity: 'error', owner: 'network' },
  'drill.return-lost': { severity: 'error', owner: 'cloud' },
  'drill.flapping': { severity: 'warning', owner: 'network' },
  'drill.slow': { severity: 'warning', owner: 'network' },
  'drill.lagging': { severity: 'warning', owner: 'it' },
  'drill.failback-worse': { severity: 'warning', owner: 'network' },
  'drill.never-back': { severity: 'error', owner: 'network' },
  'drill.never-noticed': { severity: 'warning', owner: 'network' },
  'drill.own-network': { severity: 'warning', owner: 'it' },
  'drill.unrelated': { severity: 'note', owner: 'cloud' },
  'drill.session-lost': { severity: 'note', owner: 'network' },
  'drill.log-on-fails': { severity: 'error', owner: 'network' },
  'drill.loss': { severity: 'warning', owner: 'network' },
  'drill.not-seen': { severity: 'warning', owner: 'you' },
  'drill.incomplete': { severity: 'warning', owner: 'you' },
};

type Rest = Partial<Pick<DrillFinding, 'severity' | 'owner' | 'confidence' | 'at'>>;

/** drillFinding builds a finding; the compiler asks for the values that the code's texts need. */
export function drillFinding<C extends DrillCode>(
  code: C,
  args: DrillFindingArgs[C],
  rest: Rest = {},
): DrillFindingOf<C> {
  return { ...DRILL_FINDINGS[code], confidence: 'high', at: null, ...rest, code, args };
}
