/** Turns the engine's events into a picture of the path, a few times a second at most. */
import type { CheckResult } from '../../shared/check/check.ts';
import { STAGES, type Stage } from '../../shared/check/ids.ts';
import type { HostEvent } from '../../shared/contract/contract.ts';
import { pathOf } from '../../shared/diagnosis/path.ts';
import type { RunEvent } from '../engine/event.ts';

/** Ten thousand cloud computers settle at once; a window cannot show more than this. */
const INTERVAL_MS = 100;
/** A healthy run takes a second or two; from here on the user is told that it takes longer. */
const SLOW_MS = 4_000;

export class Progress {
  readonly #emit: (event: HostEvent) => void;
  readonly #results: CheckResult[] = [];
  readonly #startedAt = performance.now();
  readonly #timer: NodeJS.Timeout;
  #total = 0;

  constructor(emit: (event: HostEvent) => void) {
    this.#emit = emit;
    this.#timer = setInterval(() => {
      this.#tell();
    }, INTERVAL_MS);
  }

  readonly onEvent = (event: RunEvent): void => {
    if (event.type === 'run-started') this.#total = event.checks;
    if (event.type === 'check') this.#results.push(event.result);
  };

  stop(): void {
    clearInterval(this.#timer);
  }

  #tell(): void {
    const elapsedMs = Math.round(performance.now() - this.#startedAt);
    const done = new Set(this.#results.map(({ id }) => id)).size;
    this.#emit({
      type: 'progress',
      path: pathOf(this.#results, this.#broken()),
      done,
      total: this.#total,
      elapsedMs,
      slow: elapsedMs > SLOW_MS,
    });
  }

  #broken(): Stage | null {
    const failed = new Set(
      this.#results.filter(({ outcome }) => outcome === 'fail').map(({ stage }) => stage),
    );
    return STAGES.find((stage) => failed.has(stage)) ?? null;
  }
}
