import { setMaxListeners } from 'node:events';

export interface Deadline {
  readonly signal: AbortSignal;
  /** Stops the clock; call it when the work is done. */
  readonly clear: () => void;
}

/**
 * deadline joins a caller's signal with a time limit. `AbortSignal.any` with `AbortSignal.timeout` would say
 * it in one line, but Node 20 may collect the timeout as garbage, and then it never fires.
 */
export function deadline(caller: AbortSignal, ms: number): Deadline {
  const controller = new AbortController();
  // Every probe that runs listens, and a thousand may run at once: that is no leak.
  setMaxListeners(0, controller.signal);
  const cancel = (): void => {
    controller.abort(caller.reason);
  };
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The time limit is over.', 'TimeoutError'));
  }, ms);
  if (caller.aborted) cancel();
  caller.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', cancel);
    },
  };
}

export interface Stretching extends Deadline {
  /** Tells that something came in. */
  readonly progress: () => void;
}

/** Longer than one answer takes to follow the other on a slow computer; a run that hangs has been quiet for as long. */
const QUIET_MS = 4_000;

/**
 * stretchingDeadline ends after `budgetMs`, or later while something still comes in, and in any case after `endMs`.
 */
export function stretchingDeadline(
  caller: AbortSignal,
  { budgetMs, endMs }: { readonly budgetMs: number; readonly endMs: number },
): Stretching {
  const over = new AbortController();
  const limit = deadline(AbortSignal.any([caller, over.signal]), Math.max(budgetMs, endMs));
  const startedAt = performance.now();
  let lastAt = startedAt;
  let timer = setTimeout(look, budgetMs);

  function look(): void {
    const quietMs = performance.now() - lastAt;
    if (quietMs >= QUIET_MS || endMs <= budgetMs)
      over.abort(new DOMException('The time limit is over.', 'TimeoutError'));
    else timer = setTimeout(look, QUIET_MS - quietMs);
  }
  return {
    signal: limit.signal,
    clear: () => {
      clearTimeout(timer);
      limit.clear();
    },
    progress: () => {
      lastAt = performance.now();
    },
  };
}
