/** Answers of the API: whose answer it is, and which of several is told of. */
import { describe, expect, it } from 'vitest';
import { apiHttpCheck } from '../../../shared/check/api/http.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { HttpAnswer, TlsHandshake } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { API, API_NAME, dns, http, lookup, RESOLVERS, seen, tls } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const SECOND = ip('100.100.45.11');
const OWN = 'desktop.company.example';
const endpoint = (address: typeof API) => ({ address, port: 443 });
const answer = (address: typeof API, changes: Partial<HttpAnswer>): Observation =>
  seen('http', `${address}:443/${changes.host ?? API_NAME}`, http({ target: endpoint(address), ...changes }));
const handshake = (address: typeof API, changes: Partial<TlsHandshake> = {}): Observation =>
  seen(
    'tls',
    `${address}:443/${changes.serverName ?? API_NAME}`,
    tls({ target: endpoint(address), ...changes }),
  );
const both = seen('lookup', API_NAME, lookup([API, SECOND]));

function judged(observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf([both, ...observations], 'linux');
  const result = judgeOne(apiHttpCheck, { profile: profileWith(profile), facts }, () => 0)[0];
  return result;
}

describe('an answer without the marks of the API', () => {
  const unsigned = { apiSignature: false } as const;

  it.each([
    [200, 'pass'],
    [399, 'pass'],
    [400, 'warn'],
    [404, 'warn'],
    [499, 'warn'],
    [500, 'fail'],
  ] as const)('over a proven connection: %d is a %s', (status, outcome) => {
    expect(judged([handshake(API), answer(API, { ...unsigned, status })])?.outcome).toBe(outcome);
  });

  it('is proven neither by another address nor by another name', () => {
    const here = answer(API, { ...unsigned, status: 200 });
    const stranger = handshake(API, { trust: 'none' });
    for (const proof of [handshake(SECOND), handshake(API, { serverName: 'other.aliyuncs.com' })])
      expect(judged([stranger, proof, here])?.findings).toMatchObject([
        { code: 'api.http-error', severity: 'error', confidence: 'high', subjects: [API] },
      ]);
  });

  it('is proven by its own connection, whatever others were', () => {
    const here = answer(API, { ...unsigned, status: 200 });
    expect(judged([handshake(SECOND, { trust: 'none' }), handshake(API), here])?.outcome).toBe('pass');
  });

  it('is no more than odd over a proven connection, with what it said', () => {
    const here = answer(API, { ...unsigned, status: 404, server: 'nginx' });
    expect(judged([handshake(API), here])?.findings).toMatchObject([
      {
        severity: 'warning',
        confidence: 'low',
        args: { target: `${API}:443`, status: 404, fromApi: false, server: 'nginx' },
      },
    ]);
  });
});

describe('a redirect', () => {
  const own: Partial<Profile> = { apiHosts: [{ host: OWN, port: 443 }] };
  const named = seen('lookup', OWN, lookup([API], { name: OWN }));
  const to = (redirectHost: string) => [
    named,
    handshake(API, { serverName: OWN }),
    answer(API, { host: OWN, status: 302, apiSignature: false, redirectHost }),
  ];

  it('may lead to the same host or to the vendor, and to nobody else', () => {
    expect(judged(to(OWN), own)?.outcome).toBe('pass');
    expect(judged(to('signin.aliyuncs.com'), own)?.outcome).toBe('pass');
    expect(judged(to('portal.hotel.example'), own)?.outcome).toBe('fail');
    expect(judged(to('aliyuncs.com.hotel.example'), own)?.outcome).toBe('fail');
    expect(judged(to('notaliyuncs.com'), own)?.outcome).toBe('fail');
  });
});

describe('several answers', () => {
  it('are told by the best of them, in any order', () => {
    const proven = [handshake(API), handshake(SECOND)];
    const good = answer(SECOND, { status: 400 });
    const odd = answer(API, { status: 404, apiSignature: false });
    const bad = answer(API, { status: 503 });
    const oddToo = answer(SECOND, { status: 404, apiSignature: false });
    for (const [answers, outcome] of [
      [[good, odd], 'pass'],
      [[odd, good], 'pass'],
      [[bad, good], 'pass'],
      [[bad, oddToo], 'warn'],
      [[oddToo, bad], 'warn'],
    ] as const)
      expect(judged([...proven, ...answers])?.outcome).toBe(outcome);
  });

  it('count where a log-on goes, and nowhere else', () => {
    const away = answer(ip('100.100.99.1'), {});
    expect(judged([away])).toMatchObject({ outcome: 'inconclusive', reason: { key: 'blocked' } });
  });

  it('a request that got none is an error without a status, also where the connection was good', () => {
    const here = seen('http', `${API}:443/${API_NAME}`, {
      target: endpoint(API),
      host: API_NAME,
      outcome: 'reset',
      apiSignature: false,
      clockOffsetMs: null,
      durationMs: null,
    });
    expect(judged([handshake(API), here])?.findings).toMatchObject([
      { code: 'api.http-error', severity: 'error', args: { status: null, server: null } },
    ]);
  });

  it('that could not be asked for leave it open why', () => {
    const gap = {
      ...seen('http', `${API}:443/${API_NAME}`, http()),
      fact: { known: false, reason: 'failed' },
    } as const;
    expect(judged([handshake(API), gap])?.reason).toMatchObject({ key: 'unknown', args: { what: 'http' } });
  });
});

describe('a refusal in the form of the API', () => {
  it('is noted at the address that gave it', () => {
    expect(judged([handshake(API), answer(API, { status: 403 })])).toMatchObject({
      outcome: 'pass',
      findings: [{ code: 'api.whitelist', subjects: [API] }],
    });
  });
});

describe('an answer at an address that is out of date', () => {
  it('is not judged', () => {
    const old = seen('lookup', API_NAME, lookup([SECOND]));
    const asked = RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, dns(server)));
    const connected = (address: typeof API, outcome: 'connected' | 'timed-out') =>
      seen('tcp', `${address}:443`, {
        target: endpoint(address),
        role: 'api',
        outcome,
        connectMs: null,
        attempts: 1,
      });
    const answers = [answer(SECOND, { status: 503 })];
    const view = [old, ...asked, connected(SECOND, 'timed-out'), connected(API, 'connected'), ...answers];
    expect(judged(view)?.reason).toMatchObject({ key: 'blocked', args: { by: 'dns.answer' } });
  });
});
