/** A VPC resolver that is silent or refuses: with whom it is named, over which transport, and how sure that is. */
import { describe, expect, it } from 'vitest';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import {
  API,
  API_NAME,
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
import { direct, judged, SECOND_NAME, silent } from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const tcpSays = (outcome: 'answered' | 'refused'): Observation =>
  outcome === 'answered'
    ? direct(FIRST, { transport: 'tcp' })
    : seen('dns', `${FIRST}:53/tcp/${API_NAME}/A`, silentDns(FIRST, { transport: 'tcp', outcome }));

describe('a VPC resolver', () => {
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
  const udp = silent(FIRST).slice(0, 1);
  const second = (changes: Partial<DnsExchange>): Observation =>
    seen(
      'dns',
      `${FIRST}:53/${changes.transport ?? 'udp'}/${SECOND_NAME}/A`,
      silentDns(FIRST, { name: SECOND_NAME, ...changes }),
    );
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
});
