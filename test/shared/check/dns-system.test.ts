/** Whether the system gets an answer at all, in time, and who is to blame where it gets none. */
import { describe, expect, it } from 'vitest';
import { systemCheck } from '../../../shared/check/dns/system.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  API,
  API_NAME,
  dns,
  healthy,
  lookup,
  RESOLVERS,
  seen,
  silentDns,
  unseen,
  without,
} from '../../support/facts.ts';
import {
  asked,
  COMPANY,
  direct,
  directly,
  found,
  judged,
  NO,
  OTHER,
  says,
  SECOND_NAME,
  set,
  TWO_NAMES,
  unanswered,
} from './dns-facts.ts';

const [FIRST] = RESOLVERS;
const GOOGLE = ip('8.8.8.8');
const failed = seen('lookup', API_NAME, lookup([], { outcome: 'failed' }));
const lost = seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' }));
const nobodyKnows = directly(NO);

describe('a system that gets an answer', () => {
  const took = (durationMs: number) => seen('lookup', API_NAME, lookup([API], { durationMs }));
  it.each([
    [799, 'note'],
    [800, 'warning'],
  ] as const)('waited %d ms for a dead server: %s', (durationMs, severity) => {
    const more = [set(OTHER, COMPANY), unanswered(OTHER), took(durationMs)];
    expect(judged(systemCheck, more).findings).toMatchObject([
      {
        code: 'dns.first-server-dead',
        severity,
        args: { name: API_NAME, dead: [OTHER], living: [COMPANY], waitedMs: durationMs },
        subjects: [API_NAME],
        evidence: ['resolvers-1'],
      },
    ]);
  });

  it('is told with whole milliseconds', () => {
    expect(judged(systemCheck, [took(8.6)]).reason).toEqual({
      key: 'dns-system-answers',
      args: { name: API_NAME, addresses: [API], durationMs: 9 },
    });
    const slow = [asked(COMPANY, { rttMs: 900.6, again: true }, '#again')];
    expect(judged(systemCheck, slow).findings).toMatchObject([
      {
        code: 'dns.system-slow',
        confidence: 'medium',
        args: { name: API_NAME, servers: [COMPANY], rttMs: 901 },
      },
    ]);
  });

  it.each<readonly [string, readonly Observation[]]>([
    ['800 ms is slow', [asked(COMPANY, { rttMs: 800, again: true }, '#again')]],
    [
      'with unknown resolvers, those that were asked count',
      [unseen('resolvers'), asked(COMPANY, { rttMs: 900, again: true }, '#again')],
    ],
  ])('%s', (_what, more) => {
    expect(judged(systemCheck, more).findings).toMatchObject([{ code: 'dns.system-slow' }]);
  });

  it.each<readonly [string, readonly Observation[]]>([
    ['799 ms is not slow', [asked(COMPANY, { rttMs: 799, again: true }, '#again')]],
    [
      'one of two servers is quick',
      [
        set(COMPANY, OTHER),
        asked(COMPANY, { rttMs: 900, again: true }, '#again'),
        asked(OTHER, { rttMs: 9, again: true }, '#again'),
      ],
    ],
    ['slow for another name', [asked(COMPANY, { name: SECOND_NAME, rttMs: 900, again: true }, '#again')]],
    [
      'slow in the place of a VPC resolver',
      [
        unseen('resolvers'),
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A#again`, dns(FIRST, { rttMs: 900, again: true })),
      ],
    ],
    [
      'slow for another name, of unknown resolvers',
      [unseen('resolvers'), asked(COMPANY, { name: SECOND_NAME, rttMs: 900, again: true }, '#again')],
    ],
    ['an answer without its time', [asked(COMPANY, { rttMs: null, again: true }, '#again')]],
    [
      'silence the second time is no slow answer',
      [
        seen(
          'dns',
          `${COMPANY}:53/udp/${API_NAME}/A#again`,
          silentDns(COMPANY, { role: 'configured', again: true, rttMs: 2000 }),
        ),
      ],
    ],
  ])('%s', (_what, more) => {
    expect(judged(systemCheck, more).findings).toEqual([]);
  });
});

