/** Which way a trace shows, and the way to each target in each phase. */
import { describe, expect, it } from 'vitest';
import { overOf, pathsIn, standbyHopsIn } from '../../../shared/drill/paths.ts';
import type { Phase } from '../../../shared/drill/phase.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { trace } from '../../support/drill.ts';

const PATH = {
  activeHops: [ip('10.0.0.1'), ip('10.0.0.2')],
  standbyHops: [ip('192.168.0.1'), ip('192.168.0.2')],
};

describe('a trace', () => {
  it.each([
    [['192.168.1.1', '10.0.0.1', null], 'active'],
    [['10.0.0.2'], 'active'],
    [['192.168.0.1'], 'standby'],
    [[null, '192.168.0.2'], 'standby'],
    [['10.0.0.1', '192.168.0.1'], 'both'],
    [['192.168.1.1', null], 'unknown'],
    [[], 'unknown'],
  ])('by %j goes over: %s', (hops, over) => {
    expect(overOf(trace(0, ...hops), PATH)).toBe(over);
    expect(overOf(trace(0, ...hops), { activeHops: [], standbyHops: [] })).toBe('unknown');
  });

  it('shows the routers of the standby that it passed, in the order of the profile', () => {
    const paths = [trace(0, null, '192.168.0.2'), trace(1, '10.0.0.1'), trace(2, '192.168.0.1', null)];
    expect(standbyHopsIn(paths, PATH)).toEqual(['192.168.0.1', '192.168.0.2']);
    expect(standbyHopsIn(paths.slice(0, 2), PATH)).toEqual(['192.168.0.2']);
    expect(standbyHopsIn([], PATH)).toEqual([]);
  });
});

describe('the way in each phase', () => {
  const phases: readonly Phase[] = [
    { name: 'baseline', fromMs: 0, toMs: 1_000 },
    { name: 'failover', fromMs: 1_000, toMs: 2_000 },
    { name: 'standby', fromMs: 2_000, toMs: 3_000 },
    { name: 'failback', fromMs: 3_000, toMs: 4_000 },
    { name: 'end', fromMs: 4_000, toMs: 5_000 },
  ];
  const shown = (paths: readonly ReturnType<typeof trace>[], of = phases) =>
    pathsIn(paths, of, PATH).map(({ phase, target, over }) => [phase, target, over]);
  const OTHER = '172.16.0.11';
  const TARGET = '100.100.2.136';

  it('is the last trace to each target that was made in it', () => {
    const other = (atMs: number, hop: string) => ({ ...trace(atMs, hop), target: OTHER });
    expect(
      shown([
        trace(100, '192.168.0.1'),
        trace(900, '10.0.0.1'),
        other(950, '192.168.0.1'),
        trace(1_500, '192.168.0.1', '10.0.0.1'),
        other(2_500, '192.168.0.1'),
        other(2_600, '10.0.0.1'),
        trace(4_500, '10.0.0.1'),
      ]),
    ).toEqual([
      ['baseline', TARGET, 'active'],
      ['baseline', OTHER, 'standby'],
      ['standby', OTHER, 'active'],
      ['end', TARGET, 'active'],
    ]);
  });

  it.each([
    [1_999, []],
    [2_000, ['standby']],
    [3_000, ['standby']],
    [3_001, []],
    [4_000, ['end']],
    [5_000, ['end']],
    [5_001, []],
  ])('counts what was traced at its edges: at %i ms', (atMs, names) => {
    expect(shown([trace(atMs, '10.0.0.1')]).map(([name]) => name)).toEqual(names);
  });

  it('keeps routers and whether the target answered, and says nothing of a phase that was not', () => {
    const silent = { ...trace(500, null, '10.0.0.1'), reached: false };
    expect(pathsIn([silent], phases.slice(0, 1), PATH)).toEqual([
      { phase: 'baseline', target: TARGET, hops: [null, '10.0.0.1'], reached: false, over: 'active' },
    ]);
    expect(shown([trace(2_500, '10.0.0.1')], phases.slice(0, 2))).toEqual([]);
  });
});
