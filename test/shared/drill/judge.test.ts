/** Did the standby carry: all of it, half of it, or nothing, and what a whole check says meanwhile. */
import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import type { Service } from '../../../shared/drill/service.ts';
import {
  ACTIVE,
  API,
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
import { OFF, ON, MARKS, over, WAYS, FAILOVER, RETURN, judges } from './judge-facts.ts';

/** These stay out on the standby; the others come back. */
const staying = (...services: readonly Service[]): Invented => ({
  cuts: [FAILOVER, RETURN],
  more: Object.fromEntries(services.map(({ id }) => [id, [[OFF, ON + 500] as Span]])),
});

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

  judges([
    {
      name: 'all come back',
      network: { cuts: [FAILOVER, RETURN] },
      state: 'passed',
      codes: ['drill.works'],
      args: { services: 8 },
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
  ]);

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
