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
