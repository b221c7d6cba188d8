export interface Settling {
  /** soon asks for the work after a pause; asking again begins the pause anew. */
  soon(): void;
  /** now does what was asked for at once, and waits for it. */
  now(): Promise<void>;
}

/** settling does the work when typing pauses, never twice at once. Nothing runs when nobody types. */
export function settling(work: () => Promise<void>, pauseMs: number): Settling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = false;
  let running = Promise.resolve();
  const now = (): Promise<void> => {
    clearTimeout(timer);
    if (wanted) {
      wanted = false;
      running = running.then(work);
    }
    return running;
  };
  return {
    soon: () => {
      wanted = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        void now();
      }, pauseMs);
    },
    now,
  };
}
