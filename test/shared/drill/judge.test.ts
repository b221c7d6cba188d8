import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import { drillFinding, type DrillCode } from '../../../shared/drill/finding.ts';
import { drillFindingWords, namingOf } from '../../../shared/drill/words.ts';
import type { DrillState } from '../../../shared/drill/result.ts';
import type { DrillSettings } from '../../../shared/drill/settings.ts';
import type { Service } from '../../../shared/drill/service.ts';
import {
  ACTIVE,
  API,
  CONTROL,
  invented,
  marksAt,
  NAME,
  PING,
  PING_2,
  PORT,
  SETTINGS,
  STANDBY,
  STANDING,
  TCP,
  trace,
  UDP,
  type Invented,
  type Span,
} from '../../support/drill.ts';

const OFF = 20_000;
const ON = 70_000;
const MARKS = marksAt(OFF, ON);
const over = (hop: string | null) => ['192.168.1.1', hop];
const WAYS = [
  trace(5_000, ...over(ACTIVE)),
  trace(40_000, ...over(STANDBY)),
  trace(110_000, ...over(ACTIVE)),
];
const FAILOVER: Span = [OFF, OFF + 3_200];
const RETURN: Span = [ON, ON + 800];
/** These stay out on the standby; the others come back. */
const staying = (...services: readonly Service[]): Invented => ({
  cuts: [FAILOVER, RETURN],
  more: Object.fromEntries(services.map(({ id }) => [id, [[OFF, ON + 500] as Span]])),
});

interface Case {
  readonly name: string;
  readonly network: Invented;
  readonly marks?: ReturnType<typeof marksAt>;
  readonly paths?: typeof WAYS;
  readonly settings?: Partial<DrillSettings>;
  readonly state: DrillState;
  readonly codes: readonly DrillCode[];
  readonly args?: Readonly<Record<string, unknown>>;
}

