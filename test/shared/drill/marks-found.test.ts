/** Marks that nobody made: which outages are a switch of the path, and which changes of the way. */
import { describe, expect, it } from 'vitest';
import { begunBefore, marksOf, type MarkFacts } from '../../../shared/drill/marks.ts';
import type { Mark } from '../../../shared/drill/sample.ts';
import { marksAt } from '../../support/drill.ts';
import { marksIn, tracesOf } from './outs.ts';

/** When a mark of this kind was found, in seconds; null: there is none. */
function foundAt(kind: Mark['kind'], facts: MarkFacts): number | null {
  const found = marksOf(facts).find((mark) => mark.kind === kind);
  if (found === undefined) return null;
  expect(found.by).toBe('found');
  return found.atMs / 1_000;
}

describe('the switch-off that nobody marked', () => {
  it.each([
    ['nothing was out', '', null],
    ['half of what is watched beyond the LAN went out together', 'A 20-23, B 20.1-23', 20],
    ['less than half', 'A 20-23', null],
    ['one service twice', 'A 20-21, A 21.2-23', null],
    ['the LAN is no half of it', 'A 20-23, LAN 20-23', null],
    ['together is within two seconds', 'A 20-30, B 21.999-30', 20],
    ['two seconds apart is not together', 'A 20-30, B 22-30', null],
    ['the first one counts', 'A 20-23, B 20-23, A 50-53, B 50-53', 20],
    ['a service that was out long before is no begin', 'C 5-, A 20-23, B 20-23', 20],
    ['what was out from the start is none', 'A !0-, B !0-', null],
    ['nor a witness', 'A !0-, B 0.5-9, A 20-23, B 20-23', 20],
  ])('%s: %s', (_what, outs, atS) => {
    expect(foundAt('off', marksIn(outs))).toBe(atS);
  });

  it.each([
    ['half-way between two traces', '', 'active 10, standby 20', 15],
    ['of the traces next to the change', '', 'active 1, active 10, standby 12', 11],
    ['the first change counts', '', 'active 10, standby 20, active 30, standby 40', 15],
    ['no change', '', 'active 10, active 20', null],
    ['the standby from the first trace on', '', 'standby 10, standby 20', null],
    ['a trace that shows neither is passed over', '', 'active 10, neither 14, standby 20', 15],
    ['neither, and then the standby', '', 'neither 10, standby 20', null],
    ['an outage between the traces is the moment', 'A 18-19, B 18-19', 'active 10, standby 20', 18],
    ['at the trace before', 'A 10-11, B 10-11', 'active 10, standby 20', 10],
    ['at the trace after', 'A 20-21, B 20-21', 'active 10, standby 20', 20],
    ['an outage before them was earlier', 'A 4-5, B 4-5', 'active 10, standby 20', 4],
    ['an outage after them was later', 'A 30-31, B 30-31', 'active 10, standby 20', 15],
  ])('traces: %s', (_what, outs, traces, atS) => {
    expect(foundAt('off', marksIn(outs, { paths: tracesOf(traces) }))).toBe(atS);
  });

  it('is none where nothing but the LAN is watched', () => {
    const facts = marksIn('LAN 20-23');
    const lanes = facts.recording.lanes.filter(({ service }) => service.id === 'LAN');
    expect(foundAt('off', { ...facts, recording: { ...facts.recording, lanes } })).toBeNull();
  });

  it('is where a trace was made as the recording began', () => {
    expect(foundAt('off', marksIn('', { paths: tracesOf('active 0, standby 8') }))).toBe(4);
  });
});

