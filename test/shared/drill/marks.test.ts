/** Marks and phases of a drill: keys pressed late, early or never, marks that are found, and a watch without any. */
import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import { ACTIVE, CONTROL, invented, marksAt, PING_2, SETTINGS, STANDBY, trace } from '../../support/drill.ts';
import { OFF, ON, MARKS, over, WAYS, FAILOVER, RETURN, judges } from './judge-facts.ts';

describe('the findings of a drill', () => {
  judges([
    {
      name: 'the key was pressed eight seconds late',
      network: { cuts: [FAILOVER, RETURN] },
      marks: marksAt(OFF + 8_000, ON + 8_000),
      state: 'passed',
      codes: ['drill.works'],
    },
    {
      name: 'the key was pressed eight seconds early',
      network: { cuts: [FAILOVER, RETURN] },
      marks: marksAt(OFF - 8_000, ON - 8_000),
      state: 'passed',
      codes: ['drill.works'],
    },
    {
      name: 'nobody marked anything',
      network: { cuts: [FAILOVER, RETURN] },
      marks: [],
      state: 'passed',
      codes: ['drill.works'],
    },
    {
      name: 'the standby was in use all the time',
      network: {},
      paths: [
        trace(5_000, ...over(STANDBY)),
        trace(40_000, ...over(STANDBY)),
        trace(110_000, ...over(ACTIVE)),
      ],
      state: 'inconclusive',
      codes: ['drill.never-noticed'],
      args: { path: 'standby' },
    },
    {
      name: 'the wrong port was switched off',
      network: {},
      paths: [trace(5_000, ...over(ACTIVE)), trace(40_000, ...over(ACTIVE))],
      state: 'inconclusive',
      codes: ['drill.never-noticed'],
      args: { path: 'unchanged' },
    },
    {
      name: 'the wrong port was switched off, and a cloud computer started anew meanwhile',
      network: { more: { [PING_2.id]: [[40_000, 44_000]] } },
      paths: [trace(5_000, ...over(ACTIVE)), trace(40_000, ...over(ACTIVE))],
      state: 'inconclusive',
      codes: ['drill.never-noticed', 'drill.unrelated'],
      args: { path: 'unchanged' },
    },
    {
      name: 'something was lost at the return alone, and no trace shows the way',
      network: { cuts: [RETURN] },
      paths: [],
      state: 'inconclusive',
      codes: ['drill.never-noticed'],
      args: { path: 'unknown' },
    },
    {
      name: 'switched on before the standby had time',
      network: { cuts: [[OFF, OFF + 5_500]] },
      marks: marksAt(OFF, OFF + 5_000),
      paths: [trace(5_000, ...over(ACTIVE)), trace(60_000, ...over(ACTIVE))],
      state: 'inconclusive',
      codes: ['drill.incomplete'],
      args: { phase: 'failover' },
    },
    {
      name: 'ended on the standby',
      network: { cuts: [FAILOVER] },
      marks: marksAt(OFF),
      paths: WAYS.slice(0, 2),
      state: 'partly',
      codes: ['drill.incomplete', 'drill.works'],
      args: { phase: 'standby' },
    },
    {
      name: 'nothing happened and nobody marked anything',
      network: {},
      marks: [],
      paths: WAYS.slice(0, 1),
      state: 'inconclusive',
      codes: ['drill.incomplete'],
      args: { phase: 'baseline' },
    },
  ]);
});

describe('phases', () => {
  it('begin and end with the marks and the outages', () => {
    const recording = invented({ cuts: [FAILOVER, RETURN], rest: { marks: MARKS, paths: WAYS } });
    const { phases } = judgeDrill(recording, SETTINGS);
    expect(phases.map(({ name }) => name)).toEqual(['baseline', 'failover', 'standby', 'failback', 'end']);
    expect(phases.map(({ fromMs }) => Math.round(fromMs / 100))).toEqual([0, 200, 232, 700, 708]);
  });

  it('are found by themselves within the resolution of samples and traces', () => {
    const recording = invented({ cuts: [FAILOVER, RETURN], rest: { paths: [] } });
    const { marks } = judgeDrill(recording, SETTINGS);
    expect(marks.map(({ kind, by }) => [kind, by])).toEqual([
      ['off', 'found'],
      ['on', 'found'],
    ]);
    expect(Math.abs((marks[0]?.atMs ?? 0) - OFF)).toBeLessThan(100);
    expect(Math.abs((marks[1]?.atMs ?? 0) - ON)).toBeLessThan(100);
  });
});

describe('marks', () => {
  it('are found at the outage and not between two traces where both tell of one change', () => {
    const paths = [
      trace(1_000, ...over(ACTIVE)),
      trace(25_000, ...over(STANDBY)),
      trace(60_000, ...over(STANDBY)),
      trace(72_000, ...over(ACTIVE)),
    ];
    const { marks } = judgeDrill(invented({ cuts: [FAILOVER, RETURN], rest: { paths } }), SETTINGS);
    const times = marks.map(({ atMs }) => Math.round(atMs / 200) * 200);
    expect(times).toEqual([OFF, ON]);
  });

  it('are found half-way between two traces where nothing was lost', () => {
    const paths = [trace(10_000, ...over(ACTIVE)), trace(20_000, ...over(STANDBY))];
    const { marks } = judgeDrill(invented({ cuts: [], rest: { paths } }), SETTINGS);
    expect(marks).toEqual([{ kind: 'off', atMs: 15_000, by: 'found' }]);
  });
});

describe('a watch', () => {
  it('tells what was down together, and judges no failover', () => {
    const recording = invented({
      cuts: [[10_000, 12_000]],
      more: { [PING_2.id]: [[50_000, 60_000]] },
      rest: { kind: 'watch' },
    });
    const { state, episodes, findings, phases } = judgeDrill(recording, SETTINGS);
    expect(state).toBe('watched');
    expect(findings).toEqual([]);
    expect(phases).toHaveLength(1);
    expect(episodes.map(({ services }) => services.length)).toEqual([8, 1]);
    expect(episodes[1]?.services).toEqual([PING_2.id]);
    expect(episodes.flatMap(({ services }) => services)).not.toContain(CONTROL.id);
  });
});
