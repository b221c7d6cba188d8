/** What the drill left behind, what was out by chance, and what a whole check said on the standby. */
import { describe, expect, it } from 'vitest';
import { logOnFails, neverBack, sessionLost, unrelated } from '../../../../shared/drill/rules/after.ts';
import type { CheckSeen, Lane } from '../../../../shared/drill/sample.ts';
import {
  ACTIVE,
  API,
  NAME,
  NOTHING_ELSE,
  PING,
  PING_2,
  PORT,
  STANDBY,
  STANDING,
  trace,
  UDP,
} from '../../../support/drill.ts';
import { CUT, factsOf, NEVER_ON, out, stood } from './facts.ts';

describe('a return that does not come', () => {
  const lost = out(PING, [71_000, null]);

  it.each([
    ['out since the return', lost, [], true],
    ['out since the failover', out(PING, [20_000, null]), [], true],
    ['out since just before a mark that was pressed late', out(PING, [10_000, null]), [], true],
    ['out before that', out(PING, [9_999, null]), [], false],
    [
      'out from the start, by a drill that began late',
      out(PING, [15_000, null], { fromStart: true }),
      [],
      false,
    ],
    ['over', out(PING, [71_000, 119_000]), [], false],
    ['went out at its own time', out(PING, [40_000, null]), [stood(PING, 'apart')], false],
    ['never answered before', lost, [stood(PING, 'absent')], false],
    ['another went out at its own time', lost, [stood(PING_2, 'apart')], true],
    ['stayed out on the standby', lost, [stood(PING, 'dead')], true],
    ['the name alone', out(NAME, [71_000, null]), [], false],
    ['the standing connection alone', out(STANDING, [71_000, null]), [], false],
  ])('%s', (_name, outage, all, isOut) => {
    const found = neverBack(factsOf({ outages: [outage], stood: all }));
    expect(found).toHaveLength(isOut ? 1 : 0);
    expect(found).toMatchObject(
      isOut
        ? [{ args: { how: 'out', services: [PING.id], hops: [] }, at: { fromMs: 70_000, toMs: null } }]
        : [],
    );
  });

  it('is asked for only where somebody switched on', () => {
    expect(neverBack(factsOf({ outages: [lost], cut: NEVER_ON }))).toEqual([]);
  });

  it.each([
    // BGP sessions take up to a minute.
    [129_999, 'low'],
    [130_000, 'high'],
  ])('is sure when it was waited for: seen until %i ms', (endMs, confidence) => {
    const away = { paths: [trace(110_000, STANDBY)], endMs };
    expect(neverBack(factsOf({ outages: [lost], recording: { endMs } }))).toMatchObject([{ confidence }]);
    expect(neverBack(factsOf({ recording: away }))).toMatchObject([
      { confidence, at: { fromMs: 70_000, toMs: null } },
    ]);
  });

  const other = (atMs: number, hop: string) => ({ ...trace(atMs, hop), target: PING.id });
  it.each([
    ['the last trace goes over the standby', [trace(80_000, ACTIVE), trace(90_000, STANDBY)], true],
    ['the last trace goes over the active path', [trace(80_000, STANDBY), trace(90_000, ACTIVE)], false],
    ['the standby was in use when it was switched on', [trace(70_000, STANDBY)], false],
    ['right after that', [trace(70_001, STANDBY)], true],
    ['nobody knows', [trace(90_000, null)], false],
    ['to one of two targets alone', [other(80_000, ACTIVE), trace(90_000, STANDBY)], false],
    ['to both of them', [other(80_000, ACTIVE), trace(90_000, STANDBY), other(91_000, STANDBY)], true],
  ])('shows in the way: %s', (_name, paths, isAway) => {
    const found = neverBack(factsOf({ recording: { paths } })).map(({ args }) => args);
    expect(found).toEqual(isAway ? [{ how: 'on-standby', services: [], hops: [STANDBY] }] : []);
  });
});

