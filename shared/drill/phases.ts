/** The phases of a drill, and which outage belongs to which. */
import type { Account, Outage } from './outage.ts';
import type { Phase, PhaseName } from './phase.ts';
import type { Mark } from './sample.ts';

/** People press the key before or after they pull the plug. */
const LATE_PRESS_MS = 10_000;

export interface Cut {
  readonly offMs: number;
  /** null: it was not switched on again. */
  readonly onMs: number | null;
  /** How much earlier than the mark an outage of it may have begun. */
  readonly offSlackMs: number;
  readonly onSlackMs: number;
}

/** What the samples and traces say of the marks. */
export interface MarkEvidence {
  /** When the outage began, where the key was pressed late; null: the mark stands as it is. */
  readonly begunMs: number | null;
  /** When traces went over the standby. */
  readonly onStandbyMs: readonly number[];
}

const NOTHING_SEEN: MarkEvidence = { begunMs: null, onStandbyMs: [] };

/** cutOf gives the times of a drill; null: nothing was switched off. */
export function cutOf(
  marks: readonly Mark[],
  { begunMs, onStandbyMs }: MarkEvidence = NOTHING_SEEN,
): Cut | null {
  const off = marks.find(({ kind }) => kind === 'off');
  if (off === undefined) return null;
  const on = marks.find(({ kind, atMs }) => kind === 'on' && atMs > off.atMs);
  return {
    offMs: off.atMs,
    onMs: on?.atMs ?? null,
    offSlackMs: begunMs === null ? LATE_PRESS_MS : Math.max(LATE_PRESS_MS, off.atMs - begunMs),
    onSlackMs: on === undefined ? 0 : onSlackOf(on.atMs, off.atMs, onStandbyMs),
  };
}

/** Hand and eye, and the error of an outage's start. */
const AT_ONCE_MS = 1_000;

/**
 * A short drill has outages of the failover right before "switched on". And while packets went over the standby, nobody had
 * switched the active path on.
 */
function onSlackOf(onMs: number, offMs: number, onStandbyMs: readonly number[]): number {
  const standbyMs = Math.max(offMs, ...onStandbyMs.filter((atMs) => atMs < onMs));
  return Math.min(LATE_PRESS_MS, (onMs - offMs) / 4, Math.max(AT_ONCE_MS, onMs - standbyMs));
}

/** phaseOf says to which part of the drill an outage belongs, by its start. */
export function phaseOf(
  { fromMs }: Pick<Outage, 'fromMs'>,
  cut: Cut | null,
): 'baseline' | 'failover' | 'failback' {
  if (cut === null || fromMs < cut.offMs - cut.offSlackMs) return 'baseline';
  return cut.onMs !== null && fromMs >= cut.onMs - cut.onSlackMs ? 'failback' : 'failover';
}

/** stayedOut says whether an outage of the failover lasted until the active path came back. */
export function stayedOut(outage: Outage, cut: Cut): boolean {
  if (phaseOf(outage, cut) !== 'failover') return false;
  return outage.toMs === null || (cut.onMs !== null && outage.toMs >= cut.onMs - cut.onSlackMs);
}

/** phasesOf gives the phases in order; each begins where the one before it ends. */
export function phasesOf(accounts: readonly Account[], cut: Cut | null, endMs: number): readonly Phase[] {
  if (cut === null) return [{ name: 'baseline', fromMs: 0, toMs: endMs }];
  const all = accounts.flatMap(({ outages }) => outages);
  const standbyMs = lastEnd(
    all.filter((one) => phaseOf(one, cut) === 'failover' && !stayedOut(one, cut)),
    cut.offMs,
  );
  const spans: [PhaseName, number][] = [
    ['baseline', 0],
    ['failover', cut.offMs],
    ['standby', Math.min(standbyMs, cut.onMs ?? endMs)],
  ];
  if (cut.onMs !== null) {
    const backMs = lastEnd(
      all.filter((one) => phaseOf(one, cut) === 'failback' || stayedOut(one, cut)),
      cut.onMs,
    );
    spans.push(['failback', cut.onMs], ['end', Math.min(backMs, endMs)]);
  }
  return spans.map(([name, fromMs], index) => ({ name, fromMs, toMs: spans[index + 1]?.[1] ?? endMs }));
}

function lastEnd(outages: readonly Outage[], fromMs: number): number {
  return outages.reduce((last, { toMs }) => Math.max(last, toMs ?? last), fromMs);
}
