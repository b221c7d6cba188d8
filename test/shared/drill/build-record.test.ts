/** What stands in a record beside the samples, the samples of a damaged one, and the names of its services. */
import { describe, expect, it } from 'vitest';
import { buildDrillRecord, recordingOf, type RecordAbout } from '../../../shared/drill/build-record.ts';
import { compacted, expanded, type CompactSamples } from '../../../shared/drill/compact.ts';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import { drillJsonSchema, DRILL_SCHEMA } from '../../../shared/drill/record.ts';
import { drillTexts, namingIn, namingOf } from '../../../shared/drill/words.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { invented, marksAt, PING, SETTINGS, UDP } from '../../support/drill.ts';
import { drawn } from './drawn.ts';

const ABOUT: RecordAbout = {
  ...{ id: 'drill-1', createdAt: '2026-11-29T01:00:00.000Z', version: '0.1.0' },
  language: 'en',
  platform: 'darwin',
  profile: SETTINGS,
};
const DRILL = invented({
  services: [UDP, PING],
  cuts: [
    [20_000, 23_200],
    [70_000, 71_000],
  ],
  rest: {
    marks: marksAt(20_000, 70_000),
    stalls: [{ fromMs: 1_000, toMs: 1_400, kind: 'stall' }],
    clockSteps: [{ atMs: 30_000, byMs: 3_600_000 }],
  },
});

describe('a record', () => {
  it('says who made it, of what, and that nothing in it is redacted', () => {
    const record = buildDrillRecord(DRILL, ABOUT);
    expect(record).toMatchObject({
      ...{ schema: DRILL_SCHEMA, kind: 'drill', id: 'drill-1', createdAt: ABOUT.createdAt, language: 'en' },
      tool: { name: 'vpc-doctor', version: '0.1.0' },
      platform: { platform: 'darwin' },
      redaction: { applied: false, rules: [] },
    });
    expect(record.profile).toEqual(SETTINGS);
    expect(record).not.toHaveProperty('version');
  });

  it.each([
    [{}, false, false],
    [{ by: 'Li' }, true, false],
    [{ note: { text: 'It was slow.' } }, false, true],
    [{ by: 'Li', note: { text: 'It was slow.' } }, true, true],
  ])('has a person and a note only where there are: %j', (added, hasBy, hasNote) => {
    const made = buildDrillRecord(DRILL, { ...ABOUT, ...added });
    expect(made).toMatchObject(added);
    expect(['by' in made, 'note' in made]).toEqual([hasBy, hasNote]);
  });

  it('holds what was observed', () => {
    expect(recordingOf(buildDrillRecord(DRILL, ABOUT))).toEqual(DRILL);
  });

  it('holds the result with its words: the first finding is the headline, and values stay beside the texts', () => {
    const record = buildDrillRecord(DRILL, ABOUT);
    const judged = judgeDrill(DRILL, SETTINGS);
    expect(record.result).toMatchObject({ ...judged, state: 'passed' });
    const [first] = record.result.findings;
    expect(first?.title.length).toBeGreaterThan(10);
    expect(record.result.headline).toBe(drillTexts('en').headline('passed', first?.title ?? '', 2));
    expect(first?.args).toEqual(judged.findings[0]?.args);
  });

  it.each([
    [[], 'Watched: there was no outage.'],
    [[[20_000, 23_000]], 'Watched: there was one outage.'],
    [
      [
        [20_000, 23_000],
        [40_000, 42_000],
      ],
      'Watched: there were 2 outages.',
    ],
  ] as const)('of a watch counts outages in its headline: %j', (cuts, headline) => {
    const watch = invented({ services: [UDP, PING], cuts, rest: { kind: 'watch' } });
    expect(buildDrillRecord(watch, ABOUT).result).toMatchObject({ state: 'watched', headline, findings: [] });
  });
});

describe('samples in a record', () => {
  it('are gaps, round trips, and outcomes with how many in a row had each', () => {
    expect(compacted(drawn('..xl', 5))).toEqual({
      gapsMs: [0, 100, 100, 100],
      rttsMs: [5, 5, -1, 1_500],
      outcomes: [
        { outcome: 'answered', count: 2 },
        { outcome: 'lost', count: 1 },
        { outcome: 'late', count: 1 },
      ],
    });
    expect(compacted([])).toEqual({ gapsMs: [], rttsMs: [], outcomes: [] });
  });

  const answered = (count: number): CompactSamples['outcomes'] => [{ outcome: 'answered', count }];

  it.each<readonly [string, CompactSamples, readonly (readonly [number, number | null])[]]>([
    ['a round trip of nothing is one', { gapsMs: [10], rttsMs: [0], outcomes: answered(1) }, [[10, 0]]],
    ['no round trip', { gapsMs: [10], rttsMs: [-1], outcomes: answered(1) }, [[10, null]]],
    [
      'round trips are missing',
      { gapsMs: [10, 5], rttsMs: [3], outcomes: answered(2) },
      [
        [10, 3],
        [15, null],
      ],
    ],
    ['outcomes are missing', { gapsMs: [10, 5], rttsMs: [3, 4], outcomes: answered(1) }, [[10, 3]]],
    ['more outcomes than questions', { gapsMs: [10], rttsMs: [3], outcomes: answered(1e15) }, [[10, 3]]],
    ['no questions', { gapsMs: [], rttsMs: [3], outcomes: answered(1) }, []],
  ])('that is damaged give what it says: %s', (_what, samples, expected) => {
    expect(expanded(samples).map(({ atMs, rttMs }) => [atMs, rttMs])).toEqual(expected);
  });

  it('that promise more than any computer can hold are as many as their questions', () => {
    const count = 30_000;
    const outcomes = Array.from({ length: count }, () => ({ outcome: 'lost', count: 1e15 }) as const);
    const gapsMs = Array.from({ length: count }, () => 1);
    expect(expanded({ gapsMs, rttsMs: [], outcomes })).toHaveLength(count);
  });
});

describe('the name of a service', () => {
  it.each(LANGUAGES)(
    'is that of its kind, and its id where the recording does not have it, in %s',
    (language) => {
      const naming = namingIn(DRILL, language);
      const [udp, ping] = [UDP, PING].map((one) => drillTexts(language).service(one));
      expect(naming.name(UDP.id)).toBe(udp);
      expect(naming.name(PING.id)).toBe(ping);
      expect(naming.name('tcp 172.16.9.9')).toBe('tcp 172.16.9.9');
      expect(naming.names([PING.id, 'x'])).toBe(naming.list([ping ?? '', 'x']));
      expect(namingOf([UDP], language).name(PING.id)).toBe(PING.id);
    },
  );
});

describe('the schema of a record', () => {
  it('has its name, and lets later versions add fields', () => {
    const schema = drillJsonSchema();
    expect(schema).toMatchObject({ $id: DRILL_SCHEMA, title: 'VPC Doctor failover drill', type: 'object' });
    expect(schema).toHaveProperty('properties.result.properties.headline');
    expect(JSON.stringify(schema)).not.toContain('additionalProperties":false');
  });
});
