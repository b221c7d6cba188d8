/** What is said of each VPC resolver: in which state it is, with whom, and how sure that is. */
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../shared/check/dns/answer-class.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import { block, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import {
  API,
  API_NAME,
  dns,
  factsWith,
  healthy,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  tls,
  without,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { direct, judged, SECOND_NAME } from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const silent = (server: Ipv4, changes: Partial<DnsExchange> = {}): readonly Observation[] =>
  (['udp', 'tcp'] as const).map((transport) =>
    seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport, ...changes })),
  );
const tcpSays = (outcome: 'answered' | 'refused'): Observation =>
  outcome === 'answered'
    ? direct(FIRST, { transport: 'tcp' })
    : seen('dns', `${FIRST}:53/tcp/${API_NAME}/A`, silentDns(FIRST, { transport: 'tcp', outcome }));

describe('the class of an answer', () => {
  const expected = [block('100.64.0.0/10')];
  it.each([
    ['expected', ['100.100.45.10']],
    ['expected', ['100.100.45.10', '2001:db8::1']],
    ['ipv6-only', ['2001:db8::1']],
    ['none', []],
    ['fake-ip', ['198.18.0.7']],
    ['fake-ip', ['0.0.0.0', '198.18.0.7', '8.8.8.8']],
    ['unspecified', ['0.0.0.0']],
    ['unspecified', ['127.0.0.1']],
    ['unspecified', ['8.8.8.8', '127.0.0.1']],
    ['public', ['100.100.45.10', '8.8.8.8', '10.1.1.1']],
    ['private-unexpected', ['100.100.45.10', '10.1.1.1']],
  ])('is %s: %j', (kind, addresses) => {
    expect(classOf(addresses, expected)).toBe(kind);
  });
});

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

  it('that is silent is named together with its like', () => {
    const both = [...silent(FIRST), ...silent(SECOND)];
    expect(judged(serverCheck, both, { subject: SECOND }).findings).toMatchObject([
      {
        code: 'dns.server-silent',
        args: { servers: [FIRST, SECOND], otherAnswers: false },
        severity: 'error',
        subjects: [SECOND],
      },
    ]);
    expect(judged(serverCheck, silent(SECOND), { subject: SECOND }).findings).toMatchObject([
      { args: { servers: [SECOND], otherAnswers: true }, severity: 'warning', confidence: 'high' },
    ]);
  });

  const remembered = [
    seen('remembered', API_NAME, {
      name: API_NAME,
      addresses: [API],
      at: '2026-01-01T00:00:00.000Z',
    }),
  ];
  const nobody = [
    ...without(['lookup', 'dns', 'tcp', 'tls', 'ping', 'trace', 'http']),
    ...silent(FIRST),
    ...silent(SECOND),
  ];
  it.each<readonly [string, readonly Observation[], 'high' | 'medium', string | undefined]>([
    [
      'is surely silent where its host answers',
      [seen('ping', `${FIRST}/icmp`, ping(FIRST))],
      'high',
      undefined,
    ],
    ['may be dead altogether', [seen('ping', `${FIRST}/icmp`, silentPing(FIRST))], 'medium', undefined],
    [
      'is surely silent where the API proves itself at a remembered address',
      [...remembered, seen('tcp', `${API}:443`, tcp(API, 443)), seen('tls', `${API}:443/${API_NAME}`, tls())],
      'high',
      API,
    ],
    [
      'is not surely silent by a connection alone',
      [...remembered, seen('tcp', `${API}:443`, tcp(API, 443))],
      'medium',
      undefined,
    ],
  ])('%s', (_what, more, confidence, apiAt) => {
    const [found] = judged(serverCheck, more, { base: nobody, subject: FIRST }).findings;
    expect(found).toMatchObject({ code: 'dns.server-silent', confidence });
    expect(found?.args).toEqual({
      servers: [FIRST, SECOND],
      otherAnswers: false,
      ...(apiAt === undefined ? {} : { apiAt }),
    });
  });

  it.each<readonly [string, readonly Observation[]]>([
    [
      'rcode-refused',
      [
        direct(FIRST, { rcode: 'REFUSED', answers: [] }),
        direct(FIRST, { name: SECOND_NAME, rcode: 'SERVFAIL', answers: [] }),
      ],
    ],
    ['rcode-servfail', [direct(FIRST, { rcode: 'SERVFAIL', answers: [] })]],
    ['port-closed', [...silent(FIRST, { outcome: 'refused' })]],
    ['port-closed', [...silent(FIRST).slice(0, 1), ...silent(FIRST, { outcome: 'refused' }).slice(1)]],
    ['port-closed', [...silent(FIRST, { outcome: 'refused' }).slice(0, 1), ...silent(FIRST).slice(1)]],
  ])('that answers no question: %s', (how, more) => {
    expect(judged(serverCheck, more, { subject: FIRST }).findings).toMatchObject([
      {
        code: 'dns.server-refused',
        args: { how, servers: [FIRST], otherAnswers: true },
        severity: 'warning',
      },
    ]);
  });

  const udp = silent(FIRST).slice(0, 1);
  const second = (changes: Partial<DnsExchange>): Observation =>
    seen(
      'dns',
      `${FIRST}:53/${changes.transport ?? 'udp'}/${SECOND_NAME}/A`,
      silentDns(FIRST, { name: SECOND_NAME, ...changes }),
    );
  it.each<readonly [string, readonly Observation[], string]>([
    [
      'of two questions over UDP one was refused: the port is closed',
      [...silent(FIRST), second({ outcome: 'refused' })],
      'dns.server-refused',
    ],
    ['nothing was asked over TCP: silence is all that is known', udp, 'dns.server-silent'],
    [
      'one of two connections was reset: a firewall may do that',
      [...silent(FIRST), tcpSays('refused'), second({ transport: 'tcp' })],
      'dns.server-silent',
    ],
    [
      'one of two connections was answered: TCP works',
      [...udp, tcpSays('answered'), second({ transport: 'tcp' })],
      'dns.udp-blocked',
    ],
  ])('%s', (_what, more, code) => {
    const base = healthy().filter(({ kind, subject }) => kind !== 'dns' || !subject.startsWith(`${FIRST}:`));
    expect(judged(serverCheck, more, { base, subject: FIRST }).findings.map((one) => one.code)).toEqual([
      code,
    ]);
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
