/** The clock of a lookup: what a program needs to start is no time of the resolvers. */
import type { LookupClock } from '../engine/toolbox.ts';
import { elapsed } from './elapsed.ts';

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
  const end = (): void => { over.abort(caller.reason); };
  caller.addEventListener('abort', end, { once: true });
  if (caller.aborted) end();
  let since = performance.now();
  let isHeld = false;
  let took: number | null = null;
  let timer = setTimeout(end, patienceMs);
  const restart = (ms: number): void => {
    clearTimeout(timer);
    since = performance.now();
    timer = setTimeout(end, ms);
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
    durationMs: () => took ?? elapsed(since),
    clear: () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', end);
    },
  };
}
