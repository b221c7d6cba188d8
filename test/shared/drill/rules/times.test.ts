/** How long it took, both ways: too slow, worse on the way back, late by itself, or back and forth. */
import { describe, expect, it } from 'vitest';
import { failbackWorse, flapping, lagging, slow } from '../../../../shared/drill/rules/times.ts';
import { CONTROL, NAME, PING, PING_2, STANDING, TCP, UDP } from '../../../support/drill.ts';
import { END, factsOf, NEVER_ON, out, stood } from './facts.ts';

const ALIVE = [stood(UDP, 'alive'), stood(PING, 'alive')];

describe('a failover that is slow', () => {
  // BFD of 3 s, and a second to compute routes.
  it.each([
    ['at the bound', out(UDP, [20_000, 24_000]), false],
    ['beyond it', out(UDP, [20_000, 24_001]), true],
    ['perhaps beyond it', out(UDP, [20_000, 24_100], { fromErrorMs: 50, toErrorMs: 50 }), false],
    ['the return', out(UDP, [70_000, 90_000]), false],
    ['a standby that did not come is not slow', out(UDP, [20_000, 70_000]), false],
  ])('%s', (_name, outage, isSlow) => {
    expect(slow(factsOf({ stood: ALIVE, outages: [outage] }))).toHaveLength(isSlow ? 1 : 0);
  });

  it('is told by its slowest service', () => {
    const outages = [
      out(UDP, [20_000, 25_000]),
      out(PING, [20_100, 28_100], { fromErrorMs: 50 }),
      out(TCP, [20_000, 26_000]),
    ];
    expect(slow(factsOf({ stood: ALIVE, outages }))).toMatchObject([
      {
        code: 'drill.slow',
        args: {
          service: PING.id,
          ms: 8_000,
          errorMs: 50,
          boundMs: 3_000,
          mechanism: 'bfd',
          interval: 1_000,
          count: 3,
        },
        at: { fromMs: 20_100, toMs: 28_100 },
      },
    ]);
  });

  it('is compared with nothing where the profile names no bound', () => {
    const outages = [out(UDP, [20_000, 60_000])];
    expect(slow(factsOf({ stood: ALIVE, outages, settings: { failover: {} } }))).toEqual([]);
  });
});

describe('a return that is worse than the failover', () => {
  const went = out(UDP, [20_000, 23_000], { fromErrorMs: 20, toErrorMs: 30 });

  it.each([
    // 3 s out, 50 ms and 100 ms of error, and a second that routers take to compute.
    ['a moment less', [went, out(PING, [70_000, 74_149], { toErrorMs: 100 })], false],
    ['just so much', [went, out(PING, [70_000, 74_150], { toErrorMs: 100 })], true],
    ['where the failover cost nothing', [out(PING, [70_000, 71_000])], true],
    ['where the failover cost nothing, and less', [out(PING, [70_000, 70_999])], false],
    ['the name has reasons of its own', [went, out(NAME, [70_000, 90_000])], false],
  ])('%s', (_name, outages, isWorse) => {
    expect(failbackWorse(factsOf({ stood: ALIVE, outages }))).toHaveLength(isWorse ? 1 : 0);
  });

  it('says by how much, and who', () => {
    const back = [out(UDP, [70_000, 71_000]), out(PING, [69_500, null], { fromErrorMs: 40 })];
    expect(failbackWorse(factsOf({ stood: ALIVE, outages: [went, ...back] }))).toMatchObject([
      {
        code: 'drill.failback-worse',
        args: { failoverMs: 3_000, failbackMs: END - 69_500, errorMs: 90, service: PING.id },
        at: { fromMs: 69_500, toMs: null },
      },
    ]);
  });

  it.each([
    ['a standby that carried nothing', [stood(UDP, 'dead'), stood(PING, 'dead')]],
    ['a name that was remembered while nothing carried', [stood(UDP, 'dead'), stood(NAME, 'alive')]],
  ])('compares with no %s', (_name, all) => {
    expect(failbackWorse(factsOf({ stood: all, outages: [out(PING, [70_000, 90_000])] }))).toEqual([]);
  });
});

