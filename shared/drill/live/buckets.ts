/**
 * One lane from its start, in a bounded number of equal lengths of time: when they are used up, two become one. So an hour
 * takes as much memory as a minute, and drawing it takes as long.
 */
import type { Cell } from './cell.ts';

/** More than a screen has dots beside each other. */
const MOST = 2_048;
/** Two questions fit into the finest one, so that each has at least one, however uneven they are. */
const FINEST_MS = 200;
/** A question that was lost is decided after a second; an older gap was never asked, or the program stood still. */
export const GAP_MS = 1_500;

/** What is drawn: `loss`: some questions were answered and some not. */
export type Drawn = 'up' | 'loss' | 'down' | 'unknown' | 'empty';

/** A drawn state with where it begins and ends, in milliseconds. */
export interface DrawnRun {
  readonly fromMs: number;
  readonly toMs: number;
  readonly drawn: Drawn;
}

export class LaneBuckets {
  #widthMs: number;
  #used = 0;
  readonly #counts = {
    up: new Uint32Array(MOST),
    down: new Uint32Array(MOST),
    unknown: new Uint32Array(MOST),
  };

  /** `intervalMs`: between two questions. */
  constructor(intervalMs: number) {
    this.#widthMs = Math.max(FINEST_MS, 2 * intervalMs);
  }

  /** add counts a question at its time. */
  add(atMs: number, cell: Cell): void {
    if (!Number.isFinite(atMs) || atMs < 0) return;
    while (atMs >= this.#widthMs * MOST) this.#halve();
    const index = Math.floor(atMs / this.#widthMs);
    this.#used = Math.max(this.#used, index + 1);
    if (cell === 'healed') this.#heal(index);
    else bump(this.#counts[cell], index);
  }

  #heal(index: number): void {
    const { up, down } = this.#counts;
    const lost = down[index] ?? 0;
    if (lost === 0) return;
    down[index] = lost - 1;
    bump(up, index);
  }

  #halve(): void {
    for (const counts of Object.values(this.#counts)) {
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
    return runs.map((run, index) =>
      index > 0 && run.drawn === 'empty' && run.toMs - run.fromMs >= GAP_MS
        ? { ...run, drawn: 'unknown' }
        : run,
    );
  }

  #drawnAt(index: number): Drawn {
    const { up: ups, down: downs, unknown } = this.#counts;
    const [up, down] = [ups[index] ?? 0, downs[index] ?? 0];
    if (down > 0) return up > 0 ? 'loss' : 'down';
    if (up > 0) return 'up';
    return (unknown[index] ?? 0) > 0 ? 'unknown' : 'empty';
  }
}

function bump(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
