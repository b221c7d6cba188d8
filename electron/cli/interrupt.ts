/** Ctrl-C: the first one cancels the run and prints what is known; the second one ends at once. */
import { EXIT } from './exit-code.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  readonly interrupted: () => boolean;
  stop(): void;
}

/** onInterrupt turns SIGINT, SIGTERM and SIGHUP into an AbortSignal. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  const handle = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, handle);
  return {
    signal: controller.signal,
    interrupted: () => controller.signal.aborted,
    stop: () => {
      for (const name of signals) process.off(name, handle);
    },
  };
}
