/** Did the standby carry: when anything may be said, what "works" measures, and what "half" tells. */
import { describe, expect, it } from 'vitest';
import { failoverOutages, standby, waited } from '../../../../shared/drill/rules/standby.ts';
import type { DrillFacts } from '../../../../shared/drill/rules/facts.ts';
import {
  ACTIVE,
  API,
  CONTROL,
  NAME,
  PING,
  PING_2,
  SETTINGS,
  STANDBY,
  STANDING,
  TCP,
  trace,
  UDP,
} from '../../../support/drill.ts';
import { CUT, END, factsOf, NEVER_ON, out, stood } from './facts.ts';

const codesOf = (facts: DrillFacts) => standby(facts).map(({ code }) => code);
const DEAD = out(UDP, [20_000, 70_000]);

describe('the outcome of the failover', () => {
  it.each([
    ['nothing was seen', [stood(UDP, 'unknown'), stood(PING, 'absent')], []],
    ['all came back', [stood(UDP, 'alive'), stood(PING, 'alive')], ['drill.works']],
    [
      'what was out at its own time is left out',
      [stood(UDP, 'alive'), stood(PING, 'apart')],
      ['drill.works'],
    ],
    ['the name alone stayed out', [stood(UDP, 'alive'), stood(NAME, 'dead')], ['drill.works']],
    ['some stayed out', [stood(UDP, 'dead', { outage: DEAD }), stood(PING, 'alive')], ['drill.half']],
    ['all stayed out', [stood(UDP, 'dead', { outage: DEAD }), stood(PING, 'absent')], ['drill.standby-dead']],
    // A name is remembered by the company's DNS server: that proves no way.
    [
      'the name alone is there',
      [stood(UDP, 'dead', { outage: DEAD }), stood(NAME, 'alive')],
      ['drill.standby-dead'],
    ],
  ] as const)('%s', (_name, all, codes) => {
    const outages = [out(PING, [20_000, 23_000]), DEAD];
    expect(codesOf(factsOf({ stood: all, outages }))).toEqual(codes);
  });

  const some = [stood(UDP, 'dead', { outage: DEAD }), stood(PING, 'alive')];

  it.each([
    // BFD needs 3 s, and 6 s are allowed on top.
    ['a moment too short', { ...CUT, onMs: 28_999 }, END, []],
    ['just long enough', { ...CUT, onMs: 29_000 }, END, ['drill.half']],
    ['the end counts where nobody switched on: too short', NEVER_ON, 28_999, []],
    ['the end counts where nobody switched on', NEVER_ON, 29_000, ['drill.half']],
  ] as const)('is said only of a standby that was waited for: %s', (_name, cut, endMs, codes) => {
    const facts = factsOf({ stood: some, cut, recording: { endMs } });
    expect(codesOf(facts)).toEqual(codes);
    expect(waited(facts)).toBe(codes.length > 0);
  });
});

