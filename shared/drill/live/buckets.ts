/**
 * One lane from its begin, in a bounded number of equal lengths of time: when they are used up, two become one. So an hour
 * takes as much memory as a minute, and drawing it takes as long.
 */
import type { Cell } from './cell.ts';

/** More than a screen has dots beside each other. */
const MOST = 2_048;
const FINEST_MS = 100;

/** What is drawn: `loss`: some questions were answered and some not. */
export type Drawn = 'up' | 'loss' | 'down' | 'unknown' | 'empty';

/** A drawn state with where it begins and ends, in milliseconds. */
export interface DrawnRun {
  readonly fromMs: number;
  readonly toMs: number;
  readonly drawn: Drawn;
}

export class LaneBuckets {
  #widthMs = FINEST_MS;
  #used = 0;
  readonly #up = new Uint32Array(MOST);
  readonly #down = new Uint32Array(MOST);
  readonly #unknown = new Uint32Array(MOST);

  /** add counts a question at its time. */
  add(atMs: number, cell: Cell): void {
    if (!Number.isFinite(atMs) || atMs < 0) return;
    while (atMs >= this.#widthMs * MOST) this.#halve();
    const index = Math.floor(atMs / this.#widthMs);
    this.#used = Math.max(this.#used, index + 1);
    if (cell === 'healed') this.#heal(index);
    else bump(cell === 'up' ? this.#up : cell === 'down' ? this.#down : this.#unknown, index);
  }

  #heal(index: number): void {
    const lost = this.#down[index] ?? 0;
    if (lost === 0) return;
    this.#down[index] = lost - 1;
    bump(this.#up, index);
  }

  #halve(): void {
    for (const counts of [this.#up, this.#down, this.#unknown]) {
      for (let index = 0; index < MOST / 2; index += 1)
        counts[index] = (counts[2 * index] ?? 0) + (counts[2 * index + 1] ?? 0);
      counts.fill(0, MOST / 2);
    }
    this.#widthMs *= 2;
    this.#used = Math.ceil(this.#used / 2);
  }

  /** fill takes over a run that was drawn elsewhere. */
  fill({ fromMs, toMs, drawn }: DrawnRun): void {
    if (drawn === 'empty') return;
    for (let atMs = fromMs; atMs < toMs; atMs += this.#widthMs) {
      if (drawn === 'loss') this.add(atMs, 'up');
      this.add(atMs, drawn === 'loss' ? 'down' : drawn);
    }
  }

  /** runs gives what is drawn between two times, alike neighbors as one. */
  runs(fromMs = 0, untilMs = Number.POSITIVE_INFINITY): readonly DrawnRun[] {
    const runs: { fromMs: number; toMs: number; drawn: Drawn }[] = [];
    const first = Math.max(0, Math.floor(fromMs / this.#widthMs));
    for (let index = first; index < this.#used; index += 1) {
      const begin = index * this.#widthMs;
      if (begin >= untilMs) break;
      const drawn = this.#drawnAt(index);
      const last = runs.at(-1);
      if (last?.drawn === drawn) last.toMs = begin + this.#widthMs;
      else runs.push({ fromMs: begin, toMs: begin + this.#widthMs, drawn });
    }
    return runs;
  }

  #drawnAt(index: number): Drawn {
    const [up, down] = [this.#up[index] ?? 0, this.#down[index] ?? 0];
    if (down > 0) return up > 0 ? 'loss' : 'down';
    if (up > 0) return 'up';
    return (this.#unknown[index] ?? 0) > 0 ? 'unknown' : 'empty';
  }
}

function bump(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
