/** What keeps a drill from proving anything: the LAN, a switch that changed nothing, loss, stalls, an early end. */
import { describe, expect, it } from 'vitest';
import {
  incomplete,
  loss,
  neverNoticed,
  notSeen,
  ownNetwork,
} from '../../../../shared/drill/rules/doubts.ts';
import { ACTIVE, CONTROL, NAME, PING, STANDBY, STANDING, TCP, trace, UDP } from '../../../support/drill.ts';
import { accountOf, CUT, END, factsOf, NEVER_ON, out, stood } from './facts.ts';

describe('the own network', () => {
  it.each([
    ['was out since the failover', out(CONTROL, [10_000, 12_000]), true],
    ['was out at the return', out(CONTROL, [70_000, null]), true],
    ['was out before', out(CONTROL, [9_999, 12_000]), false],
    ['was not out', out(PING, [20_000, 22_000]), false],
  ])('%s', (_name, outage, isOut) => {
    expect(ownNetwork(factsOf({ outages: [outage] }))).toHaveLength(isOut ? 1 : 0);
  });

  it('is told by its longest outage', () => {
    const outages = [
      out(CONTROL, [21_000, 22_000]),
      out(CONTROL, [30_000, 34_000], { fromErrorMs: 250, toErrorMs: 250 }),
      out(CONTROL, [50_000, 53_000]),
    ];
    expect(ownNetwork(factsOf({ outages }))).toMatchObject([
      { args: { ms: 4_000, errorMs: 500 }, at: { fromMs: 30_000, toMs: 34_000 } },
    ]);
  });
});

describe('a switch that nobody noticed', () => {
  const noticing = (outages: ReturnType<typeof out>[], paths: ReturnType<typeof trace>[]) =>
    neverNoticed(factsOf({ outages, recording: { paths } })).map(({ args }) => args);
  const [lone, gone] = [out(PING, [40_000, 44_000]), out(PING, [40_000, null])];

  it.each([
    ['something was lost', out(UDP, [10_000, 12_000]), false],
    ['something was lost at the return alone', out(UDP, [70_000, 71_000]), true],
    ['something was lost before', out(UDP, [9_999, 12_000]), true],
    ['the name was out, which has reasons of its own', out(NAME, [20_000, 30_000]), true],
    ['the control was out', out(CONTROL, [20_000, 30_000]), true],
  ])('%s', (_name, outage, isDoubt) => {
    expect(noticing([outage], [])).toEqual(isDoubt ? [{ path: 'unknown', hops: [] }] : []);
  });

  it.each([
    ['a service stayed out', gone, stood(PING, 'dead', { outage: gone }), false],
    ['the name alone stayed out', out(NAME, [20_000, null]), stood(NAME, 'dead'), true],
    ['one was out by chance', lone, stood(PING, 'alive', { alone: [lone] }), true],
    ['one was switched off by chance', gone, stood(PING, 'apart', { outage: gone }), true],
  ])('while %s', (_name, outage, own, isDoubt) => {
    const all = [stood(UDP, 'alive'), own];
    expect(neverNoticed(factsOf({ outages: [outage], stood: all }))).toHaveLength(isDoubt ? 1 : 0);
  });

  it.each([
    ['the way changed', [trace(5_000, ACTIVE), trace(40_000, STANDBY)], null],
    ['the way changed right after the mark', [trace(20_000, ACTIVE), trace(20_001, STANDBY)], null],
    ['the standby was in use before', [trace(20_000, STANDBY), trace(40_000, STANDBY)], 'standby'],
    ['it was, at times', [trace(4_000, STANDBY), trace(5_000, ACTIVE), trace(40_000, STANDBY)], 'standby'],
    ['the active path stays in use', [trace(5_000, ACTIVE), trace(69_999, ACTIVE)], 'unchanged'],
    ['the active path was seen before alone', [trace(20_000, ACTIVE), trace(70_000, ACTIVE)], 'unknown'],
    [
      'the standby was seen after the return alone',
      [trace(5_000, ACTIVE), trace(70_000, STANDBY)],
      'unknown',
    ],
    // Who can say that the standby was not in use all the time?
    ['nothing was seen before', [trace(5_000, null), trace(40_000, STANDBY)], 'unknown'],
    ['nothing was seen at all', [], 'unknown'],
  ])('and traces: %s', (_name, paths, path) => {
    const hops = path === 'standby' ? [STANDBY] : [];
    expect(noticing([], paths)).toEqual(path === null ? [] : [{ path, hops }]);
  });
});

