/** The handshake with the API: which of several is told of, and what is said of a certificate. */
import { describe, expect, it } from 'vitest';
import { apiTlsCheck } from '../../../shared/check/api/tls.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Certificate, PathMtu, TlsHandshake } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, lookup, RESOLVERS, seen, tls } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const SECOND = ip('100.100.45.11');
const TARGET = `${API}:443`;
const noCertificate = { chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' } as const;
const at = (address: typeof API, changes: Partial<TlsHandshake>): Observation =>
  seen('tls', `${address}:443/${API_NAME}`, tls({ target: { address, port: 443 }, ...changes }));
const failed = (address: typeof API, outcome: TlsHandshake['outcome'], errno?: string): Observation =>
  at(address, { outcome, ...noCertificate, ...(errno === undefined ? {} : { errno }) });

function judged(...observations: readonly Observation[]) {
  const looked = seen('lookup', API_NAME, lookup([API, SECOND]));
  const facts = factsOf([looked, ...observations], 'linux');
  return judgeOne(apiTlsCheck, { profile: profileWith(), facts }, () => 0)[0];
}

const certificate = (changes: Partial<Certificate>): Certificate => ({
  subject: 'CN=x',
  issuer: 'CN=Some CA',
  names: [],
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  fingerprint256: '00',
  ...changes,
});

describe('handshakes that all fail', () => {
  it.each<readonly [TlsHandshake['outcome'], TlsHandshake['outcome'], string]>([
    ['not-tls', 'reset', 'api.tls-intercepted'],
    ['reset', 'silent', 'api.tls-reset'],
    ['closed', 'silent', 'api.tls-reset'],
    ['silent', 'error', 'api.tls-silent'],
  ])('are told by the one that came furthest: %s before %s', (further, other, code) => {
    const one = failed(SECOND, further);
    for (const pair of [
      [one, failed(API, other)],
      [failed(API, other), one],
    ])
      expect(judged(...pair)?.findings).toMatchObject([{ code, subjects: [SECOND] }]);
  });

  it("show a stranger's certificate before a silence elsewhere", () => {
    const stranger = at(SECOND, { trust: 'none' });
    expect(judged(failed(API, 'silent'), stranger)?.findings).toMatchObject([
      { code: 'api.tls-intercepted' },
    ]);
  });

  it('are no matter of an address where no log-on goes', () => {
    expect(judged(at(ip('100.100.99.1'), {}), failed(API, 'reset'))?.outcome).toBe('fail');
    expect(judged(at(ip('100.100.99.1'), {}))?.outcome).toBe('inconclusive');
  });

  it('name what is no TLS without an issuer, and as an error', () => {
    const result = judged(failed(API, 'not-tls'));
    expect(result?.outcome).toBe('fail');
    expect(result?.findings).toMatchObject([{ args: { target: TARGET, issuer: '', systemTrusts: false } }]);
  });

  it('prove nothing where this system could not try', () => {
    expect(judged(failed(API, 'error', 'EMFILE'))).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'unknown', args: { what: 'tls', subject: TARGET, reason: 'failed', detail: 'EMFILE' } },
    });
    expect(judged(failed(API, 'error'))?.reason.args).toMatchObject({ detail: null });
  });

  it('are cut off also where a trusted certificate had come by then', () => {
    expect(judged(at(API, { outcome: 'reset' }))?.findings).toMatchObject([{ code: 'api.tls-reset' }]);
  });
});

describe('a silent handshake', () => {
  const sizes = (target: typeof API, ...outcomes: readonly PathMtu['sizes'][number]['outcome'][]) =>
    seen('mtu', target, {
      target,
      sizes: outcomes.map((outcome, index) => ({ bytes: 576 + index, outcome })),
    });

  it.each<readonly [string, readonly Observation[], readonly string[]]>([
    ['not measured', [], ['path.mtu-blackhole']],
    [
      'no ping returns, so nothing is known of its size',
      [sizes(API, 'silent', 'silent')],
      ['path.mtu-blackhole'],
    ],
    ['no size was tried', [sizes(API)], ['path.mtu-blackhole']],
    [
      'only a resolver answers pings',
      [sizes(API, 'silent'), sizes(RESOLVERS[0], 'passed')],
      ['path.mtu-blackhole'],
    ],
    ['a full packet passes', [sizes(API, 'passed')], []],
    ['small ones pass: the hole has its own finding', [sizes(API, 'passed', 'silent')], []],
  ])('may be a hole for large packets unless that was measured: %s', (_name, measured, alternatives) => {
    const [silent] = judged(failed(API, 'silent'), ...measured)?.findings ?? [];
    expect(silent).toMatchObject({
      code: 'api.tls-silent',
      confidence: 'medium',
      alternatives,
      subjects: [API],
    });
  });
});

describe('a certificate', () => {
  it('that is good is named with its issuer and its last day', () => {
    expect(judged(at(API, {}))?.reason).toEqual({
      key: 'api-tls-trusted',
      args: { host: API_NAME, issuer: 'CN=Example Public CA', notAfter: '2027-01-01' },
    });
  });

  const leaf = certificate({ issuer: 'CN=Middle', notAfter: '2026-09-01T00:00:00.000Z' });
  const middle = certificate({ issuer: 'CN=Root', notAfter: '2026-03-01T00:00:00.000Z' });
  const root = certificate({ issuer: 'CN=Oldest root', notBefore: '2026-02-01T00:00:00.000Z' });

  it('of a stranger is named by the root of its chain', () => {
    expect(judged(at(API, { trust: 'none', chain: [leaf, middle, root] }))?.findings).toMatchObject([
      { args: { issuer: 'CN=Oldest root' } },
    ]);
    expect(judged(at(API, { trust: 'none', chain: [leaf] }))?.findings).toMatchObject([
      { args: { issuer: 'CN=Middle' } },
    ]);
  });

  it('is as old as that of its chain which ended first', () => {
    for (const chain of [
      [leaf, middle, root],
      [middle, root, leaf],
      [root, leaf, middle],
    ])
      expect(judged(at(API, { dates: 'expired', chain }))?.findings).toMatchObject([
        { code: 'api.certificate-expired', args: { notAfter: middle.notAfter, notYetValid: false } },
      ]);
  });

  it('is as young as that of its chain which begins last', () => {
    const late = certificate({ notBefore: '2026-12-24T00:00:00.000Z', notAfter: '2030-01-01T00:00:00.000Z' });
    for (const chain of [
      [late, root, leaf],
      [leaf, root, late],
      [root, late, leaf],
    ])
      expect(judged(at(API, { dates: 'not-yet-valid', chain }))?.findings).toMatchObject([
        { code: 'api.certificate-expired', args: { notBefore: late.notBefore, notYetValid: true } },
      ]);
  });

  it('of which nothing could be said is neither good nor bad', () => {
    expect(judged(at(API, noCertificate))).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'api-tls-trust-unknown', args: { host: API_NAME } },
    });
  });
});
