/**
 * A wait that is fair on a busy computer. A process that gets no time to run cannot read what has arrived: its clock
 * goes off first and the answer is read afterwards, which would make silence of a slow computer.
 */

/** A timer that goes off later than this says that the process stood still. */
const LATE_MS = 50;
/** So that a computer that stands still for ever ends its waits all the same. */
const MOST_EXTENSIONS = 3;

/** patience calls `out` when `ms` are over and whatever arrived by then has been read; its result ends the wait. */
export function patience(ms: number, out: () => void): () => void {
  let extensions = 0;
  let timer: NodeJS.Timeout | undefined;
  let last: NodeJS.Immediate | undefined;

  function wait(forMs: number): void {
    const dueAt = performance.now() + forMs;
    timer = setTimeout(() => {
      const lateMs = performance.now() - dueAt;
      if (lateMs <= LATE_MS || extensions === MOST_EXTENSIONS) {
        // Sockets are read between the timers and the immediate calls of one turn of the event loop.
        last = setImmediate(out);
        return;
      }
      extensions += 1;
      wait(Math.min(lateMs, ms));
    }, forMs);
  }
  wait(ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(last);
  };
}
