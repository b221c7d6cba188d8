/** The times of a drill: which marks count, how late they may be, and to which part an outage belongs. */
import { describe, expect, it } from 'vitest';
import { cutOf, phaseOf, phasesOf, stayedOut } from '../../../shared/drill/phases.ts';
import type { Mark } from '../../../shared/drill/sample.ts';
import { PING, UDP } from '../../support/drill.ts';
import { accountOf, CUT, END, NEVER_ON, out } from './rules/facts.ts';

const mark = (kind: Mark['kind'], atMs: number): Mark => ({ kind, atMs, by: 'user' });
const MARKS = [mark('off', 20_000), mark('on', 70_000)];

describe('marks that count', () => {
  it.each([
    ['off and on', MARKS, 20_000, 70_000],
    ['in any order', [mark('on', 70_000), mark('off', 20_000)], 20_000, 70_000],
    ['on before off is none', [mark('on', 10_000), mark('off', 20_000), mark('on', 60_000)], 20_000, 60_000],
    ['on in the same moment is none', [mark('off', 20_000), mark('on', 20_000)], 20_000, null],
    ['off twice', [mark('off', 20_000), mark('off', 30_000)], 20_000, null],
  ])('%s', (_name, marks, offMs, onMs) => {
    expect(cutOf(marks)).toMatchObject({ offMs, onMs });
  });

  it.each([[[]], [[mark('on', 70_000)]]])('are none without an off', (marks) => {
    expect(cutOf(marks)).toBeNull();
  });

  it('without a return have no slack for one', () => {
    expect(cutOf([mark('off', 20_000)])).toEqual({
      offMs: 20_000,
      onMs: null,
      offSlackMs: 10_000,
      onSlackMs: 0,
    });
  });

  it.each([
    ['as people are', null, 10_000],
    ['less than people may be', 16_000, 10_000],
    ['more than that, as the outage shows', 5_000, 15_000],
  ])('are late: %s', (_name, begunMs, offSlackMs) => {
    expect(cutOf(MARKS, { begunMs, onStandbyMs: [] })).toMatchObject({ offSlackMs });
  });

  it.each([
    // Ten seconds, or a quarter of the standby's time, or less where the standby was seen since: a second at least.
    ['a long standby', 70_000, [], 10_000],
    ['a short one', 28_000, [], 2_000],
    ['a trace on the standby', 70_000, [66_000, 30_000], 4_000],
    ['a trace right before the key', 70_000, [69_900], 1_000],
    ['a trace as the key is pressed says nothing', 70_000, [70_000], 10_000],
    ['traces after it', 70_000, [66_000, 90_000], 4_000],
    ['traces before the drill', 28_000, [1_000], 2_000],
    ['a very short one', 20_400, [20_300], 100],
  ])('of the return are late: %s', (_name, onMs, onStandbyMs, onSlackMs) => {
    expect(cutOf([mark('off', 20_000), mark('on', onMs)], { begunMs: null, onStandbyMs })).toMatchObject({
      onSlackMs,
    });
  });
});

describe('an outage', () => {
  it.each([
    [9_999, CUT, 'baseline'],
    [10_000, CUT, 'failover'],
    [64_999, CUT, 'failover'],
    [65_000, CUT, 'failback'],
    [119_000, NEVER_ON, 'failover'],
    [30_000, null, 'baseline'],
  ] as const)('that begins at %i ms', (fromMs, cut, part) => {
    expect(phaseOf({ fromMs }, cut)).toBe(part);
  });

  it.each([
    ['ended before the return may have begun', [20_000, 64_999], CUT, false],
    ['ended with it', [20_000, 65_000], CUT, true],
    ['did not end', [20_000, null], CUT, true],
    ['did not end, and nobody switched on', [20_000, null], NEVER_ON, true],
    ['ended at any time where nobody switched on', [20_000, 119_000], NEVER_ON, false],
    ['began before the failover', [9_999, null], CUT, false],
    ['began with the return', [65_000, null], CUT, false],
  ] as const)('stayed out, or did not: %s', (_name, span, cut, expected) => {
    expect(stayedOut(out(UDP, span), cut)).toBe(expected);
  });
});

describe('phases', () => {
  const phases = (outages: ReturnType<typeof out>[], cut = CUT, endMs = END) =>
    phasesOf([accountOf(UDP.id, outages)], cut, endMs).map(({ name, fromMs, toMs }) => [name, fromMs, toMs]);

  it('are one where nothing was switched off', () => {
    expect(phasesOf([], null, END)).toEqual([{ name: 'baseline', fromMs: 0, toMs: END }]);
  });

  it('last until what came back had come back', () => {
    const accounts = [
      accountOf(UDP.id, [out(UDP, [20_000, 24_000]), out(UDP, [70_000, 71_000])]),
      // It stayed out, so it was back with the return.
      accountOf(PING.id, [out(PING, [20_000, 72_000])]),
    ];
    expect(phasesOf(accounts, CUT, END).map(({ name, fromMs, toMs }) => [name, fromMs, toMs])).toEqual([
      ['baseline', 0, 20_000],
      ['failover', 20_000, 24_000],
      ['standby', 24_000, 70_000],
      ['failback', 70_000, 72_000],
      ['end', 72_000, END],
    ]);
  });

  it.each([
    ['nothing was out', [], 20_000, 70_000],
    ['a service was out before, and long after', [out(UDP, [1_000, 90_000])], 20_000, 70_000],
    ['a service does not come back', [out(UDP, [71_000, 73_000]), out(UDP, [75_000, null])], 20_000, 73_000],
    ['it was over before the key', [out(UDP, [12_000, 15_000]), out(UDP, [66_000, 69_000])], 20_000, 70_000],
  ] as const)('are as long as what belongs to them: %s', (_name, outages, standbyMs, endMs) => {
    expect(phases([...outages])).toEqual([
      ['baseline', 0, 20_000],
      ['failover', 20_000, standbyMs],
      ['standby', standbyMs, 70_000],
      ['failback', 70_000, endMs],
      ['end', endMs, END],
    ]);
  });

  it('end with the recording where nobody switched on', () => {
    expect(phases([out(UDP, [20_000, 24_000])], NEVER_ON, 60_000)).toEqual([
      ['baseline', 0, 20_000],
      ['failover', 20_000, 24_000],
      ['standby', 24_000, 60_000],
    ]);
  });
});
