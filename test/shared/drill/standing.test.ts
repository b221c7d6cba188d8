/** How a service stood on the standby: alive, dead, absent before, out at its own time, or not seen. */
import { describe, expect, it } from 'vitest';
import type { Outage } from '../../../shared/drill/outage.ts';
import type { Cut } from '../../../shared/drill/phases.ts';
import type { Lane, Outcome, Sample } from '../../../shared/drill/sample.ts';
import type { Service } from '../../../shared/drill/service.ts';
import { standingsOf } from '../../../shared/drill/standing.ts';
import { CONTROL, NOTHING_ELSE, PING, PING_2, PORT, UDP } from '../../support/drill.ts';
import { accountOf, CUT, END, NEVER_ON, out } from './rules/facts.ts';

type Answers = Readonly<Record<number, Outcome>>;
/** Before the drill, and on the standby. */
const BOTH: Answers = { 1_000: 'answered', 50_000: 'answered' };
/** Before alone. */
const ONCE: Answers = { 1_000: 'answered' };

/** One service: what it answered when, and when it was out. */
interface Watched {
  readonly service: Service;
  readonly answers: Answers;
  readonly outages: readonly Outage[];
}
const watched = (
  service: Service,
  spans: readonly (readonly [number, number | null])[],
  answers: Answers = BOTH,
): Watched => ({
  service,
  answers,
  outages: spans.map((span) => out(service, span)),
});

function laneOf({ service, answers }: Watched): Lane {
  const samples = Object.entries(answers).map(
    ([atMs, outcome]): Sample => ({ atMs: Number(atMs), outcome, rttMs: null }),
  );
  return { service, samples, ...NOTHING_ELSE };
}
const judged = (all: readonly Watched[], cut: Cut = CUT) =>
  standingsOf(
    { lanes: all.map(laneOf), endMs: END },
    all.map(({ service, outages }) => accountOf(service.id, outages)),
    cut,
  );
const FAILOVER = [20_000, 23_000] as const;

describe('a service on the standby', () => {
  it.each([
    ['came back', [FAILOVER], CUT, 'alive', 20_000],
    ['was never out', [], CUT, 'alive', null],
    ['was out at the return alone', [[66_000, 68_000]], CUT, 'alive', null],
    ['stayed out', [[20_000, 70_500]], CUT, 'dead', 20_000],
    ['stayed out for good', [[20_000, null]], NEVER_ON, 'dead', 20_000],
    ['was out, came back, and stayed out', [FAILOVER, [23_600, null]], CUT, 'dead', 23_600],
    ['went out as early as a late mark allows', [[10_000, 70_500]], CUT, 'dead', 10_000],
    ['was out before, and still', [[9_999, 70_500]], CUT, 'apart', 9_999],
    ['was out before, until the return may have begun', [[9_000, 65_000]], CUT, 'apart', 9_000],
    ['was out before, and came back on the standby', [[9_000, 64_999]], CUT, 'alive', null],
    ['was out before, for good', [[9_000, null]], NEVER_ON, 'apart', 9_000],
    ['was out before and back before', [[2_000, 3_000], FAILOVER], CUT, 'alive', 20_000],
    ['is told by its last outage', [FAILOVER, [24_000, 26_000], [69_000, 71_000]], CUT, 'alive', 24_000],
  ] as const)('%s', (_name, spans, cut, standing, fromMs) => {
    const [stood] = judged([watched(UDP, spans)], cut);
    expect(stood?.standing).toBe(standing);
    expect(stood?.outage?.fromMs ?? null).toBe(fromMs);
  });

  // A mark may be 10 s late, so that what answered until 10 s before it had answered before.
  it.each([
    ['before and on the standby', BOTH, 'alive'],
    ['late, which is an answer', { 1_000: 'late', 50_000: 'late' }, 'alive'],
    [
      'once before, and not always',
      { 1_000: 'lost', 2_000: 'answered', 3_000: 'lost', 50_000: 'answered' },
      'alive',
    ],
    ['refusals are none', { 1_000: 'refused', 50_000: 'answered' }, 'absent'],
    ['never before', { 1_000: 'lost', 9_999: 'unreachable', 50_000: 'answered' }, 'absent'],
    [
      'just before the mark alone, while it did not earlier',
      { 9_999: 'lost', 10_000: 'answered', 50_000: 'answered' },
      'absent',
    ],
    ['just before the mark, and was not asked earlier', { 10_000: 'answered', 50_000: 'answered' }, 'alive'],
    ['after the mark alone', { 20_000: 'answered', 50_000: 'answered' }, 'absent'],
    ['as the mark was set, and no more', { 1_000: 'answered', 20_000: 'answered' }, 'unknown'],
    ['right after it', { 1_000: 'answered', 20_001: 'answered' }, 'alive'],
    ['just before the return may have begun', { 1_000: 'answered', 64_999: 'answered' }, 'alive'],
    ['with the return alone', { 1_000: 'answered', 65_000: 'answered' }, 'unknown'],
    ['nothing that is known', { 1_000: 'answered', 50_000: 'unknown' }, 'unknown'],
  ] as const)('answered %s', (_name, answers, standing) => {
    expect(judged([watched(UDP, [], answers)])).toMatchObject([{ standing, outage: null }]);
  });

  it('answers until the end where nobody switched on', () => {
    const last = (atMs: number) =>
      judged([watched(UDP, [], { 1_000: 'answered', [atMs]: 'answered' })], NEVER_ON);
    expect(last(END - 1)).toMatchObject([{ standing: 'alive' }]);
  });

  it('that did not answer before says nothing, whatever it does later', () => {
    expect(judged([watched(UDP, [[0, null]], { 1_000: 'lost', 50_000: 'lost' })])).toMatchObject([
      { standing: 'absent', outage: null },
    ]);
  });
});