describe('what was out by chance', () => {
  const lone = out(PING, [30_000, 32_000]);
  const again = out(PING, [40_000, 43_000]);
  const gone = out(PORT, [35_000, null]);

  it.each([
    ['nothing', [stood(UDP, 'alive'), stood(PING, 'dead', { outage: gone })], []],
    [
      'for a while, twice',
      [stood(PING, 'alive', { outage: out(PING, [20_000, 23_000]), alone: [lone, again] })],
      [{ args: { services: [PING.id], network: 'office' }, at: { fromMs: 30_000, toMs: 43_000 } }],
    ],
    [
      'until the end',
      [stood(PORT, 'apart', { outage: gone })],
      [{ args: { services: [PORT.id], network: 'office' }, at: { fromMs: 35_000, toMs: null } }],
    ],
    [
      'two services of one address, and another one',
      [
        stood(PING, 'alive', { alone: [lone] }),
        stood(API, 'apart', { outage: out(API, [50_000, 71_000]) }),
        stood(PORT, 'apart', { outage: gone }),
      ],
      [
        { args: { services: [PING.id, PORT.id], network: 'office' }, at: { fromMs: 30_000, toMs: null } },
        { args: { services: [API.id], network: 'cloud-services' }, at: { fromMs: 50_000, toMs: 71_000 } },
      ],
    ],
    [
      'names without an address are no one thing',
      ['a', 'b'].map((id) => stood({ ...NAME, id, address: null }, 'apart', { outage: gone })),
      [{ args: { services: ['a'] } }, { args: { services: ['b'] } }],
    ],
  ])('%s', (_name, all, expected) => {
    const found = unrelated(factsOf({ stood: all }));
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });
});

describe('a standing connection that had to be made anew', () => {
  const lane = (service: typeof UDP, reconnects: readonly number[]): Lane => ({
    service,
    samples: [],
    ...NOTHING_ELSE,
    reconnects,
  });

  it.each([
    ['before the drill', [lane(STANDING, [9_999])], 0],
    ['as early as a mark pressed late allows', [lane(STANDING, [10_000])], 1],
    ['before, on the standby, and at the return', [lane(STANDING, [5_000, 21_000, 70_000])], 2],
    ['never', [lane(STANDING, [])], 0],
    ['another lane keeps no connection', [lane(API, [21_000]), lane(STANDING, [])], 0],
  ])('%s', (_name, lanes, times) => {
    expect(sessionLost(factsOf({ recording: { lanes } })).map(({ args }) => args)).toEqual(
      times === 0 ? [] : [{ times }],
    );
  });
});

describe('a whole check on the standby', () => {
  const check = (atMs: number, changes: Partial<CheckSeen> = {}): CheckSeen => ({
    atMs,
    tookMs: 5_000,
    state: 'not-ready',
    headline: 'Not ready.',
    findings: [{ code: 'api.refused', title: 'Refused.' }],
    ...changes,
  });
  const went = [out(UDP, [20_000, 23_000])];

  it.each([
    ['says that a log-on fails', [check(30_000)], CUT, true],
    ['begins when the last service is back', [check(23_000)], CUT, true],
    ['began before that', [check(22_999)], CUT, false],
    ['ends as it is switched on', [check(65_000)], CUT, true],
    ['ends later', [check(65_001)], CUT, false],
    ['ends late where nobody switched on', [check(110_000)], NEVER_ON, true],
    ['is ready', [check(30_000, { state: 'ready' })], CUT, false],
    ['is ready in the end', [check(30_000), check(40_000, { state: 'ready-with-warnings' })], CUT, false],
    ['is not ready in the end', [check(30_000, { state: 'ready' }), check(40_000)], CUT, true],
    [
      'was made before as well, and after',
      [check(5_000), check(30_000, { state: 'ready' }), check(90_000)],
      CUT,
      false,
    ],
    ['was not made', [], CUT, false],
  ])('%s', (_name, checks, cut, fails) => {
    expect(logOnFails(factsOf({ outages: went, cut, recording: { checks } }))).toHaveLength(fails ? 1 : 0);
  });

  it('is none of the standby when it began with the switch or before', () => {
    const at = (atMs: number) => logOnFails(factsOf({ recording: { checks: [check(atMs)] } })).length;
    expect([at(19_000), at(20_000), at(20_001)]).toEqual([0, 0, 1]);
  });

  it('gives its own words', () => {
    expect(logOnFails(factsOf({ recording: { checks: [check(30_000)] } }))).toMatchObject([
      { args: { headline: 'Not ready.', codes: ['api.refused'] }, at: { fromMs: 30_000, toMs: 35_000 } },
    ]);
  });
});
