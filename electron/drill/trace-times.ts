/**
 * When a recording looks at the way again. A trace starts a program per router, which is a third of the work of a drill, so
 * it is made often only while something happens.
 */
import type { LaneNews } from './lane-log.ts';

export interface TracePace {
  /** Milliseconds between two traces while everything answers. */
  readonly calmMs: number;
  /** While something does not, after that has changed, and for a minute after a mark. */
  readonly busyMs: number;
}

export const DRILL_TRACES: TracePace = { calmMs: 15_000, busyMs: 5_000 };
export const WATCH_TRACES: TracePace = { calmMs: 60_000, busyMs: 60_000 };

/** A failover without a loss shows in nothing but the way. */
const AFTER_MARK_MS = 60_000;

export class TraceTimes {
  readonly #pace: TracePace;
  readonly #out = new Set<number>();
  #lastMs = -Infinity;
  #busyUntilMs = -Infinity;
  #hasChanged = false;

  constructor(pace: TracePace) {
    this.#pace = pace;
  }

  /** hear follows which services answer. */
  hear({ lane, sample }: LaneNews): void {
    const wasOut = this.#out.has(lane);
    const isOut = sample.outcome !== 'answered' && sample.outcome !== 'late' && sample.outcome !== 'unknown';
    if (isOut) this.#out.add(lane);
    else this.#out.delete(lane);
    if (isOut !== wasOut) this.#hasChanged = true;
  }

  marked(nowMs: number): void {
    this.#busyUntilMs = nowMs + AFTER_MARK_MS;
  }

  traced(nowMs: number): void {
    this.#lastMs = nowMs;
    this.#hasChanged = false;
  }

  isDue(nowMs: number): boolean {
    const isBusy = this.#out.size > 0 || this.#hasChanged || nowMs < this.#busyUntilMs;
    return nowMs - this.#lastMs >= (isBusy ? this.#pace.busyMs : this.#pace.calmMs);
  }
}
