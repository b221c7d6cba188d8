/** Two drills side by side: which was first, what got better, and which findings came and went. */
import { describe, expect, it } from 'vitest';
import { buildDrillRecord } from '../../../shared/drill/build-record.ts';
import { compareDrills } from '../../../shared/drill/compare.ts';
import type { DrillRecord } from '../../../shared/drill/record.ts';
import { API, invented, marksAt, PING, SETTINGS, UDP } from '../../support/drill.ts';

const BASE = buildDrillRecord(invented({ services: [UDP, PING], endMs: 1_000 }), {
  id: 'drill-1',
  createdAt: '2026-11-29T01:00:00.000Z',
  version: '0.1.0',
  language: 'en',
  platform: 'linux',
  profile: SETTINGS,
});
const EARLY = '2026-11-29T01:00:00.000Z';
const LATE = '2026-11-30T01:00:00.000Z';

type Time = readonly [id: string, phase: 'failover' | 'failback', ms: number];

/** What a record says of outages and findings. */
interface Said {
  readonly createdAt?: string;
  readonly services?: readonly (typeof UDP)[];
  readonly times?: readonly Time[];
  readonly codes?: readonly string[];
  readonly headline?: string;
  readonly state?: DrillRecord['result']['state'];
  readonly isRedacted?: boolean;
}

function recordOf(said: Said): DrillRecord {
  const { createdAt = EARLY, services = [UDP, PING], times = [], codes = [], isRedacted = false } = said;
  const lanes = services.flatMap((service) => {
    const [lane] = BASE.recording.lanes;
    return lane === undefined ? [] : [{ ...lane, service }];
  });
  const compared = times.map(
    ([serviceId, phase, ms]) =>
      ({ serviceId, phase, ms, fromMs: 0, errorMs: 0, bound: null, against: 'unknown' }) as const,
  );
  const findings = codes.map((code): DrillRecord['result']['findings'][number] => ({
    ...{ code, title: '', why: '', actions: [], at: null, args: {} },
    severity: 'note',
    owner: 'it',
    confidence: 'high',
  }));
  const { headline = '', state = 'passed' } = said;
  return {
    ...BASE,
    createdAt,
    recording: { ...BASE.recording, lanes },
    result: { ...BASE.result, compared, findings, headline, state },
    redaction: { applied: isRedacted, rules: [] },
  };
}

describe('two drills', () => {
  const first = recordOf({ createdAt: EARLY, headline: 'It failed.', state: 'failed' });
  const second = recordOf({ createdAt: LATE, headline: 'It passed.', state: 'passed' });
  const sides = [
    { createdAt: EARLY, headline: 'It failed.', state: 'failed' },
    { createdAt: LATE, headline: 'It passed.', state: 'passed' },
  ];

  it('stand in order of time, whichever is opened first', () => {
    for (const { before, after } of [compareDrills(first, second), compareDrills(second, first)])
      expect([before, after]).toEqual(sides);
  });

  it('of one time stand as they were opened', () => {
    const { before, after } = compareDrills(
      recordOf({ headline: 'opened first' }),
      recordOf({ headline: 'opened second' }),
    );
    expect([before.headline, after.headline]).toEqual(['opened first', 'opened second']);
  });
});

describe('the services of two drills', () => {
  const compared = (before: Said, after: Said) =>
    compareDrills(recordOf(before), recordOf({ createdAt: LATE, ...after })).services;

  it('are told by the longest outage of each and of each phase', () => {
    const before: Said = {
      times: [
        [UDP.id, 'failover', 3_000],
        [UDP.id, 'failover', 9_000],
        [UDP.id, 'failover', 4_000],
        [UDP.id, 'failback', 500],
        [PING.id, 'failover', 20_000],
      ],
    };
    const after: Said = {
      times: [
        [UDP.id, 'failover', 2_000],
        [PING.id, 'failback', 800],
      ],
    };
    expect(compared(before, after)).toEqual([
      { id: UDP.id, phase: 'failover', beforeMs: 9_000, afterMs: 2_000 },
      { id: UDP.id, phase: 'failback', beforeMs: 500, afterMs: null },
      { id: PING.id, phase: 'failover', beforeMs: 20_000, afterMs: null },
      { id: PING.id, phase: 'failback', beforeMs: null, afterMs: 800 },
    ]);
  });

  it('are left out where neither drill had an outage of them, or one did not watch them', () => {
    const times: readonly Time[] = [UDP, PING, API].map(({ id }) => [id, 'failover', 1_000]);
    const [udp] = times;
    if (udp === undefined) throw new Error('no outage');
    expect(compared({ times: [udp] }, { times: [udp] }).map(({ id }) => id)).toEqual([UDP.id]);
    const ids = compared({ services: [UDP, API], times }, { services: [PING, API], times });
    expect(ids.map(({ id }) => id)).toEqual([API.id]);
  });

  it.each([
    [false, false, 1, 'A'],
    [true, false, 0, ''],
    [false, true, 0, ''],
    [true, true, 0, ''],
  ])('and headlines are hidden where one record is redacted: %s, %s', (one, other, count, headline) => {
    const said: Said = { times: [[UDP.id, 'failover', 1_000]], headline: 'A', codes: ['drill.works'] };
    const { services, before, after, went } = compareDrills(
      recordOf({ ...said, isRedacted: one }),
      recordOf({ ...said, createdAt: LATE, isRedacted: other, codes: [] }),
    );
    expect(services).toHaveLength(count);
    expect([before.headline, after.headline]).toEqual([headline, headline]);
    // A code names nobody.
    expect(went).toEqual(['drill.works']);
  });
});

describe('the findings of two drills', () => {
  it.each([
    [['a', 'b'], ['b', 'c'], ['c'], ['a']],
    [['a'], ['a'], [], []],
    [[], ['a'], ['a'], []],
    [['a'], [], [], ['a']],
    // Two computers that were off by chance are two findings of one code.
    [['a', 'a'], ['b', 'b'], ['b'], ['a']],
    [['a', 'a'], ['a'], [], []],
  ])('%j, then %j: %j came and %j went', (before, after, came, went) => {
    const compared = compareDrills(recordOf({ codes: before }), recordOf({ codes: after, createdAt: LATE }));
    expect([compared.came, compared.went]).toEqual([came, went]);
  });

  it('and their outages are those that the rules compare', () => {
    const record = buildDrillRecord(
      invented({
        services: [UDP, PING],
        cuts: [
          [20_000, 23_000],
          [70_000, 71_000],
        ],
        rest: { marks: marksAt(20_000, 70_000) },
      }),
      {
        ...{ id: 'drill-2', createdAt: LATE, version: '0.1.0', language: 'en', platform: 'linux' },
        profile: SETTINGS,
      },
    );
    const { services } = compareDrills(recordOf({}), record);
    expect(services.map(({ id, phase, beforeMs }) => [id, phase, beforeMs])).toEqual([
      [UDP.id, 'failover', null],
      [UDP.id, 'failback', null],
      [PING.id, 'failover', null],
      [PING.id, 'failback', null],
    ]);
    const seconds = services.map(({ afterMs }) => Math.round((afterMs ?? 0) / 1_000));
    expect(seconds).toEqual([3, 1, 3, 1]);
  });
});
