/** How long a failover may take, how long it is waited for, and each outage against that. */
import { describe, expect, it } from 'vitest';
import { BOUND_TABLE, ownBounds, timeForAll, timeNeeded } from '../../../shared/drill/bounds.ts';
import { comparedOutages } from '../../../shared/drill/compare-bounds.ts';
import { SETTINGS, UDP } from '../../support/drill.ts';
import { factsOf, out } from './rules/facts.ts';

const BFD = { intervalMs: 1_000, multiplier: 3 };
const HEALTH = { intervalS: 2, packets: 3 };

describe('the bounds of a company', () => {
  it.each([
    ['none', {}, []],
    [
      'the fastest last in the profile',
      { bfd: { intervalMs: 3_000, multiplier: 5 }, healthCheck: HEALTH },
      [6_000, 15_000],
    ],
    ['the fastest first', { bfd: BFD, healthCheck: HEALTH }, [3_000, 6_000]],
    ['the hold time alone', { bgpHoldS: 90 }, [90_000]],
    [
      'a hold time that is faster than all',
      { bfd: { intervalMs: 9_000, multiplier: 3 }, healthCheck: HEALTH, bgpHoldS: 3 },
      [3_000, 6_000, 27_000],
    ],
  ])('are in order of time: %s', (_name, settings, times) => {
    expect(ownBounds(settings).map(({ ms }) => ms)).toEqual(times);
    expect(ownBounds(settings).every(({ from }) => from === 'own')).toBe(true);
  });

  it('name what each is made of', () => {
    expect(ownBounds({ bfd: BFD, healthCheck: HEALTH, bgpHoldS: 180 })).toEqual([
      { mechanism: 'bfd', ms: 3_000, interval: 1_000, count: 3, unit: 'ms', step: '1', from: 'own' },
      { mechanism: 'health-check', ms: 6_000, interval: 2, count: 3, unit: 's', step: '3.3', from: 'own' },
      { mechanism: 'bgp-hold', ms: 180_000, interval: 180, count: 1, unit: 's', step: '4', from: 'own' },
    ]);
    expect(BOUND_TABLE.every(({ from }) => from === 'default')).toBe(true);
  });

  it.each([
    // The slowest, and 6 s; without any the slowest of the vendor's table.
    ['none', {}, 30_000, 30_000],
    ['one', { bfd: BFD }, 9_000, 30_000],
    ['the slowest of two', { bfd: BFD, healthCheck: HEALTH }, 12_000, 30_000],
    ['slower than the table', { bfd: BFD, bgpHoldS: 180 }, 186_000, 186_000],
  ])('say how long to wait: %s', (_name, settings, needed, all) => {
    expect(timeNeeded(settings)).toBe(needed);
    // While nothing at all comes back, the settings may not be in use.
    expect(timeForAll(settings)).toBe(all);
  });
});

describe('an outage against the bound', () => {
  const [bound] = ownBounds(SETTINGS.failover);
  const against = (outage: ReturnType<typeof out>, failover = SETTINGS.failover) =>
    comparedOutages([outage], factsOf({ settings: { failover } }));

  it.each([
    // 3 s of BFD, a second for routes, and errors of 50 ms at both ends.
    [3_900, 'within'],
    [3_901, 'unknown'],
    [4_100, 'unknown'],
    [4_101, 'beyond'],
  ])('of %i ms, give or take 100: %s', (ms, expected) => {
    const outage = out(UDP, [20_000, 20_000 + ms], { fromErrorMs: 50, toErrorMs: 50 });
    expect(against(outage)).toEqual([
      { serviceId: UDP.id, phase: 'failover', fromMs: 20_000, ms, errorMs: 100, bound, against: expected },
    ]);
  });

  it.each([
    ['of the return', [66_000, 68_000], { phase: 'failback', ms: 2_000, against: 'within' }],
    ['that is not over', [71_000, null], { phase: 'failback', ms: 49_000, against: 'beyond' }],
    ['before the drill', [1_000, 3_000], null],
    ['that no standby ended', [20_000, 70_000], null],
  ] as const)('%s', (_name, span, expected) => {
    expect(against(out(UDP, span))).toMatchObject(expected === null ? [] : [expected]);
    expect(against(out(UDP, span))).toHaveLength(expected === null ? 0 : 1);
  });

  it('is compared with nothing without one, and with the fastest of many', () => {
    const outage = out(UDP, [20_000, 25_000]);
    expect(against(outage, {})).toMatchObject([{ bound: null, against: 'unknown' }]);
    expect(against(outage, { bgpHoldS: 180, bfd: BFD })).toMatchObject([
      { bound: { mechanism: 'bfd' }, against: 'beyond' },
    ]);
  });
});
