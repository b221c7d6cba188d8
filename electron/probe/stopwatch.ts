/**
 * Times of answers, less the time in which this process did not get to run: on a busy computer an answer lies in its
 * socket for a while, and that is no delay of the network.
 */

const TICK_MS = 20;
/** Timers are a little late on every computer; only a gap is time in which the process did not run. */
const GAP_MS = 30;

interface Ticks {
  running: number;
  lostMs: number;
  lastAt: number;
  timer: NodeJS.Timeout | undefined;
}

/** One clock for all stopwatches that run. */
const ticks: Ticks = { running: 0, lostMs: 0, lastAt: 0, timer: undefined };

function tick(): void {
  const now = performance.now();
  const lateMs = now - ticks.lastAt - TICK_MS;
  if (lateMs > GAP_MS) ticks.lostMs += lateMs;
  ticks.lastAt = now;
}

export interface Stopwatch {
  /** Milliseconds since the start, to a hundredth. */
  elapsed(): number;
  /** Must be called, or the clock ticks on. */
  stop(): void;
}

/** startStopwatch starts one. */
export function startStopwatch(): Stopwatch {
  if (ticks.running === 0) {
    ticks.lastAt = performance.now();
    ticks.timer = setInterval(tick, TICK_MS).unref();
  }
  ticks.running += 1;
  tick();
  const startedAt = performance.now();
  const lostBefore = ticks.lostMs;
  let runs = true;
  return {
    elapsed: () => {
      tick();
      return Math.round((performance.now() - startedAt - (ticks.lostMs - lostBefore)) * 100) / 100;
    },
    stop: () => {
      if (!runs) return;
      runs = false;
      ticks.running -= 1;
      if (ticks.running === 0) clearInterval(ticks.timer);
    },
  };
}
