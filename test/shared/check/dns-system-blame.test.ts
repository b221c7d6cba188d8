/** Who is to blame where the system gets no answer. */
import { describe, expect, it } from 'vitest';
import { systemCheck } from '../../../shared/check/dns/system.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, healthy, RESOLVERS, seen, silentDns, without } from '../../support/facts.ts';
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
  unanswered,
  GOOGLE,
  failed,
  lost,
} from './dns-facts.ts';

const [FIRST] = RESOLVERS;
const nobodyKnows = directly(NO);

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

  it('blames nobody where nothing answers anywhere', () => {
    const more = [failed, set(GOOGLE), unanswered(GOOGLE)];
    expect(judged(systemCheck, more, { base: without(['dns']) }).findings).toMatchObject([
      { code: 'dns.system-silent', confidence: 'high', args: { servers: ['8.8.8.8'] } },
    ]);
  });
});
