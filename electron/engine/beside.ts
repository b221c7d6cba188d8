/** What runs beside a run: it is begun with the others, and the run waits for it only a moment once they have ended. */
import type { TaskKind } from './task.ts';

const BESIDE: ReadonlySet<TaskKind> = new Set<TaskKind>(['machine']);
/** Too short to be noticed, and mostly not used: the reader of the computer takes about a second, and most runs take longer. */
const GRACE_MS = 500;

/** isBeside says whether the run goes on, and ends, without this task. */
export function isBeside(kind: TaskKind): boolean {
  return BESIDE.has(kind);
}

export class Beside {
  readonly #controller = new AbortController();
  readonly #open = new Set<Promise<void>>();
  /** Aborts with the run, or when the moment after it is over. */
  readonly signal: AbortSignal;

  constructor(run: AbortSignal) {
    this.signal = AbortSignal.any([run, this.#controller.signal]);
  }

  add(work: Promise<void>): void {
    const open = work.finally(() => {
      this.#open.delete(open);
    });
    this.#open.add(open);
  }

  /** over resolves when all work has ended; after GRACE_MS the signal tells what still runs to end. */
  async over(): Promise<void> {
    if (this.#open.size === 0) return;
    const timer = setTimeout(() => {
      this.#controller.abort(new DOMException('The run is over.', 'TimeoutError'));
    }, GRACE_MS);
    await Promise.all(this.#open);
    clearTimeout(timer);
  }
}
