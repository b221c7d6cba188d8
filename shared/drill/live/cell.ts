/** What a live lane knows of a moment: enough to draw it, and no more. */
import type { Sample } from '../sample.ts';
import { isDatagram, type RecordedService } from '../service.ts';

/** `healed`: what counted as lost was answered late, which for a datagram is an answer. */
export const CELLS = ['up', 'down', 'unknown', 'healed'] as const;
export type Cell = (typeof CELLS)[number];

/** A decided question: the number of its lane, when it was sent, and the index of its cell. */
export type Row = readonly [lane: number, atMs: number, cell: number];

/** A question of a lane that was decided. `again`: it was told before, as lost. */
export interface Decided {
  readonly lane: number;
  readonly sample: Sample;
  readonly again: boolean;
}

/** liveRow gives what the page needs of it; null: nothing changes. */
export function liveRow({ lane, sample, again }: Decided, service: RecordedService): Row | null {
  const { atMs, outcome } = sample;
  if (again) return isDatagram(service) ? [lane, Math.round(atMs), CELLS.indexOf('healed')] : null;
  return [lane, Math.round(atMs), CELLS.indexOf(cellOf(service, outcome))];
}

function cellOf(service: RecordedService, outcome: Sample['outcome']): Cell {
  if (outcome === 'unknown') return 'unknown';
  if (outcome === 'late') return isDatagram(service) ? 'up' : 'down';
  return outcome === 'answered' ? 'up' : 'down';
}
