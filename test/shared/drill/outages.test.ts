/** Which questions without an answer are an outage: drawn lanes, any cuts, and what is no outage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../../shared/drill/accounts.ts';
import { compacted, expanded } from '../../../shared/drill/compact.ts';
import type { Account, Outage } from '../../../shared/drill/outage.ts';
import type { Recording } from '../../../shared/drill/sample.ts';
import type { Service } from '../../../shared/drill/service.ts';
import { API, asked, invented, PING, UDP, type Span } from '../../support/drill.ts';
import { drawn, laneOf } from './drawn.ts';

function accountOf(text: string, stalls: Recording['stalls'] = [], service: Service = UDP): Account {
  const [account] = accountsOf({ lanes: [laneOf(drawn(text), service)], stalls });
  if (account === undefined) throw new Error('no account');
  return account;
}
const spans = ({ outages }: Account): [number, number | null][] =>
  outages.map(({ fromMs, toMs }: Outage) => [fromMs, toMs]);

describe('outages of one service', () => {
  it.each([
    ['nothing lost', '..........', []],
    ['one lost alone is no outage', '....x.....', []],
    ['two in a row are one', '....xx....', [[350, 550]]],
    ['refused is out', '....rr....', [[350, 550]]],
    ['unreachable is out', '....uu....', [[350, 550]]],
    ['late datagrams are answers', '....llll..', []],
    ['not over at the end', '....xxxxxx', [[350, null]]],
    ['out from the start', 'xxx.......', [[0, 250]]],
    ['unknown in between widens nothing that is known', '...xx??xx...', [[250, 850]]],
    ['unknown is no outage', '...??????...', []],
    ['close together is one', '....xx..xx....', [[350, 950]]],
    [
      'further apart are two',
      '....xx......xx....',
      [
        [350, 550],
        [1150, 1350],
      ],
    ],
  ])('%s: %s', (_name, text, expected) => {
    expect(spans(accountOf(text))).toEqual(expected);
  });

  it('tells the error of begin and end, and the first and the last loss', () => {
    const [outage] = accountOf('...??xx.....').outages;
    expect(outage).toMatchObject({
      fromMs: 350,
      fromErrorMs: 150,
      toMs: 650,
      toErrorMs: 50,
      firstLossMs: 500,
      lastLossMs: 600,
      lost: 2,
    });
  });

  it('counts a late answer over a connection as a loss', () => {
    // The first that was lost was sent at 400 ms, and its packets were on the way for 5 ms, as of those that were answered.
    const [account] = accountsOf({ lanes: [laneOf(drawn('....ll....', 5), API)], stalls: [] });
    expect(account?.outages.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([[352.5, 550]]);
  });

  it('does not tell a loss in a stall from an answer to nobody', () => {
    const stalls = [{ fromMs: 300, toMs: 2000, kind: 'stall' }] as const;
    expect(accountOf('...xxxxxx......', stalls).outages).toEqual([]);
    expect(accountOf('...xxxxxx......').outages).toHaveLength(1);
  });

  it('needs more in a row where single packets are lost all the time', () => {
    const lossy = '....x.....x'.repeat(30);
    const account = accountOf(`${lossy}..xx..${lossy}`);
    expect(account.outages).toEqual([]);
    expect(account.stray).toBe(122);
    expect(accountOf(`${lossy}..${'x'.repeat(20)}..${lossy}`).outages).toHaveLength(1);
  });

  it('says when a service was not asked', () => {
    const samples = [...drawn('....'), ...drawn('....').map((one) => ({ ...one, atMs: one.atMs + 5000 }))];
    const [account] = accountsOf({ lanes: [laneOf(samples)], stalls: [] });
    expect(account?.unseen).toEqual([{ fromMs: 300, toMs: 5000 }]);
    expect(account?.outages).toEqual([]);
  });
});

describe('a single loss', () => {
  const account = (a: string, b: string): readonly Account[] =>
    accountsOf({ lanes: [laneOf(drawn(a)), laneOf(drawn(b), PING)], stalls: [] });

  it('is an outage where another service lost something at the same time', () => {
    expect(account('....x.....', '....x.....').map(spans)).toEqual([[[350, 450]], [[350, 450]]]);
    expect(account('....x.....', '.......x..').map(spans)).toEqual([[], []]);
  });

  it('is none where the witness loses packets all the time', () => {
    const [first] = account('....x.....'.repeat(10), 'x.x.x.x.x.'.repeat(10));
    expect(first?.outages).toEqual([]);
  });
});

describe('duplicates and reordering', () => {
  it('are counted and are no outage', () => {
    const lane = { ...laneOf(drawn('..........')), duplicates: 7, reordered: 3 };
    const [account] = accountsOf({ lanes: [lane], stalls: [] });
    expect(account).toMatchObject({ duplicates: 7, reordered: 3, outages: [] });
  });
});

describe('any cuts', () => {
  /** Cuts of 0.3 to 20 s, at least 2 s apart. */
  const cuts = fc
    .array(fc.tuple(fc.integer({ min: 2_000, max: 9_000 }), fc.integer({ min: 300, max: 20_000 })), {
      minLength: 0,
      maxLength: 8,
    })
    .map((pairs) => {
      let at = 1_000;
      return pairs.map(([gap, length]): Span => {
        const from = at + gap;
        at = from + length;
        return [from, at];
      });
    });

  it('are found, all of them and no other, within the resolution', () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 99 }), (spansOfCuts, phase) => {
        const endMs = (spansOfCuts.at(-1)?.[1] ?? 0) + 5_000;
        const recording = invented({
          cuts: spansOfCuts,
          endMs,
          phase: (index) => (index * 13 + phase) % 100,
        });
        for (const [index, account] of accountsOf(recording).entries()) {
          const isControl = recording.lanes[index]?.service.network === 'control';
          const truth = isControl ? [] : spansOfCuts;
          expect(account.outages).toHaveLength(truth.length);
          for (const [which, [from, to]] of truth.entries()) {
            const outage = account.outages[which];
            if (outage?.toMs == null) throw new Error('not over');
            expect(Math.abs(outage.fromMs - from)).toBeLessThanOrEqual(outage.fromErrorMs + 0.001);
            expect(Math.abs(outage.toMs - to)).toBeLessThanOrEqual(outage.toErrorMs + 0.001);
            // Half of the gap, and half of what an exchange takes.
            expect(outage.fromErrorMs).toBeLessThanOrEqual(50 + 2.5);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are not invented of stalls, late answers and single losses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('.', '.', '.', '.', '.', '.', '?', 'l'), { minLength: 50, maxLength: 400 }),
        fc.integer({ min: 10, max: 40 }),
        (letters, at) => {
          const single = letters.map((letter, index) => (index === at ? 'x' : letter)).join('');
          expect(accountOf(single).outages).toEqual([]);
        },
      ),
    );
  });
});

describe('samples in a record', () => {
  it('come back as they were, in whole milliseconds', () => {
    const samples = asked(UDP, [[300, 900]], 5_000, 13);
    expect(expanded(compacted(samples))).toEqual(samples);
  });

  it('never drift by rounding', () => {
    const samples = Array.from({ length: 1000 }, (_, index) => ({
      atMs: index * 100.4,
      outcome: 'answered' as const,
      rttMs: 1,
    }));
    expect(expanded(compacted(samples)).at(-1)?.atMs).toBe(Math.round(999 * 100.4));
  });
});
