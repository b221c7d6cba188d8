/** Windows: nothing is started; the load is that of the others. */
import { describe, expect, it } from 'vitest';
import { othersPercent, windowsDoor } from '../../../electron/machine/windows.ts';
import type { Evidence } from '../../../shared/observation/evidence.ts';
import type { ToldMachine } from '../../../shared/reading/machine.ts';

describe('the load of the others', () => {
  const before = { at: 0, busy: 1_000, all: 10_000, own: 100 };
  it.each([
    ['an idle computer', { at: 2_000, busy: 1_000, all: 18_000, own: 100 }, 0],
    ['a computer that only this program keeps busy', { at: 2_000, busy: 3_000, all: 18_000, own: 2_100 }, 0],
    ['half for others', { at: 2_000, busy: 5_500, all: 18_000, own: 600 }, 50],
    ['all for others', { at: 2_000, busy: 9_000, all: 18_000, own: 100 }, 100],
    ['a clock that stands', { at: 2_000, busy: 1_000, all: 10_000, own: 100 }, 0],
    ['counters that went back', { at: 2_000, busy: 500, all: 18_000, own: 100 }, 0],
  ])('of %s', (_what, after, percent) => {
    expect(othersPercent(before, after)).toBe(percent);
  });
});

describe('the door on Windows', () => {
  it('says of a run that was over at once that the load was not measured', async () => {
    const records: Omit<Evidence, 'id'>[] = [];
    const told: ToldMachine[] = [];
    const door = windowsDoor({
      platform: 'win32',
      add: (record) => `e${records.push(record)}`,
      startedAt: () => '2026-11-29T10:00:00.000Z',
    });
    await door(AbortSignal.abort(), (one) => told.push(one));
    expect(told).toMatchObject([
      { kind: 'machine', fact: { known: true }, evidence: ['e1'] },
      { kind: 'load', fact: { known: false, reason: 'timed-out' }, evidence: ['e2'] },
    ]);
    expect(records.map(({ command }) => command)).toEqual(['node:os model', 'node:os load']);
  });
});
