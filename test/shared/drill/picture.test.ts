/** The lanes of a drill as lengths of time: what is drawn of a record, also of a stranger's. */
import { describe, expect, it } from 'vitest';
import { buildDrillRecord } from '../../../shared/drill/build-record.ts';
import { pictureOf } from '../../../shared/drill/picture/picture.ts';
import { clockTime, ticksOf } from '../../../shared/drill/picture/ticks.ts';
import { invented, PING, SETTINGS, UDP } from '../../support/drill.ts';
import { changeableDrill, drillRecord } from '../../support/drill-record.ts';

describe('the picture of a drill', () => {
  it('says where each service was up, out, and not seen, and leaves nothing of the time out', () => {
    const { lanes, endMs } = pictureOf(drillRecord('half'));
    for (const { outages, unseen, up } of lanes) {
      const sum = [...outages, ...unseen, ...up].reduce((all, { fromMs, toMs }) => all + toMs - fromMs, 0);
      expect(Math.round(sum)).toBe(endMs);
      expect(unseen).toHaveLength(1);
    }
    expect(lanes[0]?.outages).toHaveLength(1);
    expect(lanes.at(-1)?.outages).toEqual([]);
  });

  it('shows no service as answering that nobody could ask', () => {
    const recording = invented({ services: [UDP, PING], endMs: 60_000 });
    const lanes = recording.lanes.map((lane) =>
      lane.service === PING
        ? {
            ...lane,
            samples: lane.samples.map((one) => ({ ...one, outcome: 'unknown', rttMs: null }) as const),
          }
        : lane,
    );
    const about = { id: 'one', createdAt: '2026-11-29T01:00:00.000Z', version: '0.1.0', profile: SETTINGS };
    const record = buildDrillRecord({ ...recording, lanes }, { ...about, language: 'en', platform: 'linux' });
    const seconds = pictureOf(record).lanes.map(({ up, unseen }) =>
      [up, unseen].map((spans) =>
        Math.round(spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / 1_000),
      ),
    );
    expect(seconds).toEqual([
      [60, 0],
      [0, 60],
    ]);
  });

  it('shows single losses beside outages, and none at the edge of one', () => {
    const record = changeableDrill('works');
    expect(pictureOf(record).lanes.flatMap(({ losses }) => losses)).toEqual([]);
    const [lane] = record.recording.lanes;
    lane?.samples.outcomes.unshift({ outcome: 'answered', count: 100 }, { outcome: 'lost', count: 1 });
    const first = lane?.samples.outcomes[2];
    if (first !== undefined) first.count -= 101;
    expect(pictureOf(record).lanes[0]?.losses.map((ms) => Math.round(ms / 1000))).toEqual([10]);
  });

  it('brings any numbers of a stranger into the time of the recording', () => {
    const record = changeableDrill('works');
    record.recording.endMs = Number.MAX_VALUE;
    for (const phase of record.result.phases) phase.toMs = Number.MAX_VALUE;
    for (const { outages } of record.result.accounts)
      for (const outage of outages) Object.assign(outage, { fromMs: -1e300, toMs: 1e300 });
    const picture = pictureOf(record);
    const spans = picture.lanes.flatMap(({ outages, up }) => [...outages, ...up]);
    for (const { fromMs, toMs } of [...spans, ...picture.phases]) {
      expect(fromMs).toBeGreaterThanOrEqual(0);
      expect(toMs).toBeLessThanOrEqual(picture.endMs);
    }
    expect(picture.ticks.length).toBeLessThan(20);
    record.recording.endMs = 0;
    expect(pictureOf(record).endMs).toBe(1);
  });
});

describe('times on the axis', () => {
  it.each([
    [9_000, 1_000],
    [240_000, 30_000],
    [3_600_000, 600_000],
    [7 * 86_400_000, 86_400_000],
    [300 * 86_400_000, 30 * 86_400_000],
  ])('are round: %d', (end, step) => {
    const ticks = ticksOf(end);
    expect(ticks[1]).toBe(step);
    expect(ticks.length).toBeLessThanOrEqual(11);
  });

  it.each([
    [0, '0:00', '0:00.0'],
    [65_040, '1:05', '1:05.0'],
    [59_960, '0:59', '1:00.0'],
    [3_605_300, '1:00:05', '1:00:05.3'],
  ])('are written as on a stopwatch: %d', (ms, short, long) => {
    expect(clockTime(ms)).toBe(short);
    expect(clockTime(ms, true)).toBe(long);
  });
});
