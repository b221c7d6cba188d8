/** Connections to the API: what is said of those that fail. */
import { describe, expect, it } from 'vitest';
import { apiTcpCheck, TCP } from '../../../shared/check/api/tcp.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { TcpConnection } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentPing,
  tcp,
  tls,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const SECOND = ip('100.100.45.11');
const [RESOLVER] = RESOLVERS;
const tried = (address: typeof API, changes: Partial<TcpConnection>): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { connectMs: null, ...changes }));
const looked = seen('lookup', API_NAME, lookup([API, SECOND]));

function judged(observations: readonly Observation[], platform: Platform = 'linux') {
  const facts = factsOf([looked, ...observations], platform);
  return judgeOne(apiTcpCheck, { profile: profileWith(), facts }, () => 0)[0];
}

describe('a connection that was made', () => {
  it('is enough, and says how many others were not', () => {
    const made = tried(SECOND, { outcome: 'connected', connectMs: 6.6 });
    expect(judged([tried(API, { outcome: 'timed-out' }), made])).toMatchObject({
      outcome: 'pass',
      reason: { key: 'api-connected', args: { target: `${SECOND}:443`, connectMs: 7, others: 1 } },
    });
    expect(judged([tried(API, { outcome: 'connected' }), made])?.reason.args).toMatchObject({ others: 0 });
  });

  it('counts for the API alone', () => {
    const elsewhere = ip('100.100.99.1');
    for (const other of [
      tried(API, { outcome: 'connected', role: 'computer' }),
      tried(elsewhere, { outcome: 'connected' }),
    ])
      expect(judged([other])?.outcome).not.toBe('pass');
  });
});

describe('a connection to an address of an earlier run', () => {
  it('is told with the day on which it worked, and is proven by its certificate', () => {
    const at = '2026-11-20T08:00:00.000Z';
    const kept = seen('remembered', API_NAME, { name: API_NAME, addresses: [API], at });
    const unnamed = seen('lookup', API_NAME, lookup([]));
    const view = [unnamed, kept, tried(API, { outcome: 'connected', remembered: true })];
    const args = { target: API, on: '2026-11-20', proven: false };
    expect(judged(view)?.reason).toEqual({ key: 'api-remembered', args });
    const proof = seen('tls', `${API}:443/${API_NAME}`, tls());
    expect(judged([...view, proof])?.reason.args).toEqual({ ...args, proven: true });
  });
});