const CASES: readonly Case[] = [
  {
    name: 'all come back',
    network: { cuts: [FAILOVER, RETURN] },
    state: 'passed',
    codes: ['drill.works'],
    args: { services: 8 },
  },
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
    name: 'no loss at all, and the trace shows the standby',
    network: {},
    state: 'passed',
    codes: ['drill.works'],
    args: { ms: 0 },
  },
  {
    name: 'standby without 100.64.0.0/10',
    network: staying(UDP, TCP, API, STANDING, NAME),
    state: 'failed',
    codes: ['drill.half', 'drill.lagging'],
    args: { missing: 'cloud-services', blocks: ['100.64.0.0/10'] },
  },
  {
    name: 'standby without the office network',
    network: staying(PING, PING_2, PORT),
    state: 'failed',
    codes: ['drill.half'],
    args: { missing: 'office', blocks: ['172.16.0.0/12'] },
  },
  {
    name: 'ping yes, API no',
    network: staying(API, STANDING),
    state: 'failed',
    codes: ['drill.half'],
    args: { missing: 'api', blocks: [] },
  },
  {
    name: 'no connection at all, pings and datagrams answered',
    network: staying(API, TCP, PORT, STANDING),
    state: 'failed',
    codes: ['drill.half'],
    args: { missing: 'connections' },
  },
  {
    name: 'DNS only',
    network: staying(UDP, TCP, NAME),
    state: 'failed',
    codes: ['drill.half', 'drill.lagging'],
    args: { missing: 'dns' },
  },
  {
    name: 'pings alone stay out',
    network: staying(PING, PING_2),
    state: 'failed',
    codes: ['drill.half'],
    args: { missing: 'pings' },
  },
  {
    name: 'no standby: a public router is asked',
    network: { cuts: [[OFF, ON + 500]] },
    paths: [trace(5_000, ...over(ACTIVE)), trace(40_000, ...over('203.0.113.1'))],
    state: 'failed',
    codes: ['drill.no-standby'],
    args: { sign: 'public-router', lastHop: '203.0.113.1' },
  },
  {
    name: 'standby dead at first use',
    network: { cuts: [[OFF, ON + 500]] },
    paths: [trace(5_000, ...over(ACTIVE)), trace(40_000, ...over(null))],
    state: 'failed',
    codes: ['drill.standby-dead'],
    args: { lastHop: '192.168.1.1' },
  },
  {
    name: 'the replies do not come back',
    network: { cuts: [[OFF, ON + 500]] },
    paths: [trace(5_000, ...over(ACTIVE)), trace(40_000, ...over(STANDBY))],
    state: 'failed',
    codes: ['drill.return-lost'],
    args: { hop: STANDBY },
  },
  {
    name: 'it goes back and forth',
    network: { cuts: [FAILOVER, [26_000, 29_000], [32_000, 35_000], RETURN] },
    state: 'partly',
    codes: ['drill.flapping', 'drill.works'],
    args: { phase: 'failover', times: 3 },
  },
  {
    name: 'slower than BFD allows',
    network: { cuts: [[OFF, OFF + 9_000], RETURN] },
    state: 'partly',
    codes: ['drill.slow', 'drill.works'],
    args: { mechanism: 'bfd', boundMs: 3000, step: '1' },
  },
  {
    name: 'within the health check',
    network: { cuts: [[OFF, OFF + 9_000], RETURN] },
    settings: { failover: { healthCheck: { intervalS: 2, packets: 8 } } },
    state: 'passed',
    codes: ['drill.works'],
  },
  {
    name: 'slower than a health check of 2 x 3',
    network: { cuts: [[OFF, OFF + 9_000], RETURN] },
    settings: { failover: { healthCheck: { intervalS: 2, packets: 3 } } },
    state: 'partly',
    codes: ['drill.slow', 'drill.works'],
    args: { mechanism: 'health-check', boundMs: 6000, step: '3.3' },
  },
  {
    name: 'no settings, no bound',
    network: { cuts: [[OFF, OFF + 15_000], RETURN] },
    settings: { failover: {} },
    state: 'passed',
    codes: ['drill.works'],
  },
  {
    name: 'the return is worse',
    network: { cuts: [FAILOVER, [ON, ON + 9_000]] },
    state: 'partly',
    codes: ['drill.failback-worse', 'drill.works'],
    args: { failbackMs: 8_997.5, failoverMs: 3_197.5 },
  },
  {
    name: 'services stay out after the return',
    network: { cuts: [FAILOVER], endMs: 140_000, more: { [PING.id]: [[ON, 140_000]] } },
    state: 'failed',
    codes: ['drill.never-back', 'drill.failback-worse', 'drill.works'],
    args: { how: 'out', services: [PING.id] },
  },
  {
    name: 'the standby stays in use after the return',
    network: { cuts: [FAILOVER], endMs: 140_000 },
    paths: [trace(5_000, ...over(ACTIVE)), trace(40_000, ...over(STANDBY)), trace(139_000, ...over(STANDBY))],
    state: 'failed',
    codes: ['drill.never-back', 'drill.works'],
    args: { how: 'on-standby', hops: [STANDBY] },
  },
  {
    name: 'the standby was in use all the time',
    network: {},
    paths: [trace(5_000, ...over(STANDBY)), trace(40_000, ...over(STANDBY)), trace(110_000, ...over(ACTIVE))],
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
    name: 'a cloud computer is off by chance',
    network: { cuts: [FAILOVER, RETURN], more: { [PING_2.id]: [[33_000, 120_000]] } },
    state: 'passed',
    codes: ['drill.works', 'drill.unrelated'],
  },
  {
    name: 'a cloud computer was off before',
    network: { cuts: [FAILOVER, RETURN], more: { [PING_2.id]: [[0, 120_000]] } },
    state: 'passed',
    codes: ['drill.works'],
    args: { services: 7 },
  },
  {
    name: 'the own LAN was out',
    network: { cuts: [FAILOVER, RETURN], spared: [] },
    state: 'inconclusive',
    codes: ['drill.own-network', 'drill.works'],
  },
  {
    name: 'the DNS server of the company remembers the silence',
    network: { cuts: [FAILOVER, RETURN], more: { [NAME.id]: [[OFF, OFF + 30_000]] } },
    state: 'partly',
    codes: ['drill.lagging', 'drill.works'],
    args: { service: NAME.id },
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
];

