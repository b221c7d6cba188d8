/**
 * When a recording looks at the way again. A trace starts a program per router, and one every 15 s was a third of all that a
 * drill took of the processor. So it is made often only while something happens, and seldom where a change would be heard.
 */
import type { LaneNews } from './lane-log.ts';

export interface TracePace {
  /** Milliseconds between two traces while everything answers. */
  readonly calmMs: number;
  /** The same while a ping of its own looks at the router that tells the two ways apart. */
  readonly guardedMs: number;
  /** While something does not, after that has changed, and for a minute after a mark. */
  readonly busyMs: number;
}

export const DRILL_TRACES: TracePace = { calmMs: 15_000, guardedMs: 60_000, busyMs: 5_000 };
export const WATCH_TRACES: TracePace = { calmMs: 60_000, guardedMs: 60_000, busyMs: 60_000 };

/** A failover without a loss shows in nothing but the way. */
const AFTER_MARK_MS = 60_000;
/** As in the rule for outages. */
const OUT_IN_A_ROW = 2;

export class TraceTimes {
  readonly #pace: TracePace;
  /** Questions in a row that a service left without an answer. */
  readonly #lost = new Map<number, number>();
  #lastMs = -Infinity;
  #busyUntilMs = -Infinity;
  #hasChanged = false;

  constructor(pace: TracePace) {
    this.#pace = pace;
  }

  /** hear follows which services answer. One question that was lost is no outage, and on a busy computer not even a loss. */
  hear({ lane, sample }: LaneNews): void {
    const wasOut = this.#isOut(lane);
    const isLost = sample.outcome !== 'answered' && sample.outcome !== 'late' && sample.outcome !== 'unknown';
    this.#lost.set(lane, isLost ? (this.#lost.get(lane) ?? 0) + 1 : 0);
    if (this.#isOut(lane) !== wasOut) this.#hasChanged = true;
  }

  #isOut(lane: number): boolean {
    return (this.#lost.get(lane) ?? 0) >= OUT_IN_A_ROW;
  }

  /** changed: another router was heard on the way. */
  changed(): void {
    this.#hasChanged = true;
  }

  marked(nowMs: number): void {
    this.#busyUntilMs = nowMs + AFTER_MARK_MS;
  }

  traced(nowMs: number): void {
    this.#lastMs = nowMs;
    this.#hasChanged = false;
  }

  isDue(nowMs: number, isGuarded: boolean): boolean {
    const { busyMs, guardedMs, calmMs } = this.#pace;
    const isOut = [...this.#lost.keys()].some((lane) => this.#isOut(lane));
    const isBusy = isOut || this.#hasChanged || nowMs < this.#busyUntilMs;
    const sinceMs = nowMs - this.#lastMs;
    if (isBusy) return sinceMs >= busyMs;
    return sinceMs >= (isGuarded ? guardedMs : calmMs);
  }
}