describe('single packets that are lost', () => {
  const lossOf = (...counts: readonly (readonly [stray: number, sent: number])[]) =>
    loss({
      accounts: counts.map(([stray, sent], index) => accountOf(`s${index}`, [], { stray, sent })),
    }).map(({ args }) => args);

  it.each([
    ['one of a hundred', [10, 1_000], 1],
    ['fewer', [10, 1_001], null],
    ['many, and all the time', [90, 1_000], 9],
    ['many, of very many', [90, 100_000], null],
    ['a few of a few: routers that change their minds', [9, 20], null],
    ['none', [0, 0], null],
  ] as const)('%s', (_name, counts, percent) => {
    expect(lossOf(counts)).toEqual(percent === null ? [] : [{ services: ['s0'], percent }]);
  });

  it('are told of whoever has them, by the worst, in whole percent', () => {
    expect(lossOf([20, 1_000], [0, 1_000], [66, 1_000], [9, 1_000])).toEqual([
      { services: ['s0', 's2'], percent: 7 },
    ]);
  });
});

describe('a program that stood still', () => {
  // Out from 20 s to 25 s, and from 70 s to 74 s.
  const outages = [out(UDP, [20_000, 25_000]), out(UDP, [70_000, 74_000])];
  const unseen = (...spans: readonly (readonly [number, number])[]) => {
    const stalls = spans.map(([fromMs, toMs]) => ({ fromMs, toMs, kind: 'stall' as const }));
    return notSeen(factsOf({ outages, recording: { stalls } })).map(({ args }) => args);
  };

  it.each([
    ['in the failover', [22_000, 23_000], 1_000],
    ['for less than counts', [22_000, 22_999], null],
    ['up to a second before the mark', [15_000, 19_000], null],
    ['a moment longer', [15_000, 19_001], 4_001],
    ['until the failover ended, and after', [24_999, 40_000], 15_001],
    ['on the standby', [25_000, 40_000], null],
    ['on the standby until the return', [60_000, 70_000], null],
    ['beyond the return', [60_000, 70_001], 10_001],
    ['from the last moment of the return', [73_999, 80_000], 6_001],
    ['after it', [74_000, 90_000], null],
    ['all the time', [1_000, 100_000], 99_000],
    ['before', [1_000, 10_000], null],
  ] as const)('%s', (_name, span, unknownMs) => {
    expect(unseen(span)).toEqual(unknownMs === null ? [] : [{ unknownMs }]);
  });

  it('did so several times', () => {
    expect(unseen([21_000, 21_600], [40_000, 50_000], [71_000, 71_400])).toEqual([{ unknownMs: 1_000 }]);
    expect(unseen([21_000, 21_600], [40_000, 50_000], [71_000, 71_399])).toEqual([]);
  });

  it.each([
    // Nothing was out, so that the failover is a moment only.
    ['right after the mark', [20_999, 23_000], 2_001],
    ['a second later', [21_000, 23_000], null],
  ] as const)('at a failover that cost nothing: %s', (_name, [fromMs, toMs], unknownMs) => {
    const stalls = [{ fromMs, toMs, kind: 'sleep' as const }];
    const found = notSeen(factsOf({ recording: { stalls } })).map(({ args }) => args);
    expect(found).toEqual(unknownMs === null ? [] : [{ unknownMs }]);
  });
});

describe('a drill that ended early', () => {
  const dead = [stood(UDP, 'dead'), stood(PING, 'alive')];
  const alive = [stood(UDP, 'alive'), stood(TCP, 'apart')];

  it.each([
    ['the standby was not waited for', dead, { ...CUT, onMs: 28_999 }, END, 'failover'],
    ['it was', dead, { ...CUT, onMs: 29_000 }, END, null],
    ['there is nothing to wait for', alive, { ...CUT, onMs: 25_000 }, END, null],
    ['the name is not waited for', [...alive, stood(NAME, 'dead')], { ...CUT, onMs: 25_000 }, END, null],
    [
      'nor is the standing connection',
      [...alive, stood(STANDING, 'dead')],
      { ...CUT, onMs: 25_000 },
      END,
      null,
    ],
    ['ended while all was out', dead, NEVER_ON, 28_000, 'failover'],
    ['ended on the standby', alive, NEVER_ON, END, 'standby'],
    ['ended on half a standby', dead, NEVER_ON, END, 'standby'],
    ['ended with the return', alive, CUT, 71_999, 'failback'],
    ['the return was seen', alive, CUT, 72_000, null],
  ] as const)('%s', (_name, all, cut, endMs, phase) => {
    const found = incomplete(factsOf({ stood: all, cut, recording: { endMs } })).map(({ args }) => args);
    expect(found).toEqual(phase === null ? [] : [{ phase }]);
  });
});
