/** The last minutes of one lane, question by question. */
import { CELLS, type Cell } from './cell.ts';
import type { DrawnRun } from './buckets.ts';

export const RECENT_MS = 120_000;

interface Seen {
  readonly atMs: number;
  cell: Cell;
}

export class RecentLane {
  readonly #intervalMs: number;
  #seen: Seen[] = [];

  /** `intervalMs`: between two questions; a longer gap is drawn as one. */
  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  add(atMs: number, cell: Cell): void {
    if (cell === 'healed') {
      const lost = this.#seen.findLast((one) => one.atMs === atMs);
      if (lost !== undefined) lost.cell = 'up';
      return;
    }
    // Questions are decided a little out of order: an answer is faster than a loss.
    const after = this.#seen.findLastIndex((one) => one.atMs <= atMs);
    this.#seen.splice(after + 1, 0, { atMs, cell });
    const oldest = (this.#seen.at(-1)?.atMs ?? 0) - RECENT_MS - this.#intervalMs;
    if ((this.#seen[64]?.atMs ?? Infinity) < oldest) this.#seen = this.#seen.slice(64);
  }

  runs(fromMs: number): readonly DrawnRun[] {
    const runs: { fromMs: number; toMs: number; drawn: DrawnRun['drawn'] }[] = [];
    for (const [index, { atMs, cell }] of this.#seen.entries()) {
      const next = this.#seen[index + 1]?.atMs ?? atMs + this.#intervalMs;
      const toMs = Math.min(next, atMs + 3 * this.#intervalMs);
      if (toMs <= fromMs || cell === 'healed') continue;
      const last = runs.at(-1);
      if (last?.drawn === cell && last.toMs >= atMs) last.toMs = toMs;
      else runs.push({ fromMs: atMs, toMs, drawn: cell });
    }
    return runs;
  }
}

/** cellAt names a cell by its number; a number that is none is unknown. */
export function cellAt(index: number): Cell {
  return CELLS[index] ?? 'unknown';
}
