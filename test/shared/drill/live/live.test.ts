/** What the page draws and counts while a drill goes on, against the samples that it was told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LaneBuckets, type DrawnRun } from '../../../../shared/drill/live/buckets.ts';
import { CELLS, liveRow, type Cell } from '../../../../shared/drill/live/cell.ts';
import { LiveLanes } from '../../../../shared/drill/live/lanes.ts';
import { LiveOutages } from '../../../../shared/drill/live/outages.ts';
import { RecentLane, RECENT_MS } from '../../../../shared/drill/live/recent.ts';
import { API, UDP } from '../../../support/drill.ts';

const HOUR = 3_600_000;

function drawnAt(runs: readonly DrawnRun[], ms: number): string {
  return runs.find(({ fromMs, toMs }) => ms >= fromMs && ms < toMs)?.drawn ?? 'nothing';
}

describe('a sample on the page', () => {
  it.each([
    ['answered', UDP, 'up'],
    ['late', UDP, 'up'],
    ['late', API, 'down'],
    ['refused', API, 'down'],
    ['unreachable', UDP, 'down'],
    ['unknown', UDP, 'unknown'],
  ] as const)('%s of %o counts as %s', (outcome, service, cell) => {
    expect(
      liveRow({ lane: 3, sample: { atMs: 1000.4, outcome, rttMs: null }, again: false }, service),
    ).toEqual([3, 1000, CELLS.indexOf(cell)]);
  });

  it('takes a loss back where a datagram was answered late, and not where a connection was', () => {
    const late = { lane: 0, sample: { atMs: 5, outcome: 'late', rttMs: 1_200 }, again: true } as const;
    expect(liveRow(late, UDP)).toEqual([0, 5, CELLS.indexOf('healed')]);
    expect(liveRow(late, API)).toBeNull();
  });
});

describe('the lane from the begin', () => {
  it('keeps every outage of a second in a whole hour, and stays small', () => {
    const lane = new LaneBuckets(100);
    for (let at = 0; at < HOUR; at += 100) lane.add(at, at % 600_000 < 3_000 ? 'down' : 'up');
    const runs = lane.runs();
    for (let at = 0; at < HOUR; at += 600_000) expect(drawnAt(runs, at + 1_000)).toMatch(/down|loss/);
    expect(drawnAt(runs, 300_000)).toBe('up');
    expect(runs.length).toBeLessThan(40);
    expect(runs.at(-1)?.toMs).toBeGreaterThanOrEqual(HOUR - 100);
  });

  it('never draws an answer alone where something was lost, however long it goes on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(HOUR), fc.constantFrom<Cell>('up', 'down', 'unknown')), { minLength: 1 }),
        (samples) => {
          const lane = new LaneBuckets(100);
          for (const [at, cell] of samples) lane.add(at, cell);
          const runs = lane.runs();
          for (const [at, cell] of samples)
            if (cell === 'down') expect(['down', 'loss']).toContain(drawnAt(runs, at));
        },
      ),
    );
  });

  it('draws what was answered late as an answer, and a long gap as not seen', () => {
    const lane = new LaneBuckets(100);
    lane.add(0, 'down');
    lane.add(0, 'healed');
    lane.add(10_000, 'up');
    expect(drawnAt(lane.runs(), 0)).toBe('up');
    expect(drawnAt(lane.runs(), 5_000)).toBe('unknown');
    lane.add(Number.NaN, 'down');
    lane.add(-5, 'down');
    expect(lane.runs().some(({ drawn }) => drawn === 'down')).toBe(false);
  });

  it('is handed over to a page that comes late', () => {
    const [lanes, services] = [new LiveLanes([UDP]), [UDP]];
    const rows = Array.from({ length: 600 }, (_, i) => [0, i * 100, i > 200 && i < 260 ? 1 : 0] as const);
    lanes.add(rows);
    const late = new LiveLanes(services, lanes.whole());
    for (const ms of [1_000, 23_000, 50_000])
      expect(drawnAt(late.whole()[0] ?? [], ms)).toBe(drawnAt(lanes.whole()[0] ?? [], ms));
    expect(drawnAt(late.recent(60_000)[0] ?? [], 23_000)).toBe('down');
  });
});

describe('the last minutes of a lane', () => {
  it('shows each question, forgets what is older, and takes what comes out of order', () => {
    const lane = new RecentLane(100);
    for (let at = 0; at < 400_000; at += 100) if (at !== 399_000) lane.add(at, 'up');
    lane.add(399_000, 'down');
    const runs = lane.runs(400_000 - RECENT_MS);
    expect(drawnAt(runs, 399_050)).toBe('down');
    expect(drawnAt(runs, 399_150)).toBe('up');
    expect(runs.length).toBeLessThanOrEqual(4);
    lane.add(399_000, 'healed');
    expect(drawnAt(lane.runs(0), 399_050)).toBe('up');
  });
});

describe('outages while it goes on', () => {
  it('begin with the second loss in a row, at the first, and end with the next answer', () => {
    const live = new LiveOutages();
    live.add(0, 100, 'up');
    live.add(0, 200, 'down');
    expect(live.all).toEqual([]);
    live.add(0, 300, 'down');
    live.add(1, 300, 'down');
    live.add(0, 400, 'unknown');
    expect(live.all).toEqual([{ lane: 0, fromMs: 200, toMs: null }]);
    live.add(0, 150, 'up');
    expect(live.all[0]?.toMs).toBeNull();
    live.add(0, 500, 'up');
    expect(live.all).toEqual([{ lane: 0, fromMs: 200, toMs: 500 }]);
  });
});