describe('the findings of a drill', () => {
  it('a standby that came two seconds before the key for the return has carried, where traces went over it since', () => {
    const on = OFF + 10_000;
    const network = { cuts: [[OFF, OFF + 7_900] as const, [on, on + 800] as const], endMs: 60_000 };
    const judge = (paths: typeof WAYS) =>
      judgeDrill(invented({ ...network, rest: { marks: marksAt(OFF, on), paths } }), SETTINGS);
    const [before] = WAYS;
    const during = [trace(OFF + 8_100, ...over(STANDBY)), trace(OFF + 9_900, ...over(STANDBY))];
    const after = trace(on + 8_000, ...over(ACTIVE));
    expect(judge([...(before === undefined ? [] : [before]), ...during, after]).findings[0]?.code).toBe(
      'drill.slow',
    );
    // Without them the key may have been pressed late, and what came back was the active path.
    expect(judge([...(before === undefined ? [] : [before]), after]).findings[0]?.code).toBe(
      'drill.standby-dead',
    );
  });

  it('a cloud computer that starts anew during the standby makes no failover slow', () => {
    const { findings } = judgeDrill(
      invented({
        cuts: [FAILOVER, RETURN],
        more: { [PING.id]: [[40_000, 52_000]], [PORT.id]: [[40_000, 52_000]] },
        rest: { marks: MARKS, paths: WAYS },
      }),
      SETTINGS,
    );
    expect(findings.map(({ code }) => code)).toEqual(['drill.works', 'drill.unrelated']);
    expect(findings[1]?.args).toEqual({ services: [PING.id, PORT.id], network: 'office' });
    expect(Math.abs((findings[1]?.at?.fromMs ?? 0) - 40_000)).toBeLessThan(200);
  });

  it('the outage of the return may begin just before its key, while a trace still went over the standby', () => {
    const { findings, state } = judgeDrill(
      invented({
        cuts: [FAILOVER, [ON - 90, ON + 6_000]],
        rest: {
          marks: MARKS,
          paths: [...WAYS.slice(0, 2), trace(ON - 40, ...over(STANDBY)), ...WAYS.slice(2)],
        },
      }),
      SETTINGS,
    );
    expect(findings.map(({ code }) => code)).toEqual(['drill.failback-worse', 'drill.works']);
    expect(state).toBe('partly');
  });

  it('one computer that was off by chance is one note for both of its services, also when it is back as the key is pressed', () => {
    const { findings, state } = judgeDrill(
      invented({
        cuts: [FAILOVER, RETURN],
        more: { [PING.id]: [[33_000, ON - 300]], [PORT.id]: [[33_000, ON + 100]] },
        rest: { marks: MARKS, paths: WAYS },
      }),
      SETTINGS,
    );
    expect(state).toBe('passed');
    expect(findings.filter(({ code }) => code === 'drill.unrelated').map(({ args }) => args)).toEqual([
      { services: [PING.id, PORT.id], network: 'office' },
    ]);
  });

  it.each([
    ['office', 'this cloud computer'],
    ['cloud-services', 'this server'],
  ] as const)('says what to look at where something of %s was out by chance', (network, words) => {
    const finding = drillFinding('drill.unrelated', { services: [], network });
    expect(drillFindingWords(finding, namingOf([], 'en'), 'en').actions.join()).toContain(words);
  });

  it.each(CASES)('$name', ({ network, marks = MARKS, paths = WAYS, settings, state, codes, args }) => {
    const recording = invented({ ...network, rest: { marks, paths } });
    const result = judgeDrill(recording, { ...SETTINGS, ...settings });
    expect(result.findings.map(({ code }) => code)).toEqual(codes);
    expect(result.state).toBe(state);
    if (args !== undefined) expect(result.findings[0]?.args).toMatchObject(args);
  });

  it('says nothing about the failover where the process stood still', () => {
    const stalls = [{ fromMs: OFF + 500, toMs: OFF + 20_500, kind: 'sleep' }] as const;
    const recording = invented({ cuts: [[OFF, OFF + 20_000]], rest: { marks: MARKS, paths: WAYS, stalls } });
    const result = judgeDrill(recording, SETTINGS);
    expect(result.findings.map(({ code }) => code)).toContain('drill.not-seen');
    expect(result.state).toBe('inconclusive');
  });

  it('takes the word of a whole check that a log-on fails', () => {
    const check = {
      atMs: 40_000,
      tookMs: 5_000,
      state: 'not-ready',
      headline: 'Not ready.',
      findings: [{ code: 'api.http-error', title: 'x' }],
    } as const;
    const recording = invented({
      cuts: [FAILOVER, RETURN],
      rest: { marks: MARKS, paths: WAYS, checks: [check] },
    });
    const { findings, state } = judgeDrill(recording, SETTINGS);
    expect(findings.map(({ code }) => code)).toEqual(['drill.log-on-fails', 'drill.works']);
    expect(state).toBe('failed');
  });

  it('takes no word of a check that was made before the standby carried', () => {
    const check = {
      atMs: OFF + 1_000,
      tookMs: 5_000,
      state: 'not-ready',
      headline: 'Not ready.',
      findings: [],
    } as const;
    const recording = invented({
      cuts: [FAILOVER, RETURN],
      rest: { marks: MARKS, paths: WAYS, checks: [check] },
    });
    expect(judgeDrill(recording, SETTINGS).findings.map(({ code }) => code)).toEqual(['drill.works']);
  });

  it('names a connection that did not survive', () => {
    const recording = invented({ cuts: [FAILOVER, RETURN], rest: { marks: MARKS, paths: WAYS } });
    const lanes = recording.lanes.map((lane) =>
      lane.service === STANDING ? { ...lane, reconnects: [24_000] } : lane,
    );
    const { findings } = judgeDrill({ ...recording, lanes }, SETTINGS);
    expect(findings.map(({ code }) => code)).toEqual(['drill.works', 'drill.session-lost']);
  });

  it('names loss that was there all the time', () => {
    const recording = invented({ cuts: [FAILOVER, RETURN], rest: { marks: MARKS, paths: WAYS } });
    const lanes = recording.lanes.map((lane) =>
      lane.service === UDP
        ? {
            ...lane,
            samples: lane.samples.map((one, index) =>
              index % 20 === 0 ? ({ ...one, outcome: 'lost', rttMs: null } as const) : one,
            ),
          }
        : lane,
    );
    expect(judgeDrill({ ...recording, lanes }, SETTINGS).findings.map(({ code }) => code)).toContain(
      'drill.loss',
    );
  });
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

it('a standby that comes and goes until shortly before the return is no dead one', () => {
  const flaps: readonly Span[] = [
    [OFF + 1_500, OFF + 3_000],
    [OFF + 4_500, OFF + 6_000],
    [OFF + 7_500, OFF + 9_100],
  ];
  const recording = invented({ cuts: flaps, rest: { marks: marksAt(OFF, OFF + 12_000), paths: [] } });
  const codes = judgeDrill(recording, SETTINGS).findings.map(({ code }) => code);
  expect(codes).toContain('drill.flapping');
  for (const code of ['drill.no-standby', 'drill.standby-dead', 'drill.return-lost', 'drill.half'])
    expect(codes).not.toContain(code);
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

describe('a key that is pressed late', () => {
  const SERVICES = [UDP, TCP, NAME, API, STANDING, PING, PING_2, CONTROL];
  const dead = Object.fromEntries(
    [UDP, TCP, API, STANDING].map(({ id }): [string, readonly Span[]] => [id, [[60_000, 181_000]]]),
  );
  const drill = {
    services: SERVICES,
    endMs: 240_000,
    cuts: [
      [60_000, 66_000],
      [180_000, 181_000],
    ],
  } as const;

  it.each([60_500, 65_000, 70_500, 90_000])('half stays half when it is pressed at %d ms', (offMs) => {
    const { state, findings } = judgeDrill(
      invented({ ...drill, more: dead, rest: { marks: marksAt(offMs, 179_000) } }),
      SETTINGS,
    );
    expect(findings[0]?.code).toBe('drill.half');
    expect(state).toBe('failed');
  });

  it('a service that was out before and stays out is no failover, and no pass without a word', () => {
    const { state, findings } = judgeDrill(
      invented({
        ...drill,
        more: { [PING_2.id]: [[30_000, 240_000]] },
        rest: { marks: marksAt(60_500, 179_000) },
      }),
      SETTINGS,
    );
    expect(findings.map(({ code }) => code)).toContain('drill.unrelated');
    expect(state).not.toBe('passed');
  });
});
