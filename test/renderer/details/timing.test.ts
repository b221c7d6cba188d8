/** The tab of the timing: what took how long, on which scale. */
import { describe, expect, it } from 'vitest';
import {
  stateOf,
  subjectOf,
  ticksOf,
  timingsOf,
  totalOf,
  type Saved,
} from '../../../renderer/pages/details/timing.ts';
import { API, ping, RESOLVERS, silentDns, silentPing } from '../../support/facts.ts';
import { REPORT } from './check-of.ts';

describe('the timing', () => {
  const timed = (
    kind: string,
    subject: string,
    startedMs: number,
    durationMs: number,
    fact: Saved['fact'] = { known: true, value: {} },
  ): Saved => ({ kind, subject, startedMs, durationMs, fact, evidence: [] });

  it('groups what took time, keeps the longest, and forgets kinds of later versions', () => {
    const groups = timingsOf(
      [
        timed('tcp', 'a', 5, 1),
        timed('tcp', 'b', 4, 3),
        timed('tcp', 'c', 0, 2),
        timed('dns', 'd', 0, 1),
        timed('routes', '', 0, 0),
        timed('constructor', '', 0, 9),
      ],
      2,
    );
    expect(groups.map(({ group, bars, more }) => [group, bars.map(({ subject }) => subject), more])).toEqual([
      ['dns', ['d'], 0],
      ['connections', ['c', 'b'], 1],
    ]);
  });

  it.each([
    [971, [0, 200, 400, 600, 800]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [10_000, [0, 2000, 4000, 6000, 8000, 10_000]],
    [60_001, [0, 20_000, 40_000, 60_000]],
  ])('has round ticks up to %d', (total, ticks) => {
    expect(ticksOf(total).map((one) => Math.round(one * 10) / 10)).toEqual(ticks);
  });

  it('tells silence from an unknown fact', () => {
    expect(stateOf({ fact: { known: true, value: silentDns(RESOLVERS[0]) } })).toBe('silent');
    expect(stateOf({ fact: { known: true, value: silentPing(API) } })).toBe('silent');
    expect(stateOf({ fact: { known: true, value: ping(API) } })).toBe('answered');
    expect(stateOf({ fact: { known: true, value: [] } })).toBe('answered');
    expect(stateOf({ fact: { known: false, reason: 'tool-missing' } })).toBe('unknown');
  });

  it('says whom a subject is about', () => {
    expect(subjectOf({ kind: 'dns', subject: '100.100.2.136:53/udp/a.example/A' })).toEqual({
      about: '100.100.2.136:53',
      detail: ['udp', 'a.example', 'A'],
    });
    expect(subjectOf({ kind: 'adapters', subject: '' })).toEqual({ about: '', detail: [] });
    expect(totalOf(REPORT)).toBe(1000);
  });
});
