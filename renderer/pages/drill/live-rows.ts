/** The lanes as rows of a table. */
import type { LiveOutage } from '../../../shared/drill/live/outages.ts';
import type { Drawn } from '../../../shared/drill/live/buckets.ts';
import type { DrawnLanes } from '../../../shared/drill/live/lanes.ts';
import type { LiveView } from '../../store/drill.ts';

export interface LiveRowOfTable {
  readonly id: string;
  readonly now: Drawn;
  readonly outages: number;
  /** Milliseconds; null: there was none. */
  readonly longestMs: number | null;
  readonly lastBeganMs: number | null;
}

/** liveRows gives one row for each service. An outage that is not over lasts until now. */
export function liveRows(
  { services, outages, nowMs }: LiveView,
  drawn: DrawnLanes,
): readonly LiveRowOfTable[] {
  return services.map(({ id }, lane) => {
    const own = outages.filter((one) => one.lane === lane);
    const lasted = own.map((one) => lengthOf(one, nowMs));
    const isOut = own.some(({ toMs }) => toMs === null);
    return {
      id,
      now: isOut ? 'down' : (drawn[lane]?.at(-1)?.drawn ?? 'empty'),
      outages: own.length,
      longestMs: lasted.length === 0 ? null : Math.max(...lasted),
      lastBeganMs: own.at(-1)?.fromMs ?? null,
    };
  });
}

function lengthOf({ fromMs, toMs }: LiveOutage, nowMs: number): number {
  return Math.max(0, (toMs ?? nowMs) - fromMs);
}
