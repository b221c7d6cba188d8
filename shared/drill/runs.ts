/** Runs of unanswered questions in one lane, before anybody decides whether they are an outage. */
import type { Lane, Sample, Stall } from './sample.ts';
import { isDatagram, type RecordedService } from './service.ts';

/** Unanswered questions with no answer between them. */
export interface Run {
  /** When the last question before it that was answered was sent; null: there was none. */
  readonly upBeforeMs: number | null;
  readonly firstLossMs: number;
  readonly lastLossMs: number;
  /** By when it was out at the latest: an exchange may begin before a cut and be lost in it. */
  readonly outByMs: number;
  /** When the first question after it that was answered was sent; null: there was none. */
  readonly upAfterMs: number | null;
  readonly samples: readonly Sample[];
}

export type State = 'up' | 'down' | 'unknown';

/**
 * stateOf says what a sample shows. What was lost while this process stood still may have been answered to nobody, so it is
 * unknown; an answer is an answer whenever it is read.
 */
export function stateOf(sample: Sample, service: RecordedService, stalls: readonly Stall[]): State {
  switch (sample.outcome) {
    case 'answered':
      return 'up';
    case 'unknown':
      return 'unknown';
    case 'refused':
    case 'unreachable':
      return 'down';
    case 'late':
      if (isDatagram(service)) return 'up';
      break;
    case 'lost':
      break;
  }
  return stalls.some((stall) => touches(sample, service, stall)) ? 'unknown' : 'down';
}

function touches({ atMs, rttMs }: Sample, { patienceMs }: RecordedService, { fromMs, toMs }: Stall): boolean {
  return atMs <= toMs && atMs + Math.max(patienceMs, rttMs ?? 0) >= fromMs;
}

/** Nobody knows how long the lost exchange was: as long as the slow ones, so that the error is no smaller than it is. */
const SLOW_SHARE = 0.95;

/** runsOf gives the runs of unanswered questions in a lane, in order of time. */
export function runsOf({ service, samples }: Lane, stalls: readonly Stall[]): readonly Run[] {
  const runs: Run[] = [];
  const exchangeMs = quantileOf(answersOf(samples), SLOW_SHARE) ?? 0;
  let upBeforeMs: number | null = null;
  let open: Sample[] = [];
  const close = (upAfterMs: number | null): void => {
    const [first] = open;
    const last = open.at(-1);
    if (first !== undefined && last !== undefined)
      runs.push({
        upBeforeMs,
        firstLossMs: first.atMs,
        outByMs: first.atMs + exchangeMs,
        lastLossMs: last.atMs,
        upAfterMs,
        samples: open,
      });
    open = [];
  };
  for (const sample of samples) {
    const state = stateOf(sample, service, stalls);
    if (state === 'down') open.push(sample);
    if (state !== 'up') continue;
    close(sample.atMs);
    upBeforeMs = sample.atMs;
  }
  close(null);
  return runs;
}

/** answersOf gives the round trips of what was answered in time, in ms, shortest first. Numbers alone sort ten times as fast. */
export function answersOf(samples: readonly Sample[]): Float64Array {
  const answers = samples.filter(({ outcome, rttMs }) => outcome === 'answered' && rttMs !== null);
  return Float64Array.from(answers, ({ rttMs }) => rttMs ?? 0).sort();
}

/** quantileOf gives the value that this share of all lies below, of values in order; null: there is none. */
export function quantileOf(sorted: Float64Array, share: number): number | null {
  return sorted[Math.floor(sorted.length * share)] ?? null;
}

/** overlapsRun says whether two runs may have happened at the same time. */
export function overlapsRun(a: Run, b: Run): boolean {
  return (
    (a.upBeforeMs ?? -Infinity) < (b.upAfterMs ?? Infinity) &&
    (b.upBeforeMs ?? -Infinity) < (a.upAfterMs ?? Infinity)
  );
}
