/** The rule of an outage, at its bounds: how many in a row, with which witnesses, what is merged, and how it is told. */
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../../shared/drill/accounts.ts';
import { neededInARow } from '../../../shared/drill/outages.ts';
import type { Stall } from '../../../shared/drill/sample.ts';
import { serviceWith } from '../../support/drill.ts';
import { drawn, laneOf } from './drawn.ts';

const SERVICES = ['100.100.2.136', '100.100.2.138', '100.100.2.140'].map((address) =>
  serviceWith('dns-udp', address),
);

/** What is said of the first of these lanes, which are asked at the same time. */
function accountOf(texts: readonly string[], stalls: readonly Stall[] = []) {
  const lanes = texts.map((text, index) => laneOf(drawn(text), SERVICES[index]));
  const [account] = accountsOf({ lanes, stalls });
  if (account === undefined) throw new Error('no account');
  return account;
}

const outagesIn = (...texts: readonly string[]) => accountOf(texts).outages;

describe('losses in a row that are no accident', () => {
  it.each([
    [0, 1_000_000, 2],
    [0.0019, 1_000_000_000, 2],
    // 0.2 % and more: as many as come about once in a hundred recordings.
    [0.002, 1_000_000_000, 5],
    [0.002, 1, 2],
    [0.01, 500, 3],
    [0.1, 500, 5],
    [0.5, 1_000, 17],
  ])('with a rate of %d in %i questions: %i', (rate, sent, needed) => {
    expect(neededInARow(rate, sent)).toBe(needed);
    const expectedRuns = (length: number) => sent * rate ** length;
    if (rate >= 0.002) expect(expectedRuns(needed)).toBeLessThanOrEqual(0.01);
    if (needed > 2) expect(expectedRuns(needed - 1)).toBeGreaterThan(0.01);
  });
});

describe('a lane that loses single packets', () => {
  const single = '.........x';
  const calm = '.'.repeat(40);

  it.each([
    ['two say nothing of it', `${single.repeat(2)}${calm}.xx.${calm}`, 1, 2],
    ['three make it a lossy one', `${single.repeat(3)}${calm}.xx.${calm}`, 0, 5],
    ['more in a row are an outage all the same', `${single.repeat(3)}${calm}.xxx.${calm}`, 1, 3],
    // Three of 52 questions outside of outages, and not of 155: what was lost in an outage was never up to chance.
    [
      'outages do not thin its losses out',
      `${single.repeat(3)}.${'x'.repeat(100)}.xxx${'.'.repeat(20)}`,
      1,
      6,
    ],
    ['loss of two at a time is no single loss', `${'........xx'.repeat(4)}${calm}`, 4, 0],
  ])('%s', (_what, text, outages, stray) => {
    const account = accountOf([text]);
    expect([account.outages.length, account.stray]).toEqual([outages, stray]);
  });

  it('is one by losses of its own: those of another lane at the same time are outages', () => {
    const many = `${single.repeat(5)}${calm}`;
    expect(outagesIn(many)).toHaveLength(0);
    expect(outagesIn(many, many)).toHaveLength(5);
    expect(accountOf([many, many]).stray).toBe(0);
    // So two in a row are still one as well.
    expect(outagesIn(`${many}.xx.`, `${many}....`)).toHaveLength(6);
  });

  it('has no witness for a single loss: one of so many falls together with another by chance', () => {
    const lossy = `${single.repeat(10)}....x.....`;
    const once = `${'.'.repeat(100)}....x.....`;
    expect(outagesIn(lossy, once)).toHaveLength(0);
    expect(outagesIn(once, lossy)).toHaveLength(0);
    expect(outagesIn(once, once)).toHaveLength(1);
    // One good witness is enough.
    expect(outagesIn(once, lossy, once)).toHaveLength(1);
  });
});

