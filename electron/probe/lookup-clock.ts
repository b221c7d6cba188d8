/** The clock of a lookup: what a program needs to start is no time of the resolvers. */
import type { LookupClock } from '../engine/toolbox.ts';
import { patience } from './patience.ts';
import { startStopwatch } from './stopwatch.ts';

interface Limits {
  /** For the answer, once the question is asked. */
  readonly patienceMs: number;
  /** For everything, as long as nobody says that it is asked. */
  readonly startMs: number;
}

export interface RunningClock extends LookupClock {
  readonly signal: AbortSignal;
  /** Whether the time ended before the question was known to be asked. */
  readonly neverAsked: () => boolean;
  readonly durationMs: () => number;
  readonly clear: () => void;
}

/** lookupClock begins with the question asked; whoever has to start a program first holds it. */
export function lookupClock(caller: AbortSignal, { patienceMs, startMs }: Limits): RunningClock {
  const over = new AbortController();
  const end = (): void => {
    over.abort(caller.reason);
  };
  caller.addEventListener('abort', end, { once: true });
  if (caller.aborted) end();
  let watch = startStopwatch();
  let isHeld = false;
  let took: number | null = null;
  let stopWaiting = patience(patienceMs, end);
  const restart = (ms: number): void => {
    stopWaiting();
    watch.stop();
    watch = startStopwatch();
    stopWaiting = patience(ms, end);
  };
  return {
    signal: over.signal,
    hold: () => {
      isHeld = true;
      restart(startMs);
    },
    asked: () => {
      isHeld = false;
      restart(patienceMs);
    },
    answeredAfter: (ms) => {
      isHeld = false;
      took = ms;
    },
    neverAsked: () => isHeld && over.signal.aborted,
    durationMs: () => took ?? watch.elapsed(),
    clear: () => {
      stopWaiting();
      watch.stop();
      caller.removeEventListener('abort', end);
    },
  };
}