describe('the switch-on that nobody marked', () => {
  const returnAt = (outs: string, traces = '') =>
    foundAt('on', marksIn(outs, { marks: marksAt(20_000), paths: tracesOf(traces) }));

  it.each([
    ['nothing more was out', 'A 20-23, B 20-23', null],
    ['eight seconds of quiet are too few', 'A 20-23, B 20-23, A 31-32, B 31-32', null],
    ['more than that is the return', 'A 20-23, B 20-23, A 31.001-32, B 31.1-32', 31.001],
    ['eight seconds after the mark are too few', 'A 28-29, B 28-29', null],
    ['more than that after the mark is the return', 'A 28.001-29, B 28.1-29', 28.001],
    ['a single service is none', 'A 20-23, B 20-23, A 50-51', null],
    ['and does not break the quiet', 'A 20-23, B 20-23, A 50-51, A 53-54, B 53-54', 53],
    [
      'a standby that comes and goes is not quiet',
      'A 20-23, B 20-23, A 30-33, B 30-33, A 40-43, B 40-43',
      null,
    ],
    ['the return comes after it', 'A 20-23, B 20-23, A 30-33, B 30-33, A 41.1-43, B 41.1-43', 41.1],
    ['the last end counts', 'A 20-27, B 20-23, A 34-36, B 34-36', null],
    ['one that stays out on the standby is quiet', 'C 20-, A 50-51, B 50-51', 50],
    ['also one that comes back with the return', 'C 20-51, A 50-51, B 50-51', 50],
    ['but not as it goes out', 'A 20-21, B 20-21, C 27-, A 35-36, B 35-36', null],
    ['also one that comes back as it begins', 'C 20-50, A 50-51, B 50-51', 50],
    ['what was out from the start does not count', 'C !0-, A 50-51, B 50-51', 50],
    ['one second apart is together', 'A 50-55, D 51-55', 50],
    ['two seconds are not', 'A 50-55, D 52-55', null],
  ])('%s: %s', (_what, outs, atS) => {
    expect(returnAt(outs)).toBe(atS);
  });

  it.each([
    ['half-way to a trace over the active path', '', 'standby 25, active 65', 45],
    ['also from a trace that was made at the mark', '', 'standby 20, active 60', 40],
    ['not from one before it', '', 'standby 19.999, active 60', null],
    ['no change', '', 'standby 25, standby 65', null],
    ['a path that was never left', '', 'active 25, active 65', null],
    ['an outage between the traces is the moment', 'A 50-51, B 50-51', 'standby 25, active 65', 50],
    ['back and forth before the mark is of no matter', '', 'standby 1, active 9, standby 25, active 65', 45],
  ])('traces: %s', (_what, outs, traces, atS) => {
    expect(returnAt(outs, traces)).toBe(atS);
  });
});

describe('marks of the user', () => {
  const outs = 'A 20-23, B 20-23, A 50-51, B 50-51';

  it.each([
    [
      'both count, whatever was out',
      marksAt(10_000, 40_000),
      [
        ['off', 10_000, 'user'],
        ['on', 40_000, 'user'],
      ],
    ],
    [
      'one missing is found',
      marksAt(18_000),
      [
        ['off', 18_000, 'user'],
        ['on', 50_000, 'found'],
      ],
    ],
    [
      'the other as well',
      marksAt(0, 40_000).slice(1),
      [
        ['off', 20_000, 'found'],
        ['on', 40_000, 'user'],
      ],
    ],
    [
      'the first press counts',
      [...marksAt(10_000, 40_000), ...marksAt(11_000, 41_000)],
      [
        ['off', 10_000, 'user'],
        ['on', 40_000, 'user'],
      ],
    ],
  ])('%s', (_what, marks, expected) => {
    expect(marksOf(marksIn(outs, { marks })).map(({ kind, atMs, by }) => [kind, atMs, by])).toEqual(expected);
    // A watch has no marks, whatever was pressed.
    expect(marksOf(marksIn(outs, { marks, kind: 'watch' }))).toEqual([]);
  });
});

describe('a mark that came late', () => {
  it.each([
    ['all goes on at the mark', 'A 20-40, B 20-40', 20_000],
    ['some goes on at the mark', 'A 20-23, B 20-40', 20_000],
    ['it was not over at the end', 'A 20-23, B 20-', 20_000],
    ['all was back by then', 'A 20-29, B 20-29', null],
    ['all was back as the key was pressed', 'A 20-30, B 20-30', null],
    ['it began as the key was pressed', 'A 30-40, B 30-40', null],
    ['it began right before', 'A 29.999-40, B 30-40', 29_999],
    ['it began after', 'A 31-40, B 31-40', null],
    ['less than half was out', 'A 20-40', null],
    ['a service that was out long before is no begin', 'C 5-, A 20-40, B 20-40', 20_000],
    ['nor keeps an older outage going', 'C 5-, A 10-12, B 10-12', null],
    ['an older one that is over is none', 'A 10-12, B 10-12, A 20-40, B 20-40', 20_000],
    ['what went out by and by goes on with the rest', 'A 20-26, B 20-26, C 24-40', 20_000],
  ])('%s: %s', (_what, outs, begunMs) => {
    const marks = marksAt(30_000, 60_000);
    expect(begunBefore(marksIn(outs), marks)).toBe(begunMs);
    expect(begunBefore(marksIn(outs), [...marks].reverse())).toBe(begunMs);
    expect(begunBefore(marksIn(outs), marks.slice(1))).toBeNull();
  });
});
