import { describe, expect, it } from 'vitest';
import {
  DRILL_TRACES,
  TraceTimes,
  WATCH_TRACES,
  type TracePace,
} from '../../../electron/drill/trace-times.ts';
import type { Outcome } from '../../../shared/drill/sample.ts';

/** The seconds of the first minutes in which a trace is made. */
function traces(
  pace: TracePace,
  seconds: number,
  happens: Readonly<Record<number, (times: TraceTimes, nowMs: number) => void>> = {},
  isGuarded = false,
): readonly number[] {
  const times = new TraceTimes(pace);
  return Array.from({ length: seconds }, (_, second) => second).filter((second) => {
    happens[second]?.(times, second * 1000);
    if (!times.isDue(second * 1000, isGuarded)) return false;
    times.traced(second * 1000);
    return true;
  });
}
const says =
  (lane: number, outcome: Outcome) =>
  (times: TraceTimes): void => {
    for (let question = 0; question < 2; question += 1)
      times.hear({ lane, sample: { atMs: 0, outcome, rttMs: null } });
  };
const losesOne = (times: TraceTimes): void => {
  times.hear({ lane: 1, sample: { atMs: 0, outcome: 'lost', rttMs: null } });
};

describe('the way is looked at', () => {
  it('now and then while everything answers', () => {
    expect(traces(DRILL_TRACES, 46, { 20: says(0, 'answered') })).toEqual([0, 15, 30, 45]);
  });

  it('seldom where a ping would hear another router, and soon after it has', () => {
    const changed = (times: TraceTimes): void => {
      times.changed();
    };
    expect(traces(DRILL_TRACES, 130, { 70: changed }, true)).toEqual([0, 60, 70]);
  });

  it.each<Outcome>(['lost', 'refused', 'unreachable'])(
    'often while a service is %s, and once more when it is back',
    (outcome) => {
      const happens = { 17: says(1, outcome), 28: says(1, 'answered') };
      expect(traces(DRILL_TRACES, 60, happens)).toEqual([0, 15, 20, 25, 30, 45]);
    },
  );

  it('not more often since single questions were lost', () => {
    const happens = { 5: losesOne, 6: says(1, 'answered'), 9: losesOne };
    expect(traces(DRILL_TRACES, 31, happens)).toEqual([0, 15, 30]);
  });

  it('not more often since one question was not asked', () => {
    expect(traces(DRILL_TRACES, 31, { 5: says(0, 'unknown'), 7: says(0, 'late') })).toEqual([0, 15, 30]);
  });

  it('often for a minute after a mark, which may change the way without a loss', () => {
    const marked = (times: TraceTimes, nowMs: number): void => {
      times.marked(nowMs);
    };
    const seconds = traces(DRILL_TRACES, 100, { 10: marked });
    expect(seconds.slice(0, 4)).toEqual([0, 10, 15, 20]);
    expect(seconds.slice(-3)).toEqual([65, 80, 95]);
  });

  it('once a minute in a watch', () => {
    expect(traces(WATCH_TRACES, 130, { 70: says(0, 'lost') })).toEqual([0, 60, 120]);
  });
});
