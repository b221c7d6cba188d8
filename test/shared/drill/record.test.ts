import { describe, expect, it } from 'vitest';
import { buildDrillRecord, recordingOf, resultInWords } from '../../../shared/drill/build-record.ts';
import { BOUND_TABLE, ownBounds, timeNeeded } from '../../../shared/drill/bounds.ts';
import { DRILL_FINDINGS, type DrillCode, type DrillFindingArgs } from '../../../shared/drill/finding.ts';
import { drillFinding } from '../../../shared/drill/finding.ts';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import { drillSchema } from '../../../shared/drill/record.ts';
import { drillFindingWords, drillTexts, namingOf } from '../../../shared/drill/words.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { ALL, API, invented, marksAt, PING, SETTINGS, STANDBY, trace, UDP } from '../../support/drill.ts';

const RECORDING = invented({
  cuts: [
    [20_000, 23_200],
    [70_000, 71_000],
  ],
  rest: { marks: marksAt(20_000, 70_000), paths: [trace(5_000, '10.0.0.1'), trace(40_000, STANDBY)] },
});

const ABOUT = {
  id: 'drill-1',
  createdAt: '2026-11-29T01:00:00.000Z',
  version: '0.1.0',
  platform: 'linux',
  profile: SETTINGS,
} as const;

/** One set of values for each finding; a new finding is missing here, which is an error of types. */
const SAMPLES: { readonly [C in DrillCode]: DrillFindingArgs[C] } = {
  'drill.works': { ms: 3200, errorMs: 100, longest: UDP.id, services: 8 },
  'drill.half': {
    alive: [PING.id],
    dead: [UDP.id, API.id],
    missing: 'cloud-services',
    blocks: ['100.64.0.0/10'],
  },
  'drill.no-standby': { services: [UDP.id], lastHop: '192.168.1.1', sign: 'silence' },
  'drill.standby-dead': { services: [UDP.id], hops: [STANDBY], lastHop: null },
  'drill.return-lost': { services: [UDP.id], hop: STANDBY },
  'drill.flapping': { phase: 'failover', times: 3, services: [UDP.id, PING.id] },
  'drill.slow': {
    ms: 9000,
    errorMs: 100,
    service: UDP.id,
    boundMs: 6000,
    mechanism: 'health-check',
    interval: 2,
    count: 3,
    step: '3.3',
  },
  'drill.lagging': { service: UDP.id, ms: 30_000, networkMs: 3_000 },
  'drill.failback-worse': { failoverMs: 3000, failbackMs: 9000, errorMs: 200, service: UDP.id },
  'drill.never-back': { how: 'on-standby', services: [], hops: [STANDBY] },
  'drill.never-noticed': { path: 'standby', hops: [STANDBY] },
  'drill.own-network': { ms: 3000, errorMs: 100 },
  'drill.unrelated': { services: [PING.id], network: 'office' },
  'drill.session-lost': { times: 2 },
  'drill.log-on-fails': { headline: 'Not ready: the API refuses.', codes: ['api.refused'] },
  'drill.loss': { services: [UDP.id], percent: 5 },
  'drill.not-seen': { unknownMs: 20_000 },
  'drill.incomplete': { phase: 'failover' },
};

describe('the record', () => {
  it.each(LANGUAGES)('fits its own schema, in %s', (language) => {
    const record = buildDrillRecord(RECORDING, { ...ABOUT, language, by: 'Li' });
    expect(drillSchema.parse(structuredClone(record))).toEqual(record);
    expect(record.result.state).toBe('passed');
  });

  it('is judged again to the same result', () => {
    const record = buildDrillRecord(RECORDING, { ...ABOUT, language: 'en' });
    const opened = recordingOf(drillSchema.parse(JSON.parse(JSON.stringify(record))));
    const again = resultInWords(judgeDrill(opened, SETTINGS), opened, 'en');
    expect(again).toEqual(record.result);
  });

  it('holds an hour of ten services in less than 3 MB', () => {
    const hour = invented({ services: ALL.map((one) => ({ ...one, intervalMs: 200 })), endMs: 3_600_000 });
    const text = JSON.stringify(buildDrillRecord(hour, { ...ABOUT, language: 'en' }));
    expect(text.length).toBeLessThan(3_000_000);
  });
});

describe('words', () => {
  const naming = (language: (typeof LANGUAGES)[number]) => namingOf(ALL, language);

  it.each(Object.keys(DRILL_FINDINGS) as DrillCode[])('%s has a title, evidence and actions', (code) => {
    const finding = drillFinding(code, SAMPLES[code]);
    for (const language of LANGUAGES) {
      const { title, why, actions } = drillFindingWords(finding, naming(language), language);
      for (const text of [title, why, ...actions]) {
        expect(text).toMatch(language === 'en' ? /[.:]$/ : /[。：]$|[A-Za-z]\.$/);
        expect(text).not.toMatch(/undefined|NaN|null|\[object/);
        if (language === 'en') expect(text).not.toMatch(/[\u4e00-\u9fff]/);
      }
      if (finding.severity !== 'note') expect(actions.length).toBeGreaterThan(0);
    }
  });

  it('name each service apart from every other', () => {
    for (const language of LANGUAGES)
      expect(new Set(ALL.map(({ id }) => naming(language).name(id))).size).toBe(ALL.length);
  });

  it('have the same number of rules', () => {
    expect(drillTexts('en').rules).toHaveLength(drillTexts('zh-CN').rules.length);
  });
});

describe('bounds', () => {
  it('are what the settings multiply to, the fastest first', () => {
    const bounds = ownBounds({
      healthCheck: { intervalS: 2, packets: 8 },
      bfd: { intervalMs: 1000, multiplier: 3 },
      bgpHoldS: 180,
    });
    expect(bounds.map(({ mechanism, ms, step }) => [mechanism, ms, step])).toEqual([
      ['bfd', 3_000, '1'],
      ['health-check', 16_000, '3.3'],
      ['bgp-hold', 180_000, '4'],
    ]);
  });

  it('are 6, 16 and 24 s for the health check, by the table', () => {
    expect(BOUND_TABLE.map(({ ms }) => ms)).toEqual([3_000, 6_000, 16_000, 24_000]);
  });

  it('decide how long a standby is waited for', () => {
    expect(timeNeeded({})).toBe(30_000);
    expect(timeNeeded({ bfd: { intervalMs: 300, multiplier: 3 } })).toBe(6_900);
  });
});