describe('a system that gets none', () => {
  it.each<readonly [string, readonly Observation[], object]>([
    [
      'its server is silent',
      [failed, unanswered(COMPANY)],
      { code: 'dns.system-silent', confidence: 'high', args: { servers: [COMPANY] } },
    ],
    [
      'nobody was asked',
      [failed],
      { code: 'dns.system-silent', confidence: 'medium', args: { servers: [] } },
    ],
    [
      'the first is silent, the second answers',
      [lost, set(OTHER, COMPANY), unanswered(OTHER)],
      {
        code: 'dns.first-server-dead',
        confidence: 'medium',
        args: { waitedMs: null, dead: [OTHER], living: [COMPANY] },
      },
    ],
  ])('%s', (what, more, expected) => {
    const base = what === 'nobody was asked' ? without(['dns']) : healthy();
    expect(judged(systemCheck, more, { base }).findings).toMatchObject([expected]);
  });

  it.each<readonly [string, readonly Observation[], string]>([
    [
      'a resolver that was not asked is the rest',
      [failed, set(COMPANY, '2001:db8::53')],
      'dns.other-resolver',
    ],
    ['all are right', [failed], 'dns.system-differs'],
    [
      'a public server is silent, and others answer',
      [failed, set(GOOGLE), unanswered(GOOGLE)],
      'dns.other-resolver',
    ],
    [
      'a public server is silent, and a second one of the company lives',
      [failed, set(GOOGLE, COMPANY), unanswered(GOOGLE)],
      'dns.first-server-dead',
    ],
    [
      'a public server is silent, and of the second nothing is known',
      [failed, set(GOOGLE, OTHER), unanswered(GOOGLE)],
      'dns.system-silent',
    ],
    [
      '"no such name" where all are dead is Windows’ word for silence',
      [found(), unanswered(COMPANY)],
      'dns.system-silent',
    ],
  ])('%s', (_what, more, code) => {
    expect(judged(systemCheck, more).findings.map((one) => one.code)).toEqual([code]);
  });

  it.each<readonly [string, readonly Observation[], string]>([
    [
      '"no such name" where one of two is alive',
      [found(), set(COMPANY, OTHER), unanswered(OTHER)],
      'dns-system-no-address',
    ],
    [
      '"no such name" where of one nothing is known',
      [found(), set(COMPANY, OTHER), unanswered(COMPANY)],
      'dns-system-no-address',
    ],
    ['it failed, and its server knows nothing', [failed, asked(COMPANY, NO)], 'dns-system-no-address'],
    [
      'it failed, its resolvers are unknown, and one answers',
      [failed, unseen('resolvers')],
      'dns-system-no-address',
    ],
    ['it never came back, its resolvers are unknown', [lost, unseen('resolvers')], 'unknown'],
    ['it never came back, and its server knows nothing', [lost, asked(COMPANY, NO)], 'unknown'],
    [
      'it failed, and a public server knows nothing, which dns.answer tells of',
      [failed, set(GOOGLE), asked(GOOGLE, NO)],
      'dns-system-no-address',
    ],
    [
      '"no such name", its resolvers are unknown, and one answers',
      [found(), unseen('resolvers'), asked(COMPANY, NO)],
      'dns-system-no-address',
    ],
  ])('%s: no finding', (_what, more, key) => {
    const { findings, reason } = judged(systemCheck, more);
    expect([findings, reason.key]).toEqual([[], key]);
  });

  it.each<readonly [string, readonly Observation[]]>([
    ['its resolvers are unknown', [unseen('resolvers')]],
    ['it has no resolvers', [set()]],
  ])('"no such name" where nobody was asked is its word, though %s', (_what, more) => {
    const { findings, reason } = judged(systemCheck, [found(), ...more], { base: without(['dns']) });
    expect([findings, reason.key]).toEqual([[], 'dns-system-no-address']);
  });

  it('is told with less certainty where everybody who was asked is right', () => {
    expect(judged(systemCheck, [failed]).findings).toMatchObject([
      {
        code: 'dns.system-differs',
        confidence: 'medium',
        args: { name: API_NAME, answers: [], expected: [API], servers: [COMPANY] },
      },
    ]);
  });

  it('blames a dead public server with all of its kind, and says who knows better', () => {
    const more = [
      failed,
      set(GOOGLE, '8.8.4.4', COMPANY),
      unanswered(GOOGLE),
      unanswered(ip('8.8.4.4')),
      unanswered(COMPANY),
    ];
    expect(judged(systemCheck, more).findings).toMatchObject([
      {
        code: 'dns.other-resolver',
        confidence: 'high',
        args: {
          servers: ['8.8.8.8', '8.8.4.4'],
          expected: [API],
          answers: [],
          whose: 'public',
          says: 'silent',
        },
        subjects: [API_NAME],
      },
    ]);
    expect(judged(systemCheck, [...nobodyKnows, ...more]).findings).toMatchObject([
      { code: 'dns.other-resolver', confidence: 'low', args: { expected: [] } },
    ]);
  });

  it('knows what is right from the VPC resolvers alone, and from one of them', () => {
    const more = [failed, set(GOOGLE), unanswered(GOOGLE), asked(COMPANY, { answers: says('8.8.4.4') })];
    expect(judged(systemCheck, more).findings).toMatchObject([
      { code: 'dns.other-resolver', confidence: 'high', args: { expected: [API] } },
    ]);
  });

  it('blames no resolver of the VPC as a stranger', () => {
    const [one] = RESOLVERS;
    const silentOne = seen('dns', `${one}:53/udp/${API_NAME}/A`, silentDns(one));
    expect(judged(systemCheck, [failed, set(one), silentOne]).findings).toMatchObject([
      { code: 'dns.system-silent' },
    ]);
  });

  it('learns nothing from answers about other names', () => {
    const other = direct(FIRST, { name: SECOND_NAME });
    const more = [failed, set(GOOGLE), unanswered(GOOGLE), other];
    expect(judged(systemCheck, more, { base: without(['dns']) }).findings).toMatchObject([
      { code: 'dns.system-silent' },
    ]);
  });

  it('is not explained by a server that is right, nor by one of which nothing is known', () => {
    expect(judged(systemCheck, [failed, set(COMPANY, OTHER)]).reason.key).toBe('unknown');
    expect(judged(systemCheck, [failed, set(COMPANY, OTHER), asked(OTHER, NO)]).reason.key).toBe(
      'dns-system-no-address',
    );
  });

  it('blames nobody where nothing answers anywhere', () => {
    const more = [failed, set(GOOGLE), unanswered(GOOGLE)];
    expect(judged(systemCheck, more, { base: without(['dns']) }).findings).toMatchObject([
      { code: 'dns.system-silent', confidence: 'high', args: { servers: ['8.8.8.8'] } },
    ]);
  });

  it('is judged by the name that was denied, before those that failed', () => {
    const more = [failed, seen('lookup', SECOND_NAME, lookup([], { name: SECOND_NAME }))];
    expect(judged(systemCheck, more, { profile: TWO_NAMES }).reason).toEqual({
      key: 'dns-system-no-address',
      args: { name: SECOND_NAME },
    });
  });

  it('does not rest on names of others', () => {
    const other = seen('lookup', 'other.example', lookup([API], { name: 'other.example' }));
    expect(judged(systemCheck, [other], { base: without(['lookup']) })).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'unknown', args: { what: 'lookup' } },
    });
  });
});