describe('a standby that works', () => {
  const alive = [stood(UDP, 'alive'), stood(PING, 'alive'), stood(TCP, 'unknown')];

  it('took as long as the outage that took longest', () => {
    const outages = [
      out(UDP, [20_000, 23_000]),
      out(PING, [20_000, 24_000], { fromErrorMs: 50, toErrorMs: 60 }),
      out(TCP, [20_000, 22_000]),
    ];
    expect(standby(factsOf({ stood: alive, outages }))).toMatchObject([
      {
        args: { ms: 4_000, errorMs: 110, longest: PING.id, services: 2 },
        at: { fromMs: 20_000, toMs: 24_000 },
      },
    ]);
  });

  const lone = out(PING, [40_000, 50_000]);
  it.each([
    ['the earliest that a mark pressed late allows', out(UDP, [10_000, 13_000]), true],
    ['earlier', out(UDP, [9_999, 13_000]), false],
    ['the last before the return may have begun', out(UDP, [64_999, 64_999.5]), true],
    ['with the return', out(UDP, [65_000, 66_000]), false],
    ['stayed out until the return', out(UDP, [20_000, 65_000]), false],
    ['stayed out', out(UDP, [20_000, null]), false],
    ['at its own time', lone, false],
    ['the control', out(CONTROL, [20_000, 23_000]), false],
    // It comes back late for reasons of its own: TCP, and DNS servers that remember.
    ['the standing connection', out(STANDING, [20_000, 23_000]), false],
    ['the name', out(NAME, [20_000, 23_000]), false],
  ])('by outages of the failover: %s', (_name, outage, counts) => {
    const facts = factsOf({ stood: [stood(PING, 'alive', { alone: [lone] })], outages: [outage] });
    expect(failoverOutages(facts)).toEqual(counts ? [outage] : []);
  });

  const slowest = { ...API, intervalMs: 400 };
  it('without any loss is exact to the widest interval, where traces show the change', () => {
    const late = { ...NAME, intervalMs: 500 };
    const facts = factsOf({
      stood: [stood(late, 'absent'), stood(UDP, 'alive'), stood(slowest, 'alive')],
      recording: { paths: [trace(5_000, ACTIVE), trace(40_000, STANDBY)] },
    });
    expect(standby(facts)).toMatchObject([
      { code: 'drill.works', args: { ms: 0, errorMs: 400, longest: UDP.id, services: 2 }, at: null },
    ]);
  });

  it.each([
    ['before and after', [trace(5_000, ACTIVE), trace(40_000, STANDBY)], true],
    ['at the mark still the active path', [trace(20_000, ACTIVE), trace(40_000, STANDBY)], true],
    ['right after it the standby', [trace(5_000, ACTIVE), trace(20_001, STANDBY)], true],
    ['at the mark already the standby', [trace(5_000, ACTIVE), trace(20_000, STANDBY)], false],
    ['the standby just before the return', [trace(5_000, ACTIVE), trace(69_999, STANDBY)], true],
    ['the standby with the return alone', [trace(5_000, ACTIVE), trace(70_000, STANDBY)], false],
    ['the active path right after the mark', [trace(20_001, ACTIVE), trace(40_000, STANDBY)], false],
    [
      'others that show neither',
      [trace(1_000, null), trace(5_000, ACTIVE), trace(30_000, null), trace(40_000, STANDBY)],
      true,
    ],
    [
      'the standby before as well',
      [trace(1_000, STANDBY), trace(5_000, ACTIVE), trace(40_000, STANDBY)],
      false,
    ],
    ['nothing before', [trace(40_000, STANDBY)], false],
    ['nothing after', [trace(5_000, ACTIVE)], false],
  ])('without any loss asks traces: %s', (_name, paths, changed) => {
    expect(codesOf(factsOf({ stood: alive, recording: { paths } }))).toEqual(changed ? ['drill.works'] : []);
  });

  it('without any loss and without a return takes traces until the end', () => {
    const paths = [trace(5_000, ACTIVE), trace(END, STANDBY)];
    expect(codesOf(factsOf({ stood: alive, cut: NEVER_ON, recording: { paths } }))).toEqual(['drill.works']);
  });
});

describe('half a standby', () => {
  const all = [
    stood(UDP, 'dead', { outage: out(UDP, [20_100, 70_500]) }),
    stood(API, 'dead', { outage: out(API, [20_000, 70_300]) }),
    stood(PING, 'alive', { outage: out(PING, [19_000, 99_000]) }),
    stood(PING_2, 'apart', { outage: out(PING_2, [30_000, null]) }),
  ];

  it('names who is dead and who is not, and when', () => {
    expect(standby(factsOf({ stood: all }))).toMatchObject([
      {
        args: {
          alive: [PING.id],
          dead: [UDP.id, API.id],
          missing: 'cloud-services',
          blocks: SETTINGS.cloudServices,
        },
        at: { fromMs: 20_000, toMs: 70_500 },
        confidence: 'high',
      },
    ]);
  });

  it('is less sure where the dead have nothing in common', () => {
    const mixed = [...all, stood(TCP, 'alive')];
    expect(standby(factsOf({ stood: mixed }))).toMatchObject([
      { code: 'drill.half', args: { missing: 'mixed' }, confidence: 'medium' },
    ]);
  });
});
