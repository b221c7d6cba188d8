/** Routers on the way: which trace is told of, the standby, and ways that differ by direction. */
import { describe, expect, it } from 'vitest';
import { traceCheck } from '../../../shared/check/path/trace.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Trace } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { API, GATEWAY, ping, RESOLVERS, seen, trace } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST] = RESOLVERS;
const CORE = ip('10.50.0.1');
const FAR = ip('10.0.0.1');
const by = (target: Ipv4, hops: readonly (Ipv4 | null)[]): Observation =>
  seen('trace', target, trace(target, hops));
const reply = (target: Ipv4, replyTtl: number | null, via: 'icmp' | 'dns' = 'icmp'): Observation =>
  seen('ping', `${target}/${via}`, ping(target, { replyTtl, via }));

function judged(observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf(observations, 'linux');
  return judgeOne(traceCheck, { profile: profileWith(profile), facts }, () => 0)[0];
}

describe('of several traces', () => {
  const reached = by(API, [GATEWAY, CORE, API]);
  const partly = by(FIRST, [GATEWAY, null]);

  it('the one that came to its target is told of, in any order', () => {
    for (const traces of [
      [reached, partly],
      [partly, reached],
    ])
      expect(judged(traces)?.reason).toEqual({
        key: 'trace-hops',
        args: { target: API, hops: [GATEWAY, CORE, API], reached: true },
      });
  });

  it('one with a router is told of before one without, in any order', () => {
    const silent = by(API, [null, null]);
    for (const traces of [
      [silent, partly],
      [partly, silent],
    ])
      expect(judged(traces)).toMatchObject({
        outcome: 'pass',
        reason: { args: { target: FIRST, hops: [GATEWAY], reached: false } },
      });
  });
});

describe('the standby', () => {
  const path = { activeHops: [], standbyHops: [FAR, CORE] };

  it('is named by those of its routers that answered, on whatever way', () => {
    const traces = [by(API, [GATEWAY, API]), by(FIRST, [GATEWAY, CORE])];
    expect(judged(traces, { path })?.findings).toMatchObject([
      { code: 'path.on-standby', args: { hops: [CORE] }, evidence: ['trace-1'] },
    ]);
    expect(judged([by(API, [GATEWAY, API])], { path })?.findings).toEqual([]);
  });
});

describe('ways that differ by direction', () => {
  const way = by(API, [GATEWAY, CORE, FAR, API]);
  const asymmetric = (...observations: readonly Observation[]) => judged(observations)?.findings ?? [];

  it('are noted from two hops of difference on, as one guess of several', () => {
    expect(asymmetric(way, reply(API, 59))).toMatchObject([
      { code: 'path.asymmetric', confidence: 'low', args: { target: API, forwardHops: 4, returnHops: 6 } },
    ]);
    expect(asymmetric(way, reply(API, 60))).toEqual([]);
    expect(asymmetric(way, reply(API, 63))).toMatchObject([{ args: { returnHops: 2 } }]);
  });

  it.each([
    [64, 1],
    [128, 1],
    [255, 1],
    [126, 3],
    [252, 4],
  ])('count from the nearest number that systems begin with: a reply with %i made %i', (ttl, hops) => {
    const long = Array.from({ length: 9 }, () => null);
    expect(asymmetric(by(API, [...long, API]), reply(API, ttl))).toMatchObject([
      { args: { returnHops: hops } },
    ]);
  });

  it('are unknown without the number of a ping, or beside one of somebody else', () => {
    expect(asymmetric(way)).toEqual([]);
    expect(asymmetric(way, reply(API, null))).toEqual([]);
    expect(asymmetric(way, reply(FIRST, 40))).toEqual([]);
    expect(asymmetric(way, reply(FIRST, 40), reply(API, 61))).toEqual([]);
    expect(asymmetric(way, reply(API, 40, 'dns'), reply(API, 61))).toEqual([]);
  });

  it('are unknown where the trace did not come to its target', () => {
    expect(asymmetric(by(API, [GATEWAY, CORE]), reply(API, 40))).toEqual([]);
  });

  it('count the routers of a way by their distance: pings by hand may have left one out', () => {
    const hops: Trace['hops'] = [
      { ttl: 1, address: GATEWAY, rttMs: 1, reply: 'ttl-exceeded' },
      { ttl: 4, address: API, rttMs: 5, reply: 'target' },
    ];
    const byHand = seen('trace', API, { target: API, hops, reached: true });
    expect(asymmetric(byHand, reply(API, 61))).toEqual([]);
  });
});