describe('a name that lags', () => {
  const network = out(UDP, [20_000, 22_000]);
  const nameOut = (toMs: number | null) => out(NAME, [20_000, toMs]);

  it.each([
    // The network was back after 2 s; 3 s later is late.
    ['not late', stood(NAME, 'alive', { outage: nameOut(24_999) }), null],
    ['late', stood(NAME, 'alive', { outage: nameOut(25_000) }), { ms: 5_000 }],
    ['never back on the standby', stood(NAME, 'dead', { outage: nameOut(70_500) }), { ms: null }],
    ['never out', stood(NAME, 'alive'), null],
    ['another service', stood(STANDING, 'alive', { outage: out(STANDING, [20_000, 60_000]) }), null],
  ])('%s', (_name, name, args) => {
    const found = lagging(factsOf({ stood: [...ALIVE, name], outages: [network] }));
    const { outage } = name;
    const expected = {
      code: 'drill.lagging',
      args: { service: NAME.id, networkMs: 2_000, ...args },
      at: outage === null ? null : { fromMs: outage.fromMs, toMs: outage.toMs },
    };
    expect(found).toMatchObject(args === null ? [] : [expected]);
    expect(found).toHaveLength(args === null ? 0 : 1);
  });

  it('is late from the begin on where the network lost nothing', () => {
    const all = [...ALIVE, stood(NAME, 'alive', { outage: nameOut(23_000) })];
    expect(lagging(factsOf({ stood: all }))).toMatchObject([{ args: { ms: 3_000, networkMs: 0 } }]);
  });

  it('lags behind nothing where the network was not back', () => {
    const all = [stood(UDP, 'dead', { outage: network }), stood(NAME, 'alive', { outage: nameOut(40_000) })];
    expect(lagging(factsOf({ stood: all }))).toEqual([]);
  });
});

describe('back and forth', () => {
  type Times = readonly (readonly [number, number | null])[];
  const THREE: Times = [
    [20_000, 21_000],
    [25_000, 26_000],
    [30_000, 31_000],
  ];
  const BACK: Times = [
    [70_000, 71_000],
    [75_000, 76_000],
    [80_000, 81_000],
  ];
  const each = (service: typeof UDP, times: Times) => times.map((one) => out(service, one));

  it.each([
    ['two services three times', [...each(UDP, THREE), ...each(PING, THREE)], ['failover']],
    ['one service alone', [...each(UDP, THREE), ...each(PING, THREE.slice(1))], []],
    ['a service and the control', [...each(UDP, THREE), ...each(CONTROL, THREE)], []],
    ['after the return', [...each(UDP, BACK), ...each(PING, BACK)], ['failback']],
    [
      'three in all, in two phases',
      [UDP, PING].flatMap((one) => [...each(one, THREE.slice(1)), ...each(one, BACK.slice(2))]),
      [],
    ],
    [
      'before anything was switched off',
      [UDP, PING].flatMap((one) =>
        each(one, [
          [1_000, 2_000],
          [4_000, 5_000],
          [7_000, 8_000],
        ]),
      ),
      [],
    ],
  ])('%s', (_name, outages, phases) => {
    const found = flapping(factsOf({ stood: ALIVE, outages })).map(({ args }) => args);
    expect(found).toMatchObject(phases.map((phase) => ({ phase, times: 3, services: [UDP.id, PING.id] })));
    expect(found).toHaveLength(phases.length);
  });

  it('says how often at most, from the first to the last', () => {
    const outages = [
      ...each(UDP, THREE),
      ...each(PING, [...THREE, [40_000, 42_000]]),
      ...each(PING_2, [[50_000, 51_000]]),
    ];
    expect(flapping(factsOf({ stood: ALIVE, outages }))).toMatchObject([
      {
        args: { phase: 'failover', times: 4, services: [UDP.id, PING.id] },
        at: { fromMs: 20_000, toMs: 51_000 },
      },
    ]);
  });

  it('is not over where one is still out at the end', () => {
    const outages = [...each(UDP, THREE), ...each(PING, [...THREE.slice(1), [40_000, null]])];
    expect(flapping(factsOf({ stood: ALIVE, cut: NEVER_ON, outages }))).toMatchObject([
      { at: { fromMs: 20_000, toMs: null } },
    ]);
  });
});
