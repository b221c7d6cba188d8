/** How long outages were, and what was out together. */
import { describe, expect, it } from 'vitest';
import { groupsOf, longestFirst } from '../../../shared/drill/episodes.ts';
import { durationOf, spanOf } from '../../../shared/drill/outage.ts';
import { accountOf, outageOf, type Out } from './outs.ts';

describe('the duration of an outage', () => {
  it.each([
    [3_000, 9_000, 6_000, 70],
    // One that is not over has no error of its end.
    [3_000, null, 17_000, 50],
  ])('from %i to %j: %i ms ± %i', (fromMs, toMs, ms, errorMs) => {
    expect(durationOf({ fromMs, toMs, fromErrorMs: 50, toErrorMs: 20 }, 20_000)).toEqual({ ms, errorMs });
  });

  it.each([
    [[], null],
    [[null], null],
    [[[5, 9]], { fromMs: 5, toMs: 9 }],
    [[[5, 9], null, [3, 7]], { fromMs: 3, toMs: 9 }],
    [
      [
        [3, 9],
        [5, 7],
      ],
      { fromMs: 3, toMs: 9 },
    ],
    [
      [
        [3, 9],
        [5, null],
      ],
      { fromMs: 3, toMs: null },
    ],
    [
      [
        [5, null],
        [3, 9],
      ],
      { fromMs: 3, toMs: null },
    ],
  ])('of several is from the first begin to the last end: %j', (spans, expected) => {
    const outages = spans.map((span) => {
      const [fromMs = 0, toMs = null] = span ?? [];
      return span === null ? null : { fromMs: fromMs ?? 0, toMs };
    });
    expect(spanOf(outages)).toEqual(expected);
  });
});

describe('what was out together', () => {
  it.each<
    readonly [string, readonly (readonly Out[])[], readonly (readonly [number, number | null, string])[]]
  >([
    ['nothing', [[], []], []],
    ['what overlaps', [[['a', 0, 1_000]], [['b', 900, 3_000]]], [[0, 3_000, 'ab']]],
    ['what lies within', [[['a', 0, 5_000]], [['b', 900, 3_000]]], [[0, 5_000, 'ab']]],
    [
      'what begins half a second later at most',
      [[['a', 0, 1_000]], [['b', 1_500, 3_000]]],
      [[0, 3_000, 'ab']],
    ],
    [
      'but no later',
      [[['a', 0, 1_000]], [['b', 1_501, 3_000]]],
      [
        [0, 1_000, 'a'],
        [1_501, 3_000, 'b'],
      ],
    ],
    ['all that begins in one that is not over', [[['a', 0, null]], [['b', 9_000, 9_500]]], [[0, null, 'ab']]],
    ['one that is not over at last', [[['a', 0, 1_000]], [['b', 900, null]]], [[0, null, 'ab']]],
    [
      'in order of time, whichever service it was',
      [
        [
          ['a', 9_000, 9_500],
          ['a', 100, 200],
        ],
        [['b', 0, 150]],
      ],
      [
        [0, 200, 'ba'],
        [9_000, 9_500, 'a'],
      ],
    ],
    [
      'what is long out joins two that are not',
      [
        [['a', 0, 9_000]],
        [
          ['b', 0, 100],
          ['b', 8_000, 8_100],
        ],
        [['c', 9_400, 9_900]],
      ],
      [[0, 9_900, 'abbc']],
    ],
  ])('%s', (_what, outs, expected) => {
    const groups = groupsOf(outs.map(accountOf));
    expect(
      groups.map(({ fromMs, toMs, outages }) => [
        fromMs,
        toMs,
        outages.map(({ serviceId }) => serviceId).join(''),
      ]),
    ).toEqual(expected);
  });

  it('names the longest first, by the longest outage of each, up to the end where one is not over', () => {
    const outs: readonly Out[] = [
      ['short', 0, 1_000],
      ['twice', 0, 4_000],
      ['twice', 5_000, 6_000],
      ['open', 5_000, null],
      ['twice too', 0, 500],
      ['twice too', 1_000, 3_000],
    ];
    const group = { fromMs: 0, toMs: null, outages: outs.map(outageOf) };
    expect(longestFirst(group, 20_000)).toEqual(['open', 'twice', 'twice too', 'short']);
    expect(longestFirst(group, 6_500)).toEqual(['twice', 'twice too', 'open', 'short']);
  });
});
