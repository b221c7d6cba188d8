/** All lanes of a drill that goes on: the host keeps them for a page that comes late, the page draws them. */
import type { Service } from '../service.ts';
import { LaneBuckets, type DrawnRun } from './buckets.ts';
import type { Row } from './cell.ts';
import { cellAt, RecentLane, RECENT_MS } from './recent.ts';

interface LiveLane {
  readonly whole: LaneBuckets;
  readonly recent: RecentLane;
}

/** What of all lanes is drawn, lane by lane. */
export type DrawnLanes = readonly (readonly DrawnRun[])[];

export class LiveLanes {
  readonly #lanes: readonly LiveLane[];

  constructor(services: readonly Pick<Service, 'intervalMs'>[], drawn: DrawnLanes = []) {
    this.#lanes = services.map(({ intervalMs }, index) => {
      const lane = { whole: new LaneBuckets(intervalMs), recent: new RecentLane(intervalMs) };
      for (const run of drawn[index] ?? []) lane.whole.fill(run);
      return lane;
    });
  }

  add(rows: readonly Row[]): void {
    for (const [lane, atMs, cell] of rows) {
      this.#lanes[lane]?.whole.add(atMs, cellAt(cell));
      this.#lanes[lane]?.recent.add(atMs, cellAt(cell));
    }
  }

  /** What is drawn from the start. */
  whole(): DrawnLanes {
    return this.#lanes.map(({ whole }) => whole.runs());
  }

  /** What is drawn of the last minutes; what an earlier page has seen is drawn as coarse as it was handed over. */
  recent(nowMs: number): DrawnLanes {
    const fromMs = nowMs - RECENT_MS;
    return this.#lanes.map(({ whole, recent }) => {
      const fine = recent.runs(fromMs);
      return [...whole.runs(fromMs, fine[0]?.fromMs), ...fine];
    });
  }
}
