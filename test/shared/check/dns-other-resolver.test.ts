/** Answers of a resolver that is not the company’s, or that a rule of Windows names: who is blamed, and how sure that is. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { adapter, API, API_NAME, GATEWAY, route, seen } from '../../support/facts.ts';
import { asked, found, NO, says, set, unanswered, type Around, GOOGLE } from './dns-facts.ts';
import { unheard, EMPTY, findings, codes, stranger } from './dns-answer-facts.ts';

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
