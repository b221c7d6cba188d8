/**
 * The drill's clock: monotonic, and it goes on while the computer sleeps. It notices when this process stood still, when the
 * computer slept, and when somebody set the wall clock.
 */
import { uptime } from 'node:os';
import type { ClockStep, Stall } from '../../shared/drill/sample.ts';

const TICK_MS = 50;
/** A busy computer lets a timer wait; what is longer may have hidden an answer. */
const STALL_MS = 300;
/** What had waited in a pipe is read within this time after a stall. */
const STALE_MS = 250;
/** The system's uptime counts whole seconds on some systems. */
const SLEEP_MS = 2_500;
const STEP_MS = 2_500;

export interface Sources {
  /** Milliseconds; on some systems they stop during sleep. */
  readonly monotonicMs: () => number;
  /** Milliseconds since the start of the computer, sleep included. */
  readonly uptimeMs: () => number;
  readonly wallMs: () => number;
}

export const SYSTEM: Sources = {
  monotonicMs: () => performance.now(),
  uptimeMs: () => uptime() * 1000,
  wallMs: () => Date.now(),
};

export class DrillClock {
  readonly #sources: Sources;
  readonly #startedAt: number;
  /** The start by the wall clock, in epoch milliseconds. */
  readonly wallStartMs: number;
  #sleptMs = 0;
  #lastTick: { monotonic: number; uptime: number; wall: number };
  #timer: NodeJS.Timeout | undefined;
  readonly stalls: Stall[] = [];
  readonly steps: ClockStep[] = [];

  constructor(sources: Sources = SYSTEM) {
    this.#sources = sources;
    this.#startedAt = sources.monotonicMs();
    this.wallStartMs = sources.wallMs();
    this.#lastTick = this.#read();
  }

  /** now gives milliseconds since the start. */
  readonly now = (): number => this.#sources.monotonicMs() - this.#startedAt + this.#sleptMs;

  /** isStale looks for a stall that no timer has noticed yet: what waits in sockets and pipes is read before timers run. */
  readonly isStale = (): boolean => {
    this.tick();
    const last = this.stalls.at(-1);
    return last !== undefined && this.now() - last.toMs < STALE_MS;
  };

  start(onStall: (stall: Stall) => void = () => undefined): void {
    this.#timer = setInterval(() => {
      const before = this.stalls.length;
      this.tick();
      const stall = this.stalls[before];
      if (stall !== undefined) onStall(stall);
    }, TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.tick();
  }

  /** tick compares the clocks with those of the last tick. */
  tick(): void {
    const last = this.#lastTick;
    const now = this.#read();
    this.#lastTick = now;
    const gapMs = now.monotonic - last.monotonic;
    const fromMs = last.monotonic - this.#startedAt + this.#sleptMs;
    const asleepMs = now.uptime - last.uptime - gapMs;
    if (asleepMs > SLEEP_MS) this.#sleptMs += asleepMs;
    const isSleep = asleepMs > SLEEP_MS;
    if (isSleep || gapMs > STALL_MS)
      this.stalls.push({ fromMs, toMs: this.now(), kind: isSleep ? 'sleep' : 'stall' });
    const byMs = now.wall - last.wall - gapMs - (isSleep ? asleepMs : 0);
    if (Math.abs(byMs) > STEP_MS) this.steps.push({ atMs: this.now(), byMs: Math.round(byMs) });
  }

  #read(): { monotonic: number; uptime: number; wall: number } {
    const { monotonicMs, uptimeMs, wallMs } = this.#sources;
    return { monotonic: monotonicMs(), uptime: uptimeMs(), wall: wallMs() };
  }
}
