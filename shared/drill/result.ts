/** What a recording says, without words: the texts are chosen when it is told. */
import type { Bound } from './bounds.ts';
import type { DrillFinding } from './finding.ts';
import type { Account } from './outage.ts';
import type { Episode, Phase } from './phase.ts';
import type { Mark } from './sample.ts';

/**
 * `passed`: all services came back over the standby, within the bound where one is known, and returned. `partly`: the same,
 * with warnings. `failed`: something did not. `inconclusive`: it was not seen. `watched`: no drill; what happened is listed.
 */
export type DrillState = 'passed' | 'partly' | 'failed' | 'inconclusive' | 'watched';

/** One outage against one bound. */
export interface Compared {
  readonly serviceId: string;
  readonly phase: 'failover' | 'failback';
  readonly fromMs: number;
  readonly ms: number;
  readonly errorMs: number;
  /** null: the profile names none. */
  readonly bound: Bound | null;
  /** `unknown`: no bound, or the measurement does not reach. */
  readonly against: 'within' | 'beyond' | 'unknown';
}

/** The way to each target in a phase, as it was seen last in it. */
export interface PathIn {
  readonly phase: 'baseline' | 'standby' | 'end';
  readonly target: string;
  readonly hops: readonly (string | null)[];
  readonly reached: boolean;
  /** Which of the profile's routers it passes. */
  readonly over: 'active' | 'standby' | 'both' | 'unknown';
}

export interface DrillResult {
  readonly state: DrillState;
  readonly accounts: readonly Account[];
  /** Marks of the user, and those that the samples show. */
  readonly marks: readonly Mark[];
  readonly phases: readonly Phase[];
  readonly episodes: readonly Episode[];
  readonly compared: readonly Compared[];
  readonly paths: readonly PathIn[];
  /** The company's own bounds; empty: the table of the vendor's is shown. */
  readonly bounds: readonly Bound[];
  /** The worst first. */
  readonly findings: readonly DrillFinding[];
}
