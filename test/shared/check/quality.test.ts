/** Loss and delay: which series count, where they begin to be felt, and which targets are named. */
import { describe, expect, it } from 'vitest';
import { qualityCheck } from '../../../shared/check/path/quality.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { PingSeries } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { control, ping, RESOLVERS, seen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const series = (target: Ipv4, changes: Partial<PingSeries>): Observation =>
  seen('ping', `${target}/${changes.via ?? 'icmp'}`, ping(target, changes));

function judged(observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf(observations, 'linux');
  return judgeOne(qualityCheck, { profile: profileWith(profile), facts }, () => 0)[0];
}

describe('a series', () => {
  it('counts from ten requests on', () => {
    expect(judged([series(FIRST, { sent: 10, received: 10 })])?.reason).toMatchObject({ args: { sent: 10 } });
    expect(judged([series(FIRST, { sent: 9, received: 9 })])?.reason.key).toBe('quality-few');
    expect(judged([series(FIRST, { sent: 9, received: 0 })])?.reason.key).toBe('quality-no-answer');
  });

  it('counts for targets alone', () => {
    const away = series(ip('192.168.1.1'), { sent: 100, received: 50 });
    expect(judged([series(FIRST, {}), away])).toMatchObject({
      outcome: 'pass',
      reason: { args: { sent: 20 } },
    });
    expect(judged([away])?.reason.key).toBe('unknown');
  });

  it('is told in means', () => {
    const both = [series(FIRST, { avgMs: 10, jitterMs: 1 }), series(SECOND, { avgMs: 21, jitterMs: 2 })];
    expect(judged(both)?.reason).toEqual({
      key: 'quality-good',
      args: { sent: 40, lost: 0, avgMs: 15.5, jitterMs: 1.5 },
    });
  });

  it('without two replies in a row has no jitter', () => {
    expect(judged([series(FIRST, { jitterMs: null })])?.reason).toMatchObject({ args: { jitterMs: 0 } });
  });
});

describe('loss', () => {
  const lossy = [series(FIRST, { sent: 100, received: 90 }), series(SECOND, { sent: 100, received: 100 })];

  it('names the targets that lost some, and is the best explanation only', () => {
    expect(judged(lossy)?.findings).toMatchObject([
      { code: 'path.loss', confidence: 'medium', args: { targets: [FIRST], percent: 5, sent: 200 } },
    ]);
  });

  it('names a target once, by whatever it was asked', () => {
    const twice = [
      series(FIRST, { sent: 100, received: 90 }),
      series(FIRST, { sent: 100, received: 90, via: 'dns' }),
    ];
    expect(judged(twice)?.findings[0]?.args).toMatchObject({ targets: [FIRST], percent: 10 });
  });

  it('begins at two percent', () => {
    expect(judged([series(FIRST, { sent: 200, received: 196 })])?.outcome).toBe('warn');
    expect(judged([series(FIRST, { sent: 200, received: 197 })])?.outcome).toBe('pass');
  });
});

describe('delay', () => {
  it('begins at 120 ms, and names the slow targets with their mean', () => {
    expect(judged([series(FIRST, { avgMs: 120 })])?.findings).toMatchObject([
      { code: 'path.latency', confidence: 'medium', args: { targets: [FIRST], avgMs: 120 } },
    ]);
    expect(judged([series(FIRST, { avgMs: 119.9 })])?.outcome).toBe('pass');
    const both = [series(FIRST, { avgMs: 200 }), series(SECOND, { avgMs: 301 })];
    expect(judged(both)?.findings[0]?.args).toMatchObject({ targets: [FIRST, SECOND], avgMs: 251 });
  });

  const byDns = (minMs: number | null, avgMs: number) => series(FIRST, { via: 'dns', minMs, avgMs });

  it('by DNS is that of the fastest answer, since a busy computer adds to the others', () => {
    expect(judged([byDns(30, 400)])?.outcome).toBe('pass');
    expect(judged([byDns(130, 400)])?.findings[0]?.args).toMatchObject({ avgMs: 130 });
  });

  it('by ping counts before that by DNS', () => {
    expect(judged([series(FIRST, { avgMs: 10 }), byDns(300, 400)])?.outcome).toBe('pass');
    expect(judged([series(FIRST, { avgMs: 200 }), byDns(5, 6)])?.findings[0]?.args).toMatchObject({
      avgMs: 200,
    });
  });

  it('is unknown where replies have no time', () => {
    const untimed = { minMs: null, avgMs: null, maxMs: null, jitterMs: null };
    for (const via of ['icmp', 'dns'] as const)
      expect(judged([series(FIRST, { ...untimed, via })])?.findings).toEqual([]);
  });

  it('on this machine is none of the network', () => {
    const own = ip('127.0.0.53');
    const resolvers = [own, FIRST].map((address) => ({ address, port: 53 }));
    const view = [series(own, { avgMs: 500 }), series(FIRST, { avgMs: 5 })];
    expect(judged(view, { resolvers })?.findings).toEqual([]);
  });
});

describe('the start of programs', () => {
  const started = (startMs: number) => judged([series(FIRST, {}), seen('control', '', control({ startMs }))]);

  it('is noted from half a second on, with its own evidence, and changes no outcome', () => {
    expect(started(500)).toMatchObject({
      outcome: 'pass',
      findings: [
        { code: 'workstation.slow', confidence: 'medium', evidence: ['control-1'], args: { startMs: 500 } },
      ],
    });
    expect(started(499)?.findings).toEqual([]);
  });
});
