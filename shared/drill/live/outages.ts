/** Outages while a drill goes on: two questions in a row without an answer. The record judges again, with all it knows by then. */
import type { Cell } from './cell.ts';

export interface LiveOutage {
  readonly lane: number;
  /** When the first unanswered question was sent. */
  readonly fromMs: number;
  /** When it was answered again; null: not yet. */
  readonly toMs: number | null;
}

/** A watch goes on for days; what is older stands in the record. */
const MOST_KEPT = 500;

interface Pending {
  fromMs: number;
  lost: number;
}

export class LiveOutages {
  readonly #pending = new Map<number, Pending>();
  #outages: LiveOutage[] = [];

  /** add takes a decided question, of each lane in about the order in which they were sent. */
  add(lane: number, atMs: number, cell: Cell): void {
    if (cell === 'down') this.#lose(lane, atMs);
    else if (cell !== 'unknown') this.#answer(lane, atMs);
  }

  #lose(lane: number, atMs: number): void {
    const pending = this.#pending.get(lane);
    if (pending === undefined) {
      this.#pending.set(lane, { fromMs: atMs, lost: 1 });
      return;
    }
    pending.fromMs = Math.min(pending.fromMs, atMs);
    pending.lost += 1;
    if (pending.lost === 2)
      this.#outages = [...this.#outages, { lane, fromMs: pending.fromMs, toMs: null }].slice(-MOST_KEPT);
  }

  #answer(lane: number, atMs: number): void {
    const pending = this.#pending.get(lane);
    // An answer to an older question says nothing about the newer ones.
    if (pending === undefined || atMs < pending.fromMs) return;
    this.#pending.delete(lane);
    this.#outages = this.#outages.map((one) =>
      one.lane === lane && one.toMs === null ? { ...one, toMs: atMs } : one,
    );
  }

  /** In order of their start. */
  get all(): readonly LiveOutage[] {
    return this.#outages;
  }
}
