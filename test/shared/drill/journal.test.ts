/** The journal of a drill, line by line: what is taken back, what is left out, and what a killed program leaves. */
import { describe, expect, it } from 'vitest';
import { JOURNAL, readJournal, rowOf, type JournalEntry } from '../../../shared/drill/journal.ts';
import { OUTCOMES, type Outcome, type Sample } from '../../../shared/drill/sample.ts';
import { PING, SETTINGS, UDP } from '../../support/drill.ts';

const HEAD = {
  journal: JOURNAL,
  ...{ kind: 'drill', id: 'one', createdAt: '2026-11-29T01:00:00.000Z', version: '0.1.0' },
  ...{ language: 'en', platform: 'linux', profile: { ...SETTINGS }, services: [UDP, PING] },
} as const;

const sample = (atMs: number, outcome: Outcome = 'answered', rttMs: number | null = null): Sample => ({
  ...{ atMs, outcome, rttMs },
});

/** What a journal of these lines holds. */
function readLines(...lines: readonly (JournalEntry | string)[]) {
  const texts = [HEAD, ...lines].map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const opened = readJournal(texts.join('\n'));
  if (opened === null) throw new Error('it is no journal');
  return opened.recording;
}

describe('a line of samples', () => {
  it.each([
    [0, sample(100.4, 'answered', 5.5), sample(100, 'answered', 6)],
    [1, sample(99.5, 'refused', 0.2), sample(100, 'refused', 0)],
    [1, sample(0, 'lost'), sample(0, 'lost')],
    ...OUTCOMES.map((outcome) => [0, sample(1, outcome), sample(1, outcome)] as const),
  ] as const)('comes back in lane %i, in whole milliseconds: %j', (lane, written, expected) => {
    const { lanes } = readLines({ samples: [rowOf(lane, written)] });
    expect(lanes[lane]?.samples).toEqual([expected]);
    expect(lanes[1 - lane]?.samples).toEqual([]);
  });

  it('gives the questions in the order in which they were sent: a loss is known later than an answer', () => {
    const { lanes } = readLines(
      { samples: [rowOf(0, sample(200)), rowOf(1, sample(150)), rowOf(0, sample(1_000))] },
      { samples: [rowOf(0, sample(100, 'lost'))] },
    );
    expect(lanes.map(({ samples }) => samples.map(({ atMs }) => atMs))).toEqual([[100, 200, 1_000], [150]]);
  });

  it('is taken back by a late answer, wherever its line stands', () => {
    const late = { late: [rowOf(0, sample(100, 'late', 3_000))] };
    const lost = { samples: [rowOf(0, sample(100, 'lost')), rowOf(0, sample(200, 'lost'))] };
    for (const lines of [
      [lost, late],
      [late, lost],
    ])
      expect(readLines(...lines).lanes[0]?.samples).toEqual([
        sample(100, 'late', 3_000),
        sample(200, 'lost'),
      ]);
  });

  it('of a lane that is not there says nothing, and an outcome that nobody knows is unknown', () => {
    const { lanes } = readLines({
      samples: [
        [2, 100, 0, 5],
        [0, 200, OUTCOMES.length, -1],
      ],
    });
    expect(lanes.map(({ samples }) => samples)).toEqual([[sample(200, 'unknown')], []]);
  });
});

describe('what else happened', () => {
  const mark = { kind: 'off', atMs: 100, by: 'user' } as const;
  const stall = { fromMs: 300, toMs: 900, kind: 'stall' } as const;
  const path = { atMs: 400, target: '100.100.2.136', hops: ['10.0.0.1', null], reached: true };
  const step = { atMs: 500, byMs: -3_600_000 } as const;
  const check = { atMs: 600, tookMs: 100, state: 'ready' as const, headline: 'Ready.', findings: [] };

  it('is kept in its place, in order', () => {
    const { kind, marks, stalls, paths, clockSteps, checks } = readLines(
      { mark },
      { stall },
      { path },
      { step },
      { check },
      { mark: { ...mark, kind: 'on', atMs: 700 } },
    );
    expect([kind, marks, stalls, paths, clockSteps, checks]).toEqual([
      'drill',
      [mark, { ...mark, kind: 'on', atMs: 700 }],
      [stall],
      [path],
      [step],
      [check],
    ]);
  });

  it('counts duplicates and the like by the last word on them, and none where there is none', () => {
    const none = { duplicates: 0, reordered: 0, ttls: [], reconnects: [] };
    const counted = { duplicates: 2, reordered: 1, ttls: [{ atMs: 5, ttl: 60 }], reconnects: [700] };
    const countsOf = (...lines: readonly JournalEntry[]) =>
      readLines(...lines).lanes.map(({ samples, service, ...counts }) => [service.id, samples, counts]);
    expect(countsOf()).toEqual([
      [UDP.id, [], none],
      [PING.id, [], none],
    ]);
    expect(countsOf({ lanes: [none, none] }, { lanes: [none, counted] })).toEqual([
      [UDP.id, [], none],
      [PING.id, [], counted],
    ]);
    expect(countsOf({ lanes: [counted] })).toEqual([
      [UDP.id, [], counted],
      [PING.id, [], none],
    ]);
  });
});

describe('the end of a journal', () => {
  const samples = {
    samples: [
      rowOf(1, sample(5_000)),
      rowOf(0, sample(4_000)),
      rowOf(1, sample(900, 'lost')),
      rowOf(1, sample(950, 'lost')),
    ],
  };

  it.each<readonly [string, readonly JournalEntry[], number, string]>([
    ['is told', [samples, { end: { endMs: 5_300, ending: 'interrupted' } }], 5_300, 'interrupted'],
    [
      'is told by the last word on it',
      [{ end: { endMs: 1, ending: 'disk' } }, samples, { end: { endMs: 5_300, ending: 'finished' } }],
      5_300,
      'finished',
    ],
    ['is the last question where the program was killed', [samples], 5_000, 'killed'],
    ['is its begin where nothing was asked', [], 0, 'killed'],
  ])('%s', (_what, lines, endMs, ending) => {
    const recording = readLines(...lines);
    expect([recording.endMs, recording.ending]).toEqual([endMs, ending]);
  });
});

describe('a line that is broken', () => {
  const deep = (depth: number) => `{"stall":{"fromMs":1,"toMs":2,"kind":"stall"},"x":${nested(depth)}}`;
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['no JSON', 'what is this', 0],
    ['cut off', '{"stall":{"fromMs":1,"toMs":', 0],
    ['empty', '', 0],
    ['of a kind that nobody knows', '{"storm":{"fromMs":1}}', 0],
    ['without a value', '{"stall":{"fromMs":1,"toMs":2}}', 0],
    ['deeper than any record', deep(64), 0],
    ['not too deep', deep(63), 1],
    ['ended as Windows ends lines', '{"stall":{"fromMs":1,"toMs":2,"kind":"stall"}}\r', 1],
  ])('%s', (_what, line, stalls) => {
    const recording = readLines(line, { mark: { kind: 'off', atMs: 9, by: 'user' } });
    expect(recording.stalls).toHaveLength(stalls);
    expect(recording.marks).toHaveLength(1);
  });

  it.each([
    ['', null],
    ['{}', null],
    ['[]', null],
    [JSON.stringify({ ...HEAD, journal: 'vpc-doctor/drill-journal@2' }), null],
    [JSON.stringify(HEAD), 'one'],
    // Before its first line nothing may stand.
    [`\n${JSON.stringify(HEAD)}`, null],
  ])('at the begin is no journal: %s', (text, id) => {
    expect(readJournal(text)?.head.id ?? null).toBe(id);
  });
});
