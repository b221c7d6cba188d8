/** What one sample shows, and runs of those that were not answered. */
import { describe, expect, it } from 'vitest';
import { answersOf, overlapsRun, quantileOf, runsOf, stateOf, type Run } from '../../../shared/drill/runs.ts';
import { OUTCOMES, type Sample, type Stall } from '../../../shared/drill/sample.ts';
import { serviceWith } from '../../support/drill.ts';
import { drawn, laneOf } from './drawn.ts';

const UDP = serviceWith('dns-udp', '100.100.2.136', { patienceMs: 1_000 });
const API = serviceWith('api-new', '100.100.45.10', { patienceMs: 900 });
const stall = (fromMs: number, toMs: number): Stall => ({ fromMs, toMs, kind: 'stall' });
const sample = (outcome: Sample['outcome'], rttMs: number | null = null): Sample => ({
  ...{ atMs: 10_000, outcome, rttMs },
});

describe('a sample', () => {
  it.each([
    // In a stall a loss, and what came too late for a connection, may have been answered to nobody.
    ['answered', 'up', 'up', 'up', 'up'],
    ['late', 'up', 'up', 'down', 'unknown'],
    ['lost', 'down', 'unknown', 'down', 'unknown'],
    ['refused', 'down', 'down', 'down', 'down'],
    ['unreachable', 'down', 'down', 'down', 'down'],
    ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ] as const)('%s: of a datagram %s and %s in a stall, of a connection %s and %s', (outcome, ...expected) => {
    const states = [UDP, API].flatMap((service) =>
      [[], [stall(9_000, 12_000)]].map((stalls) => stateOf(sample(outcome), service, stalls)),
    );
    expect(states).toEqual(expected);
  });

  it('has a case for each outcome', () => {
    expect(OUTCOMES).toHaveLength(6);
  });

  it.each([
    ['ended before it was sent', [stall(0, 9_999)], 'down'],
    ['ended as it was sent', [stall(0, 10_000)], 'unknown'],
    ['began as it was given up', [stall(10_900, 20_000)], 'unknown'],
    ['began after it was given up', [stall(10_901, 20_000)], 'down'],
    ['one of several', [stall(0, 1), stall(10_100, 10_500), stall(30_000, 30_001)], 'unknown'],
  ])('lost near a stall that %s', (_what, stalls, state) => {
    expect(stateOf(sample('lost'), API, stalls)).toBe(state);
  });

  it.each([
    [stall(11_500, 20_000), 'unknown'],
    [stall(11_501, 20_000), 'down'],
  ])('late is on the way until its answer: %j', (near, state) => {
    expect(stateOf(sample('late', 1_500), API, [near])).toBe(state);
  });
});

describe('runs', () => {
  const runs = (text: string, rttMs = 0) =>
    runsOf(laneOf(drawn(text, rttMs), UDP), []).map(({ samples, ...times }) => ({
      ...times,
      lost: samples.length,
    }));

  it('know what was answered before and after', () => {
    expect(runs('x..xx?x.?x')).toEqual([
      { upBeforeMs: null, firstLossMs: 0, outByMs: 0, lastLossMs: 0, upAfterMs: 100, lost: 1 },
      { upBeforeMs: 200, firstLossMs: 300, outByMs: 300, lastLossMs: 600, upAfterMs: 700, lost: 3 },
      { upBeforeMs: 700, firstLossMs: 900, outByMs: 900, lastLossMs: 900, upAfterMs: null, lost: 1 },
    ]);
    expect(runs('....')).toEqual([]);
    expect(runs('')).toEqual([]);
    // Nobody knows how long an exchange takes where none came about.
    expect(runs('xx')).toMatchObject([{ upBeforeMs: null, outByMs: 0, upAfterMs: null }]);
  });

  it('were out by the time that a slow exchange takes: 19 of 20 are quicker', () => {
    const slow = drawn('....................xx').map((one, index) =>
      one.outcome === 'answered' ? { ...one, rttMs: index === 3 ? 80 : index === 5 ? 40 : 5 } : one,
    );
    expect(runsOf(laneOf(slow, UDP), [])[0]?.outByMs).toBe(2_000 + 80);
    const longer = [...drawn('.'.repeat(40), 5), ...slow].map((one, index) => ({
      ...one,
      atMs: index * 100,
    }));
    expect(runsOf(laneOf(longer, UDP), [])[0]?.outByMs).toBe(6_000 + 5);
  });

  it.each([
    [[100, 300], [200, 400], true],
    [[100, 300], [300, 400], false],
    [[100, 300], [299, 400], true],
    [[100, 300], [150, 160], true],
    [[null, 300], [200, 400], true],
    [[null, 300], [300, 400], false],
    [[100, null], [5_000, 6_000], true],
    [[100, null], [50, 100], false],
    [[null, null], [null, null], true],
  ])('between the answers at %j and at %j may have been at the same time: %s', (one, other, expected) => {
    const run = ([upBeforeMs = null, upAfterMs = null]: readonly (number | null)[]): Run => ({
      ...{ upBeforeMs, upAfterMs, samples: [] },
      ...{ firstLossMs: 0, lastLossMs: 0, outByMs: 0 },
    });
    expect(overlapsRun(run(one), run(other))).toBe(expected);
    expect(overlapsRun(run(other), run(one))).toBe(expected);
  });
});

describe('round trips', () => {
  it('are those of answers in time, the shortest first, by number', () => {
    const samples = [
      sample('answered', 100),
      sample('answered', 9),
      sample('answered'),
      sample('late', 2_000),
      sample('refused', 1),
      sample('answered', 20),
    ];
    expect([...answersOf(samples)]).toEqual([9, 20, 100]);
  });

  it.each([
    [[], 0.5, null],
    [[7], 0.5, 7],
    [[7], 0.95, 7],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 3],
    [[1, 2, 3, 4], 0, 1],
  ])('of %j at a share of %d: %j', (values, share, expected) => {
    expect(quantileOf(Float64Array.from(values), share)).toBe(expected);
  });
});