describe('a service that comes and goes', () => {
  const standing = (last: readonly [number, number | null], first: readonly [number, number] = FAILOVER) =>
    judged([watched(UDP, [first, last])])[0]?.standing;

  it.each([
    ['is dead when it came back as the key was pressed', [23_600, 69_500], FAILOVER, 'dead'],
    ['had come back by itself before', [23_600, 69_499], FAILOVER, 'alive'],
    ['is dead when it does not come back', [23_600, null], FAILOVER, 'dead'],
    ['had not answered on the standby before', [22_900, 69_000], [2_000, 3_000], 'dead'],
  ] as const)('%s', (_name, last, first, expected) => {
    expect(standing(last, first)).toBe(expected);
  });

  it('had not come back while its first outage goes on', () => {
    expect(judged([watched(UDP, [[20_000, 69_000]])])).toMatchObject([{ standing: 'dead' }]);
  });
});

describe('services that go out together', () => {
  const rest = (fromMs: number) => watched(UDP, [[fromMs, fromMs + 4_000]]);
  const standing = (all: readonly Watched[]) => judged(all).at(-1)?.standing;

  it.each([
    // Within 3 s of another address.
    ['3 s after the others', [rest(24_000)], 27_000, 'dead'],
    ['later', [rest(24_000)], 27_001, 'apart'],
    ['3 s before the others', [rest(24_000)], 21_000, 'dead'],
    ['earlier', [rest(24_000)], 20_999, 'apart'],
    ['with the nearest of the others', [rest(20_000), watched(PING_2, [[40_000, 44_000]])], 38_000, 'dead'],
    ['with the nearest, named first', [watched(PING_2, [[40_000, 44_000]]), rest(20_000)], 22_000, 'dead'],
    ['with its own address alone', [rest(20_000), watched(PORT, [[40_000, null]])], 40_000, 'apart'],
    ['with the control alone', [rest(20_000), watched(CONTROL, [[40_000, 44_000]])], 40_000, 'apart'],
    // Nobody else went out: the mark counts, and a second for whoever pressed it.
    ['4 s after the mark, alone', [watched(UDP, [])], 24_000, 'dead'],
    ['later, alone', [watched(UDP, [])], 24_001, 'apart'],
    ['before a mark that was pressed late, alone', [watched(UDP, [])], 10_000, 'dead'],
    ['while others were out before', [watched(UDP, [[7_000, 9_000]])], 10_000, 'dead'],
    ['while others are out at the return', [watched(UDP, [[65_000, 69_000]])], 64_000, 'apart'],
  ] as const)('or do not: %s', (_name, others, fromMs, expected) => {
    expect(standing([...others, watched(PING, [[fromMs, null]])])).toBe(expected);
  });

  it('leave out what was out for a while alone, in the time of the failover', () => {
    const spans = [
      [2_000, 3_000],
      [20_500, 23_000],
      [40_000, 42_000],
      [50_000, 51_000],
      [66_000, 67_000],
    ] as const;
    const [other, own] = judged([rest(20_000), watched(PING, spans)]);
    expect(own?.alone.map(({ fromMs }) => fromMs)).toEqual([40_000, 50_000]);
    expect(own?.standing).toBe('alive');
    expect(other?.alone).toEqual([]);
  });

  it('name what stayed out alone by its standing', () => {
    expect(judged([rest(20_000), watched(PING, [[40_000, null]])])[1]).toMatchObject({
      standing: 'apart',
      alone: [],
    });
  });

  it('are judged without the control', () => {
    const all = judged([watched(CONTROL, [FAILOVER]), watched(PING, [FAILOVER]), rest(20_000)]);
    expect(all.map(({ service }) => service.id)).toEqual([PING.id, UDP.id]);
  });
});

it('without any account nobody stood', () => {
  expect(standingsOf({ lanes: [laneOf(watched(UDP, [], ONCE))], endMs: END }, [], CUT)).toEqual([]);
});
