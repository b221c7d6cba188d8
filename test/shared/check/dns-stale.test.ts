/** Addresses that are in the right range and lead nowhere. */
import { describe, expect, it } from 'vitest';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { leadsAstray } from '../../../shared/check/dns/stale-record.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, factsWith, healthy, RESOLVERS, seen, tcp, tls, unseen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { asked, COMPANY, directly, found, judged, nobodyAt, OTHER, says, set } from './dns-facts.ts';
import { OLD } from './dns-answer-facts.ts';

const [FIRST] = RESOLVERS;

describe('an address that leads nowhere', () => {
  const handshake = (changes: Parameters<typeof tls>[0]) =>
    seen('tls', `${OLD}:443/${API_NAME}`, tls({ target: { address: OLD, port: 443 }, ...changes }));
  const works = seen('tcp', '100.100.45.79:443', tcp(ip('100.100.45.79'), 443));
  const connected = seen('tcp', `${OLD}:443`, tcp(OLD, 443));
  it.each<readonly [boolean, string, readonly Observation[]]>([
    [true, 'nobody is there', [found(OLD), nobodyAt(OLD)]],
    [false, 'it was not tried', [found(OLD)]],
    [false, 'somebody accepts, and nobody looked who', [found(OLD), connected]],
    [true, 'somebody else is there', [found(OLD), connected, handshake({ nameMatches: false })]],
    [true, 'nobody speaks TLS there', [found(OLD), connected, handshake({ outcome: 'silent' })]],
    [false, 'the API is there', [found(OLD), connected, handshake({})]],
    [
      true,
      'another name is there',
      [
        found(OLD),
        connected,
        handshake({ outcome: 'silent' }),
        seen('tls', `${OLD}:443/x`, tls({ target: { address: OLD, port: 443 }, serverName: 'x' })),
      ],
    ],
    [false, 'the VPC resolvers name it as well', [found(API), nobodyAt(API)]],
    [false, 'the right one does not work either', [found(OLD), nobodyAt(OLD), nobodyAt(API)]],
    [false, 'the right one was not tried', [unseen('tcp', `${API}:443`), found(OLD), nobodyAt(OLD)]],
    [
      false,
      'one of two works',
      [
        found(OLD, '100.100.45.78'),
        nobodyAt(OLD),
        seen('tcp', '100.100.45.78:443', tcp(ip('100.100.45.78'), 443)),
      ],
    ],
    [
      false,
      'one of its two addresses is right, though neither works',
      [
        ...directly({ answers: says(API, '100.100.45.79') }),
        found(OLD, API),
        nobodyAt(OLD),
        nobodyAt(API),
        works,
      ],
    ],
    [
      false,
      'the VPC resolvers say wrong addresses as well',
      [...directly({ answers: says(API, '8.8.4.4') }), found(OLD), nobodyAt(OLD)],
    ],
    [
      true,
      'one of two right addresses works',
      [...directly({ answers: says(API, '100.100.45.79') }), found(OLD), nobodyAt(OLD)],
    ],
    [
      false,
      'it was tried for something else alone',
      [found(OLD), seen('tcp', `${OLD}:22`, tcp(OLD, 22, { role: 'computer', outcome: 'timed-out' }))],
    ],
    [
      false,
      'one of its ports accepts',
      [found(OLD), connected, seen('tcp', `${OLD}:8443`, tcp(OLD, 8443, { outcome: 'timed-out' }))],
    ],
    [
      false,
      'one of its ports is the API’s',
      [
        found(OLD),
        connected,
        handshake({}),
        seen('tls', `${OLD}:8443/x`, tls({ target: { address: OLD, port: 8443 }, nameMatches: false })),
      ],
    ],
    [false, 'a proxy made it up, which nobody is known to', [found('198.18.0.44')]],
    [true, 'IPv6 beside it does not help', [found(OLD, '2001:db8::1'), nobodyAt(OLD)]],
    [false, 'the answer is wrong altogether', [found('8.8.4.4'), nobodyAt(ip('8.8.4.4'))]],
  ])('%s: %s', (astray, _what, more) => {
    expect(leadsAstray({ profile: profileWith(), facts: factsWith(more) })).toBe(astray);
  });

  it('is told with the servers that still name it', () => {
    const more = [
      set(COMPANY, OTHER),
      found(OLD, '2001:db8::1'),
      nobodyAt(OLD),
      asked(COMPANY, { answers: says(OLD, '2001:db8::1') }),
      asked(OTHER),
    ];
    const [first] = judged(answerCheck, more).findings;
    expect(first).toMatchObject({
      code: 'dns.stale-record',
      args: { name: API_NAME, answers: [OLD], servers: [COMPANY], expected: [API] },
      subjects: [API_NAME],
      evidence: ['resolvers-1', 'hosts-1'],
    });
    expect(first?.confidence).not.toBe('medium');
  });

  it('may be a load balancer’s where one answer alone speaks against it, and not where two do', () => {
    const heard = (...servers: readonly string[]) =>
      judged(answerCheck, [found(OLD), nobodyAt(OLD)], {
        base: healthy().filter(
          ({ kind, subject }) =>
            kind !== 'dns' || servers.some((one) => subject === `${one}:53/udp/${API_NAME}/A`),
        ),
      }).findings[0];
    expect(heard(FIRST)).toMatchObject({
      code: 'dns.stale-record',
      confidence: 'medium',
      alternatives: ['api.filtered'],
    });
    const both = heard(...RESOLVERS);
    expect(both).toMatchObject({ code: 'dns.stale-record', confidence: 'high' });
    expect(both).not.toHaveProperty('alternatives');
  });
});
