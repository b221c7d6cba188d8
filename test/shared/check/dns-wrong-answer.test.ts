/** What is wrong with an answer of the system, who gave it, and how sure that is. */
import { describe, expect, it } from 'vitest';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  healthy,
  lookup,
  RESOLVERS,
  route,
  seen,
} from '../../support/facts.ts';
import { asked, COMPANY, found, judged, NO, OTHER, says, set, unanswered, type Around } from './dns-facts.ts';

const GOOGLE = ip('8.8.8.8');
const failed = seen('lookup', API_NAME, lookup([], { outcome: 'failed' }));
/** Nobody heard the VPC resolvers. */
const unheard: Around = {
  base: healthy().filter(
    ({ kind, subject }) => kind !== 'dns' || !RESOLVERS.some((one) => subject.startsWith(one)),
  ),
};
const EMPTY = { answers: [] } as const;
const findings = (more: readonly Observation[], around: Around = {}) =>
  judged(answerCheck, more, around).findings;
const codes = (more: readonly Observation[], around: Around = {}) =>
  findings(more, around).map(({ code }) => code);
const stranger = (server: Ipv4, changes: Parameters<typeof asked>[1] = NO) => [
  set(server),
  asked(server, changes),
];
const hyperV = [
  seen('adapters', '', [
    adapter({ mac: '00:15:5d:01:02:03', addresses: [{ address: ip('192.168.1.10'), prefixLength: 20 }] }),
  ]),
  seen('routes', '', { routes: [route('0.0.0.0/0')], rules: [] }),
];