describe('connections that all fail', () => {
  it.each<readonly [string, TcpConnection['outcome'], TcpConnection['outcome'], string]>([
    ['refused, both', 'refused', 'refused', 'api.refused'],
    ['refused and reset', 'refused', 'reset', 'api.refused'],
    ['refused and silent', 'refused', 'timed-out', 'api.filtered'],
    ['silent, both', 'timed-out', 'timed-out', 'api.filtered'],
    ['unreachable', 'unreachable', 'error', 'api.filtered'],
    ['refused, the other not tried for an error of this machine', 'refused', 'error', 'api.refused'],
    ['the same in the other order', 'error', 'reset', 'api.refused'],
  ])('%s', (_what, first, second, code) => {
    const result = judged([tried(API, { outcome: first }), tried(SECOND, { outcome: second })]);
    expect(result?.findings).toMatchObject([{ code, subjects: [API, SECOND] }]);
  });

  it('are told by the one that got no answer at all', () => {
    const target = `${SECOND}:443`;
    for (const outcome of ['timed-out', 'unreachable'] as const)
      expect(
        judged([tried(API, { outcome: 'refused' }), tried(SECOND, { outcome })])?.findings,
      ).toMatchObject([{ args: { target, hosts: [API_NAME] } }]);
  });

  it('are told by what refused, not by an error of this machine', () => {
    const broken = tried(API, { outcome: 'error', errno: 'EMFILE' });
    expect(judged([broken, tried(SECOND, { outcome: 'refused' })])?.findings).toMatchObject([
      { code: 'api.refused', args: { target: `${SECOND}:443` } },
    ]);
  });

  it('ask for a permission of TCP to the port of the API', () => {
    const [permit] = TCP['api.filtered'].actions;
    const lines = permit.commands(null, profileWith()).map(({ run }) => run);
    expect(lines).toContainEqual(
      expect.stringContaining('permit tcp destination 100.64.0.0 0.63.255.255 destination-port eq 443'),
    );
  });

  it('rest on its pings and traces', () => {
    const result = judged([
      tried(API, { outcome: 'timed-out' }),
      seen('ping', `${API}/icmp`, silentPing(API)),
      seen('trace', API, { target: API, hops: [], reached: false }),
    ]);
    expect(result?.findings[0]?.evidence).toEqual(expect.arrayContaining(['ping-1', 'trace-1']));
  });

  it('are no proof of a filter, since the port is inferred, also where a neighbor in the same block answers', () => {
    const silent = tried(API, { outcome: 'timed-out' });
    const neighbor = seen('ping', `${RESOLVER}/icmp`, ping(RESOLVER));
    expect(judged([silent, neighbor])?.findings).toMatchObject([{ confidence: 'medium' }]);
    expect(judged([silent])?.findings).toMatchObject([{ confidence: 'medium' }]);
  });

  it('by errors of this machine alone prove nothing', () => {
    const broken = tried(API, { outcome: 'error', errno: 'EMFILE' });
    expect(judged([broken])).toMatchObject({ outcome: 'inconclusive', findings: [] });
    expect(judged([broken])?.reason.args).toEqual({
      what: 'tcp',
      subject: `${API}:443`,
      reason: 'failed',
      detail: 'EMFILE',
    });
    expect(judged([tried(API, { outcome: 'error' })])?.reason.args).toMatchObject({ detail: null });
    expect(judged([broken, tried(SECOND, { outcome: 'timed-out' })])?.findings.length).toBe(1);
  });
});

describe('a connection that this machine did not let out', () => {
  it('proves nothing about the API, whatever the others did', () => {
    const denied = tried(SECOND, { outcome: 'denied', errno: 'EACCES' });
    expect(judged([tried(API, { outcome: 'timed-out' }), denied])).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'api-denied', args: { target: `${SECOND}:443`, errno: 'EACCES' } },
      findings: [],
    });
  });

  const onLink = [
    seen('winner', API, winner(API, { gateway: null })),
    seen('adapters', '', [adapter({ addresses: [{ address: ip('100.100.45.1'), prefixLength: 24 }] })]),
  ];
  const unreachable = tried(API, { outcome: 'unreachable', errno: 'EHOSTUNREACH' });
  const key = (observations: readonly Observation[], platform: Platform = 'darwin') => {
    const result = judged(observations, platform);
    return result?.findings[0]?.code ?? result?.reason.key;
  };

  it('may be the Local Network privacy of macOS: EHOSTUNREACH for a neighbor that others reach', () => {
    const reached = seen('ping', `${API}/icmp`, ping(API));
    expect(key([...onLink, unreachable, reached])).toBe('api-denied');
    expect(key([...onLink, unreachable])).toBe('api.filtered');
    expect(key([...onLink, unreachable, reached], 'linux')).toBe('api.filtered');
    expect(key([seen('winner', API, winner(API)), unreachable, reached])).toBe('api.filtered');
    const far = seen('winner', RESOLVER, winner(RESOLVER));
    expect(key([far, ...onLink, unreachable, reached])).toBe('api-denied');
    const refusing = seen('winner', API, winner(API, { gateway: null, kind: 'unreachable' }));
    expect(key([refusing, unreachable, reached])).toBe('api.filtered');
    expect(key([seen('winner', SECOND, winner(SECOND, { gateway: null })), unreachable, reached])).toBe(
      'api.filtered',
    );
    expect(key([...onLink, tried(API, { outcome: 'unreachable', errno: 'ENETUNREACH' }), reached])).toBe(
      'api.filtered',
    );
  });
});
