/** The account of a lane: what it counts, and when its service was not seen. */
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../../shared/drill/accounts.ts';
import type { Sample, Stall } from '../../../shared/drill/sample.ts';
import { serviceWith } from '../../support/drill.ts';
import { drawn, laneOf } from './drawn.ts';

const UDP = serviceWith('dns-udp', '100.100.2.136', { patienceMs: 1_000 });
const API = serviceWith('api-new', '100.100.45.10', { patienceMs: 900 });
const stall = (fromMs: number, toMs: number): Stall => ({ fromMs, toMs, kind: 'stall' });

describe('the account of a lane', () => {
  it('counts each kind of answer, also what came late in time or was not seen', () => {
    const texts = ['..?l?xx.l', '.'];
    const lanes = texts.map((text, index) => ({
      ...laneOf(drawn(text, 5), index === 0 ? UDP : API),
      duplicates: 4 + index,
      reordered: 2 + index,
    }));
    const none = { outages: [], unseen: [], stray: 0 };
    expect(accountsOf({ lanes, stalls: [] })).toMatchObject([
      {
        ...{ serviceId: UDP.id, sent: 9, answered: 3, late: 2, unknown: 2, stray: 0 },
        ...{ duplicates: 4, reordered: 2, rttMs: 5, outages: [{ lost: 2 }] },
      },
      {
        ...{ serviceId: API.id, sent: 1, answered: 1, late: 0, unknown: 0, ...none },
        ...{ duplicates: 5, reordered: 3, rttMs: 5 },
      },
    ]);
    expect(accountsOf({ lanes: [laneOf([], UDP)], stalls: [] })).toMatchObject([
      { sent: 0, answered: 0, rttMs: null, ...none },
    ]);
    expect(accountsOf({ lanes: [laneOf(drawn('.x.'), UDP)], stalls: [stall(0, 50)] })).toMatchObject([
      { unknown: 0, stray: 1 },
    ]);
    expect(accountsOf({ lanes: [laneOf(drawn('.x.'), UDP)], stalls: [stall(0, 150)] })).toMatchObject([
      { unknown: 1, stray: 0 },
    ]);
  });

  it.each([
    // Five times the interval, and never less than a second.
    [100, 1_000, false],
    [100, 1_001, true],
    [200, 1_000, false],
    [201, 1_005, false],
    [201, 1_006, true],
    [400, 2_000, false],
    [400, 2_001, true],
  ])('asked every %i ms, a gap of %i ms was not watched: %s', (intervalMs, gapMs, isUnseen) => {
    const at = (atMs: number): Sample => ({ atMs, outcome: 'answered', rttMs: 5 });
    const service = { ...UDP, intervalMs };
    const samples = [at(0), at(100), at(100 + gapMs), at(200 + gapMs)];
    const [account] = accountsOf({ lanes: [laneOf(samples, service)], stalls: [] });
    expect(account?.unseen).toEqual(isUnseen ? [{ fromMs: 100, toMs: 100 + gapMs }] : []);
  });

  it('has not seen what is unknown, between what it knows', () => {
    const unseen = (text: string) => accountsOf({ lanes: [laneOf(drawn(text), UDP)], stalls: [] })[0]?.unseen;
    expect(unseen(`..${'?'.repeat(10)}..`)).toEqual([{ fromMs: 100, toMs: 1_200 }]);
    expect(unseen(`..${'?'.repeat(9)}..`)).toEqual([]);
    expect(unseen(`.x${'?'.repeat(10)}r.${'?'.repeat(11)}.`)).toEqual([
      { fromMs: 100, toMs: 1_200 },
      { fromMs: 1_300, toMs: 2_500 },
    ]);
  });

  it('has not seen what came before the first and after the last that it knows, while others were asked', () => {
    const other = drawn('.'.repeat(100));
    const unseen = (text: string) =>
      accountsOf({ lanes: [laneOf(drawn(text), UDP), laneOf(other, API)], stalls: [] }).map(
        (account) => account.unseen,
      );
    expect(unseen('')).toEqual([[{ fromMs: 0, toMs: 9_900 }], []]);
    expect(unseen('?'.repeat(100))).toEqual([[{ fromMs: 0, toMs: 9_900 }], []]);
    expect(unseen(`${'?'.repeat(10)}${'.'.repeat(90)}`)).toEqual([[], []]);
    expect(unseen(`${'?'.repeat(11)}${'.'.repeat(89)}`)).toEqual([[{ fromMs: 0, toMs: 1_100 }], []]);
    // A second of five intervals, and another in which an answer to the last question may still come.
    expect(unseen('.'.repeat(80))).toEqual([[], []]);
    expect(unseen('.'.repeat(79))).toEqual([[{ fromMs: 7_800, toMs: 9_900 }], []]);
    expect(unseen(`${'.'.repeat(79)}${'?'.repeat(21)}`)).toEqual([[{ fromMs: 7_800, toMs: 9_900 }], []]);
  });
});
