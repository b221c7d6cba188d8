/** Runs of time become columns of dots: as many as the canvas is wide, however long the drill was. */
import type { Drawn, DrawnRun } from '../../../shared/drill/live/buckets.ts';

/** Dots from `x`, `width` of them. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly drawn: Drawn;
}

/** The worst wins a dot that several share: an outage must not hide behind an answer. */
const WORST: readonly Drawn[] = ['empty', 'up', 'unknown', 'loss', 'down'];

/** columnsOf draws runs between two times on `width` dots. */
export function columnsOf(
  runs: readonly DrawnRun[],
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  width: number,
): readonly Column[] {
  const dots = Math.max(1, Math.floor(width));
  const worst = new Uint8Array(dots);
  const scale = dots / Math.max(1, toMs - fromMs);
  for (const run of runs) {
    const first = Math.max(0, Math.floor((run.fromMs - fromMs) * scale));
    const last = Math.min(dots - 1, Math.ceil((run.toMs - fromMs) * scale) - 1);
    const rank = WORST.indexOf(run.drawn);
    for (let dot = first; dot <= Math.max(first, last) && dot < dots; dot += 1)
      worst[dot] = Math.max(worst[dot] ?? 0, rank);
  }
  return joined(worst);
}

function joined(worst: Uint8Array): readonly Column[] {
  const columns: { x: number; width: number; drawn: Drawn }[] = [];
  for (const [x, rank] of worst.entries()) {
    const drawn = WORST[rank] ?? 'empty';
    const last = columns.at(-1);
    if (last?.drawn === drawn) last.width += 1;
    else columns.push({ x, width: 1, drawn });
  }
  return columns;
}