describe('a single loss and its witness', () => {
  it.each([
    ['........x.......', 'at the same time', 1],
    ['.......x........', 'one question before: both may have been at one moment', 1],
    ['.........x......', 'one question after: the same', 1],
    ['......x.........', 'two before: an answer lies between them', 0],
    ['..........x.....', 'two after', 0],
    ['......xxx.......', 'at the end of a longer one', 1],
    ['xxxxxxxxx.......', 'in an outage from the start', 1],
    ['........xxxxxxxx', 'in an outage that is not over', 1],
    ['................', 'nothing was lost there', 0],
  ])('%s: %s', (witness, _what, outages) => {
    expect(outagesIn('........x.......', witness)).toHaveLength(outages);
  });
});

describe('outages of one service', () => {
  it.each([
    [
      'half a second apart are two',
      '....xx.....xx....',
      [
        [400, 500],
        [1_100, 1_200],
      ],
    ],
    ['less than that are one', '....xx....xx....', [[400, 1_100]]],
    ['one after the other', '..xx..xx..xx..', [[200, 1_100]]],
    ['single losses between them are of no matter', '..xx.x.xx..', [[200, 800]]],
  ])('%s: %s', (_what, text, losses) => {
    expect(outagesIn(text).map(({ firstLossMs, lastLossMs }) => [firstLossMs, lastLossMs])).toEqual(losses);
  });

  it('that are told as one have the begin of the first and the end of the last, and count what both lost', () => {
    expect(outagesIn('...xx..xxx..xxxx?..')).toMatchObject([
      {
        ...{ serviceId: SERVICES[0]?.id, fromMs: 250, fromErrorMs: 50, firstLossMs: 300, fromStart: false },
        ...{ toMs: 1_600, toErrorMs: 100, lastLossMs: 1_500, lost: 9, answeredWithin: 2, how: 'silent' },
      },
    ]);
    expect(outagesIn('xx..xx')).toMatchObject([
      { ...{ fromMs: 0, fromErrorMs: 0, fromStart: true, answeredWithin: 1 }, toMs: null, toErrorMs: 0 },
    ]);
    expect(outagesIn('..xx..')).toMatchObject([{ answeredWithin: 0, unknownMs: 0, fromStart: false }]);
  });

  it.each([
    ['..xx..', 'silent'],
    ['..rr..', 'refused'],
    ['..uu..', 'unreachable'],
    ['..xr..', 'mixed'],
    ['..ru..', 'mixed'],
    ['..rr..rr..', 'refused'],
    ['..rr..uu..', 'mixed'],
    ['..rr..uu..uu..', 'mixed'],
  ])('%s are told as %s', (text, how) => {
    expect(outagesIn(text).map((one) => one.how)).toEqual([how]);
  });

  it('are silent where the answer to a connection came too late', () => {
    const lane = laneOf(drawn('..ll..'), serviceWith('tcp', '172.16.0.1'));
    expect(accountsOf({ lanes: [lane], stalls: [] })[0]?.outages.map(({ how }) => how)).toEqual(['silent']);
  });

  it.each<readonly [string, readonly (readonly [number, number])[], number]>([
    ['...rrrr...', [[0, 300]], 0],
    ['...rrrr...', [[100, 400]], 100],
    ['...rrrr...', [[450, 500]], 50],
    ['...rrrr...', [[650, 2_000]], 50],
    ['...rrrr...', [[700, 2_000]], 0],
    ['...rrrr...', [[0, 2_000]], 400],
    [
      '...rrrr...',
      [
        [310, 320],
        [400, 430],
      ],
      40,
    ],
    ['...rrrr', [[550, 2_000]], 50],
    [
      '...rr..rr..',
      [
        [300, 310],
        [750, 780],
      ],
      40,
    ],
  ])('%s with stalls at %j: %i ms of it were not seen', (text, spans, unknownMs) => {
    const stalls = spans.map(([fromMs, toMs]) => ({ fromMs, toMs, kind: 'stall' }) as const);
    expect(accountOf([text], stalls).outages.map((one) => one.unknownMs)).toEqual([unknownMs]);
  });
});
