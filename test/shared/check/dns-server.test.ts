/** What is said of each VPC resolver: its name, its answers, and how long they take. */
import { describe, expect, it } from 'vitest';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API_NAME, dns, factsWith, ping, RESOLVERS, seen, silentDns, without } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { direct, judged, SECOND_NAME, silent } from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;

describe('a VPC resolver', () => {
  const at = (port: number, address = FIRST) => ({ address, port });
  it('is called by its address, and with its port where that tells them apart', () => {
    const subjects = (...resolvers: readonly { readonly address: Ipv4; readonly port: number }[]) =>
      serverCheck.subjects?.({ profile: profileWith({ resolvers }), facts: factsWith([]) });
    expect(subjects(at(53), at(53, SECOND))).toEqual([FIRST, SECOND]);
    expect(subjects(at(53))).toEqual([FIRST]);
    expect(subjects(at(5353))).toEqual([`${FIRST}:5353`]);
    expect(subjects(at(53), at(5353))).toEqual([`${FIRST}:53`, `${FIRST}:5353`]);
  });

  it('that nobody asked about is unknown', () => {
    expect(judged(serverCheck, [], { subject: '10.1.1.1' })).toMatchObject({ outcome: 'inconclusive' });
  });

  it('is not judged by another port of its address', () => {
    const profile = { resolvers: [at(53), at(5353)] };
    expect(judged(serverCheck, [], { profile, subject: `${FIRST}:5353` })).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'unknown' },
    });
  });

  it.each<readonly [string, readonly Observation[], string]>([
    ['unreachable is silent', silent(FIRST, { outcome: 'unreachable' }), 'finding'],
    [
      'a question that could not be sent tells nothing',
      silent(FIRST, { outcome: 'error', errno: 'EACCES' }),
      'unknown',
    ],
    [
      'a question over UDP is lost, and TCP is heard',
      [seen('dns', `${FIRST}:53/udp/${SECOND_NAME}/A`, silentDns(FIRST, { name: SECOND_NAME }))],
      'dns-server-answers',
    ],
    [
      'what it says as the system’s own resolver is another question',
      [
        ...silent(FIRST),
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A#own`, dns(FIRST, { role: 'configured' })),
      ],
      'finding',
    ],
    [
      'one of two questions could not be sent',
      [
        ...silent(FIRST),
        seen(
          'dns',
          `${FIRST}:53/udp/${SECOND_NAME}/A`,
          silentDns(FIRST, { name: SECOND_NAME, outcome: 'error' }),
        ),
      ],
      'unknown',
    ],
    [
      'one name answered is an answer',
      [
        direct(FIRST, { rcode: 'SERVFAIL', answers: [] }),
        direct(FIRST, { name: SECOND_NAME, rcode: 'NXDOMAIN', answers: [] }),
      ],
      'dns-server-answers',
    ],
  ])('%s', (_what, more, key) => {
    expect(judged(serverCheck, more, { subject: FIRST }).reason.key).toBe(key);
  });

  it('is as quick as its quickest answer over UDP', () => {
    const more = [
      direct(FIRST, { rttMs: 12.34 }),
      direct(FIRST, { transport: 'tcp', rttMs: 1 }),
      direct(FIRST, { name: SECOND_NAME, rttMs: 56 }),
      seen('ping', `${FIRST}/icmp`, ping(FIRST, { minMs: 2 })),
      seen('ping', `${SECOND}/dns`, ping(SECOND, { via: 'dns', minMs: 3 })),
    ];
    expect(judged(serverCheck, more, { subject: FIRST }).reason).toEqual({
      key: 'dns-server-answers',
      args: { server: FIRST, rttMs: 12.3 },
    });
  });

  it('is not slow by an answer of which no time is known', () => {
    const around = { base: without(['ping']), subject: FIRST };
    expect(judged(serverCheck, [direct(FIRST, { rttMs: null })], around)).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'unknown', args: { what: 'dns', reason: 'unparsable' } },
    });
  });

  it('is slow by what it takes, in milliseconds', () => {
    expect(
      judged(serverCheck, [direct(FIRST, { rttMs: 900.26 })], { subject: FIRST }).findings,
    ).toMatchObject([
      { code: 'dns.slow', args: { server: FIRST, rttMs: 900.3 }, subjects: [FIRST], confidence: 'medium' },
    ]);
  });
});