describe('another resolver than the company’s', () => {
  it('is named with all that it said, and what is right', () => {
    expect(findings([found(), ...stranger(GOOGLE)])).toMatchObject([
      {
        code: 'dns.other-resolver',
        owner: 'it',
        confidence: 'high',
        args: {
          name: API_NAME,
          servers: [GOOGLE],
          answers: [],
          expected: [API],
          whose: 'public',
          product: null,
          says: 'wrong',
        },
      },
    ]);
  });

  it.each<readonly [string, readonly Observation[], Around, object]>([
    ['not surely where nobody knows better', [found(), ...stranger(GOOGLE)], unheard, { confidence: 'low' }],
    [
      'not for certain where it was not asked',
      [found(), set(GOOGLE)],
      {},
      { confidence: 'medium', args: { says: 'unknown' } },
    ],
    [
      'for the user where it is a program here',
      [found(), ...stranger(ip('127.0.0.1'))],
      {},
      { owner: 'you', args: { whose: 'local-agent' } },
    ],
    [
      'for the user where it is the computer around this one',
      [found(), ...hyperV, ...stranger(GATEWAY)],
      {},
      { owner: 'you', args: { whose: 'host' } },
    ],
    [
      'for IT where it is the router',
      [found(), ...stranger(GATEWAY)],
      {},
      { owner: 'it', args: { whose: 'router' } },
    ],
  ])('is blamed %s', (_what, more, around, expected) => {
    expect(findings(more, around)).toMatchObject([{ code: 'dns.other-resolver', ...expected }]);
  });

  it.each<readonly [string, readonly Observation[], readonly string[]]>([
    ['a router that takes the address out', [found(), ...stranger(GATEWAY, EMPTY)], ['dns.rebind-filtered']],
    [
      'that, and once it was silent',
      [found(), ...stranger(GATEWAY, EMPTY), unanswered(GATEWAY, {}, '#2')],
      ['dns.rebind-filtered'],
    ],
    [
      'a program here without a name that does so',
      [found(), ...stranger(ip('127.0.0.1'), EMPTY)],
      ['dns.rebind-filtered'],
    ],
    ['a product that does so', [found(), ...stranger(ip('127.0.2.2'), EMPTY)], ['dns.other-resolver']],
    ['a public server that does so', [found(), ...stranger(GOOGLE, EMPTY)], ['dns.other-resolver']],
    [
      'a router that says 0.0.0.0',
      [found('0.0.0.0'), ...stranger(GATEWAY, { answers: says('0.0.0.0') })],
      ['dns.rebind-filtered'],
    ],
    [
      'a public server that says so',
      [found('0.0.0.0'), ...stranger(GOOGLE, { answers: says('0.0.0.0') })],
      ['dns.other-resolver', 'dns.rebind-filtered'],
    ],
    [
      'a router that says a public address',
      [found('8.8.4.4'), ...stranger(GATEWAY, { answers: says('8.8.4.4') })],
      ['dns.other-resolver', 'dns.public-answer'],
    ],
    ['a router that does not know the name', [found(), ...stranger(GATEWAY)], ['dns.other-resolver']],
  ])('or the filter: %s', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
});

describe('a rule of Windows', () => {
  const MAGIC = ip('100.100.100.100');
  const rule = (...servers: readonly string[]) => seen('nrpt', '', [{ namespaces: ['.'], servers }]);
  const blamed = (more: readonly Observation[], around: Around = {}) =>
    findings([found(), ...more], { ...around, platform: 'win32' })[0];

  it.each<readonly [string, readonly Observation[], 'wrong' | 'silent' | 'unknown', string]>([
    [
      'one of its servers is wrong',
      [rule(GOOGLE, '8.8.4.4'), asked(GOOGLE, NO), unanswered(ip('8.8.4.4'))],
      'wrong',
      'high',
    ],
    [
      'the second is wrong',
      [rule(GOOGLE, '8.8.4.4'), unanswered(GOOGLE), asked(ip('8.8.4.4'), NO)],
      'wrong',
      'high',
    ],
    [
      'all are silent',
      [rule(GOOGLE, '8.8.4.4'), unanswered(GOOGLE), unanswered(ip('8.8.4.4'))],
      'silent',
      'high',
    ],
    ['of one nothing is known', [rule(GOOGLE, '8.8.4.4'), unanswered(GOOGLE)], 'unknown', 'medium'],
    ['of none anything is known', [rule(GOOGLE)], 'unknown', 'medium'],
  ])('%s', (_what, more, said, confidence) => {
    expect(blamed(more)).toMatchObject({ code: 'dns.stale-policy', confidence, args: { says: said } });
  });

  it('names the VPN that its servers belong to', () => {
    expect(blamed([rule(GOOGLE, MAGIC), asked(GOOGLE, NO)])?.args).toMatchObject({ product: 'Tailscale' });
    expect(blamed([rule(GOOGLE), asked(GOOGLE, NO)])?.args).toMatchObject({ product: null, namespace: '.' });
    expect(blamed([rule(GOOGLE), asked(GOOGLE, NO)], unheard)).toMatchObject({ confidence: 'low' });
  });
});

describe('the company’s own DNS', () => {
  it.each<readonly [string, readonly Observation[], object]>([
    [
      'a missing forwarder',
      [asked(COMPANY, NO)],
      {
        code: 'dns.forwarder-missing',
        confidence: 'high',
        args: { servers: [COMPANY], rcode: 'NXDOMAIN', expected: [API] },
      },
    ],
    [
      'words of a zone without an address',
      [asked(COMPANY, { ...EMPTY, soaInAuthority: true })],
      { code: 'dns.forwarder-missing', args: { rcode: 'NOERROR' } },
    ],
    [
      'an address that is taken out',
      [asked(COMPANY, EMPTY)],
      { code: 'dns.rebind-filtered', confidence: 'medium', alternatives: ['dns.forwarder-missing'] },
    ],
    [
      'that, and once it was silent',
      [asked(COMPANY, EMPTY), unanswered(COMPANY, {}, '#2')],
      { code: 'dns.rebind-filtered' },
    ],
    [
      'a filter that says so',
      [asked(COMPANY, { ...EMPTY, extendedErrors: [17] })],
      { code: 'dns.rebind-filtered', confidence: 'high', args: { isSaid: true } },
    ],
    [
      'a filter that says so with its refusal',
      [asked(COMPANY, { ...NO, extendedErrors: [15] })],
      { code: 'dns.rebind-filtered', confidence: 'high', args: { isSaid: true } },
    ],
    [
      'nobody was asked',
      [set(OTHER)],
      {
        code: 'dns.forwarder-missing',
        confidence: 'medium',
        alternatives: ['dns.rebind-filtered'],
        args: { rcode: 'NXDOMAIN', servers: [] },
      },
    ],
    ['no server is set', [set()], { code: 'dns.forwarder-missing', confidence: 'medium' }],
  ])('%s', (_what, more, expected) => {
    expect(findings([found(), ...more])).toMatchObject([expected]);
  });

  it('at another port is named with it', () => {
    const port = 5353;
    const group = seen('resolvers', '', [
      { interface: null, servers: [COMPANY], port, domains: [], scope: 'default' as const },
    ]);
    const more = [found(), group, asked(COMPANY, { ...NO, server: { address: COMPANY, port } }, '#port')];
    expect(findings(more)).toMatchObject([{ args: { servers: [`${COMPANY}:5353`] } }]);
  });

  it('is not blamed with certainty where nobody heard the VPC resolvers', () => {
    expect(findings([found(), asked(COMPANY, NO)], unheard)).toMatchObject([
      { code: 'dns.forwarder-missing', confidence: 'low' },
    ]);
    expect(findings([found(), asked(COMPANY, EMPTY)], unheard)).toEqual([]);
    const filtered = asked(COMPANY, { ...NO, extendedErrors: [15] });
    expect(codes([found(), filtered], unheard)).toEqual(['dns.forwarder-missing']);
  });

  it('that is silent is not blamed for an answer that it did not give', () => {
    expect(codes([found(), unanswered(COMPANY)])).toEqual([]);
    expect(codes([found('8.8.4.4'), unanswered(COMPANY)])).toEqual(['dns.public-answer']);
  });

  it('that is right is not named beside the wrong answer', () => {
    expect(findings([found('8.8.4.4')])).toMatchObject([
      {
        code: 'dns.system-differs',
        confidence: 'medium',
        args: { servers: [COMPANY], answers: ['8.8.4.4'] },
      },
      { code: 'dns.public-answer', args: { servers: [], answers: ['8.8.4.4'] } },
    ]);
  });

  it('tells why a lookup failed, where it was asked', () => {
    expect(codes([failed, asked(COMPANY, { answers: says('10.5.50.1') })])).toEqual([
      'dns.unexpected-answer',
    ]);
    expect(codes([failed, set(OTHER)])).toEqual([]);
    // What a proxy made up is no fault of who was asked, whoever that is.
    expect(codes([failed, ...stranger(GOOGLE, { answers: says('198.18.0.44') })])).toEqual([]);
  });

  it.each([
    ['8.8.4.4', 'dns.public-answer'],
    ['10.5.50.1', 'dns.unexpected-answer'],
    ['2001:db8::1', 'dns.no-ipv4-answer'],
    ['0.0.0.0', 'dns.rebind-filtered'],
  ])('says %s: %s', (data, code) => {
    expect(findings([found(data), asked(COMPANY, { answers: says(data) })])).toMatchObject([
      { code, args: { answers: [data], servers: [COMPANY], expected: [API] } },
    ]);
  });
});
