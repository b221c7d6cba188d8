/** When each service is asked: at times that do not drift, and not all at the same moment. */

interface Turn {
  readonly intervalMs: number;
  readonly ask: () => void;
  dueMs: number;
}

export class Schedule {
  readonly #now: () => number;
  readonly #turns: Turn[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** add begins a turn; `share` (0 to 1) of the interval passes before the first question. */
  add(intervalMs: number, share: number, ask: () => void): void {
    this.#turns.push({ intervalMs, ask, dueMs: this.#now() + intervalMs * share });
  }

  start(): void {
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turns.length = 0;
  }

  #wait(): void {
    const next = Math.min(...this.#turns.map(({ dueMs }) => dueMs));
    if (!Number.isFinite(next)) return;
    this.#timer = setTimeout(
      () => {
        this.#run();
        this.#wait();
      },
      Math.max(1, next - this.#now()),
    );
  }

  #run(): void {
    const now = this.#now();
    for (const turn of this.#turns) {
      if (turn.dueMs > now) continue;
      turn.ask();
      // What was missed stays missed: a burst would tell of one moment.
      const missed = Math.floor((now - turn.dueMs) / turn.intervalMs);
      turn.dueMs += (missed + 1) * turn.intervalMs;
    }
  }
}
