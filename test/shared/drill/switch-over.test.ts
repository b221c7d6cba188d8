/** How quickly, and how steadily, a drill goes over to the standby and back. */
import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import { ACTIVE, invented, NAME, PING, SETTINGS, STANDBY, STANDING, trace } from '../../support/drill.ts';
import { OFF, ON, MARKS, over, WAYS, FAILOVER, RETURN, judges } from './judge-facts.ts';

describe('the findings of a drill', () => {
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

  judges([
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
      paths: [
        trace(5_000, ...over(ACTIVE)),
        trace(40_000, ...over(STANDBY)),
        trace(139_000, ...over(STANDBY)),
      ],
      state: 'failed',
      codes: ['drill.never-back', 'drill.works'],
      args: { how: 'on-standby', hops: [STANDBY] },
    },
    {
      name: 'the DNS server of the company remembers the silence',
      network: { cuts: [FAILOVER, RETURN], more: { [NAME.id]: [[OFF, OFF + 30_000]] } },
      state: 'partly',
      codes: ['drill.lagging', 'drill.works'],
      args: { service: NAME.id },
    },
  ]);

  it('says nothing about the failover where the process stood still', () => {
    const stalls = [{ fromMs: OFF + 500, toMs: OFF + 20_500, kind: 'sleep' }] as const;
    const recording = invented({ cuts: [[OFF, OFF + 20_000]], rest: { marks: MARKS, paths: WAYS, stalls } });
    const result = judgeDrill(recording, SETTINGS);
    expect(result.findings.map(({ code }) => code)).toContain('drill.not-seen');
    expect(result.state).toBe('inconclusive');
  });

  it('names a connection that did not survive', () => {
    const recording = invented({ cuts: [FAILOVER, RETURN], rest: { marks: MARKS, paths: WAYS } });
    const lanes = recording.lanes.map((lane) =>
      lane.service === STANDING ? { ...lane, reconnects: [24_000] } : lane,
    );
    const { findings } = judgeDrill({ ...recording, lanes }, SETTINGS);
    expect(findings.map(({ code }) => code)).toEqual(['drill.works', 'drill.session-lost']);
  });
});
