/**
 * A gate for echo requests: each holds a thread of the native process until it is answered, so no more go in
 * than there are.
 */
export class Gate {
  #free: number;
  readonly #holders = new Map<number, number>();
  readonly #queue: { readonly id: number; readonly weight: number; readonly enter: () => void }[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /** enter resolves when there is room; what came first goes in first. */
  enter(id: number, weight: number): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push({ id, weight, enter: resolve });
      this.#next();
    });
  }

  /** leave makes room; nothing happens for an id that does not hold any. */
  leave(id: number): void {
    this.#free += this.#holders.get(id) ?? 0;
    this.#holders.delete(id);
    this.#next();
  }

  /** open lets everybody in, since nobody is behind the gate any more. */
  open(): void {
    this.#free = Number.MAX_SAFE_INTEGER;
    this.#next();
  }

  #next(): void {
    for (
      let first = this.#queue[0];
      first !== undefined && first.weight <= this.#free;
      first = this.#queue[0]
    ) {
      this.#queue.shift();
      this.#free -= first.weight;
      this.#holders.set(first.id, first.weight);
      first.enter();
    }
  }
}
