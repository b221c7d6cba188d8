/** What the checks of the clock, the load and the client say, and how sure. */
import { describe, expect, it } from 'vitest';
import { clientCheck } from '../../../shared/check/workstation/client.ts';
import { clockCheck } from '../../../shared/check/workstation/clock.ts';
import { loadCheck } from '../../../shared/check/workstation/load.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, control, http, load, seen, tls, without } from '../../support/facts.ts';
import { judged } from './dns-facts.ts';

describe('a clock', () => {
  const answer = (changes: Parameters<typeof http>[0]): Observation =>
    seen('http', `${API}:443/${API_NAME}`, http(changes));
  const bare = without(['http', 'tls']);

  it('is read from the first answer that has a date', () => {
    const other = seen('http', 'x', http({ clockOffsetMs: 0 }));
    expect(judged(clockCheck, [answer({ clockOffsetMs: null }), other]).reason.key).toBe('clock-right');
  });

  it('is ahead where the answer’s is behind', () => {
    const said = (clockOffsetMs: number) => judged(clockCheck, [answer({ clockOffsetMs })]).findings[0]?.args;
    expect(said(-600_000)).toEqual({ offsetMinutes: 10 });
    expect(said(600_000)).toEqual({ offsetMinutes: -10 });
  });

  it('is right to the second', () => {
    expect(judged(clockCheck, [answer({ clockOffsetMs: -61_400 })]).reason).toEqual({
      key: 'clock-right',
      args: { seconds: 61 },
    });
  });

  it.each<readonly [string, readonly Observation[], 'high' | 'low']>([
    ['the API’s own form', [answer({ clockOffsetMs: 600_000 })], 'high'],
    ['nobody known', [answer({ clockOffsetMs: 600_000, apiSignature: false })], 'low'],
    [
      'a certificate that all trust',
      [answer({ clockOffsetMs: 600_000, apiSignature: false }), seen('tls', 'x', tls({ trust: 'bundled' }))],
      'high',
    ],
    [
      'a certificate of the profile',
      [answer({ clockOffsetMs: 600_000, apiSignature: false }), seen('tls', 'x', tls({ trust: 'profile' }))],
      'high',
    ],
    [
      'a certificate that nobody trusts',
      [answer({ clockOffsetMs: 600_000, apiSignature: false }), seen('tls', 'x', tls({ trust: 'none' }))],
      'low',
    ],
    [
      'a certificate of another place',
      [
        answer({ clockOffsetMs: 600_000, apiSignature: false }),
        seen('tls', 'x', tls({ target: { address: API, port: 8443 } })),
      ],
      'low',
    ],
  ])('is vouched for by %s', (_what, more, confidence) => {
    expect(judged(clockCheck, more, { base: bare }).findings).toMatchObject([{ confidence }]);
  });
});

describe('a busy computer and a client', () => {
  it('is none where all targets are on this machine', () => {
    const profile = { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] };
    expect(judged(loadCheck, [], { base: [], profile }).reason.key).toBe('targets-local');
  });

  it('says what is used up, and nothing of the rest', () => {
    const args = (changes: Parameters<typeof load>[0]) =>
      judged(loadCheck, [seen('control', '', control({ startMs: 612 })), seen('load', '', load(changes))])
        .findings;
    const full = { cpuPercent: 97, queue: 99 };
    const low = { memoryGb: 16, availableGb: 0.25 };
    expect(args(full)).toMatchObject([
      { args: { startMs: 612, cpuPercent: 97, freeMb: null }, confidence: 'medium' },
    ]);
    expect(args(low)).toMatchObject([{ args: { cpuPercent: null, freeMb: 256 } }]);
    expect(args({ ...full, ...low })).toMatchObject([{ args: { cpuPercent: 97, freeMb: 256 } }]);
  });

  it('is told with its name and version', () => {
    expect(judged(clientCheck, [], { platform: 'win32' })).toMatchObject({
      reason: { args: { name: 'Alibaba Cloud Workspace', version: '7.2.2' } },
      evidence: ['client-1'],
    });
    const absent = seen('client', '', { installed: false });
    expect(judged(clientCheck, [absent], { platform: 'win32' }).findings).toMatchObject([
      { confidence: 'low', evidence: ['client-1'] },
    ]);
  });
});
