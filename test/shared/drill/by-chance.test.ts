/** What was out during a drill by chance, before it, or all the time, and is no fault of the standby. */
import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import { drillFinding } from '../../../shared/drill/finding.ts';
import { drillFindingWords, namingOf } from '../../../shared/drill/words.ts';
import { invented, PING, PING_2, PORT, SETTINGS, UDP } from '../../support/drill.ts';
import { ON, MARKS, WAYS, FAILOVER, RETURN, judges } from './judge-facts.ts';

describe('the findings of a drill', () => {
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

  judges([
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
  ]);

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
