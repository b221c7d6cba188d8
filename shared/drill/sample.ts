/**
 * What was observed, without a word of judgement. All times are milliseconds of the monotonic clock since the recording
 * began; the wall clock is noted beside it and decides nothing.
 */
import type { RecordedService } from './service.ts';

/**
 * `answered`: in time. `late`: after the service's patience. `lost`: no answer. `refused`: a host said no (connection refused
 * or reset, a DNS error): somebody is there, and the service is not. `unreachable`: a router or this system said that there
 * is no way. `unknown`: nobody knows, since the question could not be sent, or this process stood still.
 */
export const OUTCOMES = ['answered', 'late', 'lost', 'refused', 'unreachable', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One question. */
export interface Sample {
  /** When it was sent. */
  readonly atMs: number;
  readonly outcome: Outcome;
  /** Milliseconds until the answer or the refusal; null: there was none. */
  readonly rttMs: number | null;
}

/** The questions of one service, in the order in which they were sent. */
export interface Lane {
  readonly service: RecordedService;
  readonly samples: readonly Sample[];
  /** Answers beyond the first one to the same question, and answers that overtook others. Neither is an outage. */
  readonly duplicates: number;
  readonly reordered: number;
  /** Hops that a reply may still have made, by ping: each change with its time. */
  readonly ttls: readonly { readonly atMs: number; readonly ttl: number }[];
  /** Standing connections: when one had to be replaced, since it was reset, closed or given up. */
  readonly reconnects: readonly number[];
}

/** A time in which this process did not run: whatever is missing in it is unknown. `sleep`: the wall clock went on without us. */
export interface Stall {
  readonly fromMs: number;
  readonly toMs: number;
  readonly kind: 'stall' | 'sleep';
}

/**
 * `off`: the active path was switched off; `on`: switched on again. `user`: somebody pressed the key; the moment is theirs.
 * `found`: the tool saw it in the samples.
 */
export interface Mark {
  readonly kind: 'off' | 'on';
  readonly atMs: number;
  readonly by: 'user' | 'found';
}

/**
 * A trace: the routers on the way to a target, nearest first; null: this hop did not answer. Addresses are texts, since those
 * of a redacted record are pseudonyms; code that computes with one checks that it is one.
 */
export interface PathSeen {
  readonly atMs: number;
  readonly target: string;
  readonly hops: readonly (string | null)[];
  /** Whether the target itself answered behind the last hop. */
  readonly reached: boolean;
}

/** The wall clock was changed: by this many milliseconds, forward when positive. */
export interface ClockStep {
  readonly atMs: number;
  readonly byMs: number;
}

/** A whole check, made during the drill; `state` is its verdict. */
export interface CheckSeen {
  readonly atMs: number;
  readonly tookMs: number;
  readonly state: 'ready' | 'ready-with-warnings' | 'not-ready' | 'inconclusive';
  readonly headline: string;
  readonly findings: readonly { readonly code: string; readonly title: string }[];
}

/** How a recording ended. `killed`: the file ends without a word; `disk`: it could not be written on. */
export const ENDINGS = ['finished', 'interrupted', 'killed', 'disk'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Recording {
  readonly kind: 'drill' | 'watch';
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
  readonly stalls: readonly Stall[];
  readonly paths: readonly PathSeen[];
  readonly clockSteps: readonly ClockStep[];
  readonly checks: readonly CheckSeen[];
  /** When the last sample was sent, or the end was told. */
  readonly endMs: number;
  readonly ending: Ending;
}
