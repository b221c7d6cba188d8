/** Turns: tasks that start programs wait here until it is known how long a start takes on this computer. */
type Job = () => Promise<void>;

/** On a slow computer others start while a silent ping waits, and the order still counts. */
const SLOW_WIDTH = 4;
/** From this rank on a task starts many programs and waits, on a slow computer, until nothing else runs. */
export const LAST_RANK = 4;

export class Turns {
  #width = 0;
  #running = 0;
  /** By rank. */
  readonly #waiting: (Job[] | undefined)[] = [];

  /** take runs the job when it is its turn, which the rank decides; among equals, who came first. */
  take(rank: number, job: Job): Promise<void> {
    return new Promise((resolve, reject) => {
      const line = (this.#waiting[rank] ??= []);
      line.push(() => job().then(resolve, reject));
      this.#next();
    });
  }

  /** open lets the tasks begin: all at once, or on a slow computer a few at a time. */
  open(isSlow: boolean): void {
    this.#width = isSlow ? SLOW_WIDTH : Number.POSITIVE_INFINITY;
    this.#next();
  }

  #next(): void {
    while (this.#running < this.#width) {
      const rank = this.#waiting.findIndex((line) => (line?.length ?? 0) > 0);
      const isIdle = this.#running === 0 || this.#width === Number.POSITIVE_INFINITY;
      const job = rank < LAST_RANK || isIdle ? this.#waiting[rank]?.shift() : undefined;
      if (job === undefined) return;
      this.#running += 1;
      void job().finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }
}
