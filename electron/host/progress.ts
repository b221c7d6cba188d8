/** Turns the engine's events into a picture of the path, a few times a second at most. */
import type { CheckResult } from '../../shared/check/check.ts';
import type { Stage } from '../../shared/check/ids.ts';
import { CHECKS } from '../../shared/check/registry.ts';
import type { HostEvent } from '../../shared/contract/contract.ts';
import type { EarlyVerdict } from '../../shared/diagnosis/early.ts';
import { definitionOf } from '../../shared/diagnosis/findings.ts';
import { livePathOf } from '../../shared/diagnosis/path.ts';
import { earlyHeadline } from '../../shared/text/headline.ts';
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
  #verdict: EarlyVerdict | null = null;
  #isLit = false;

  constructor(emit: (event: HostEvent) => void) {
    this.#emit = emit;
    this.#timer = setInterval(() => {
      this.#tell();
    }, INTERVAL_MS);
  }

  readonly onEvent = (event: RunEvent): void => {
    if (event.type === 'run-started') this.#total = event.checks;
    if (event.type === 'check') {
      this.#results.push(event.result);
      this.#lightFirst();
    }
    if (event.type === 'verdict') {
      this.#verdict = event.verdict;
      this.#tell();
    }
  };

  /** The first link is shown at once: until then nobody sees that anything goes on. */
  #lightFirst(): void {
    if (this.#isLit || !livePathOf(this.#results, CHECKS, null).some(({ state }) => state === 'ok')) return;
    this.#isLit = true;
    this.#tell();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tell(): void {
    const elapsedMs = Math.round(performance.now() - this.#startedAt);
    const done = new Set(this.#results.map(({ id }) => id)).size;
    this.#emit({
      type: 'progress',
      path: livePathOf(this.#results, CHECKS, this.#broken()),
      verdict: this.#told(),
      done,
      total: this.#total,
      elapsedMs,
      slow: elapsedMs > SLOW_MS,
    });
  }

  #broken(): Stage | null {
    return this.#verdict?.state === 'not-ready' ? definitionOf(this.#verdict.cause.code).stage : null;
  }

  #told(): Extract<HostEvent, { readonly type: 'progress' }>['verdict'] {
    if (this.#verdict === null) return null;
    const headline = {
      en: earlyHeadline(this.#verdict, 'en'),
      'zh-CN': earlyHeadline(this.#verdict, 'zh-CN'),
    };
    return { state: this.#verdict.state, headline };
  }
}
