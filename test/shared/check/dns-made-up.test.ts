/** Addresses that a program made up: which program, for whom, and what is said of the servers. */
import { describe, expect, it } from 'vitest';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { ownWords } from '../../../shared/check/dns/strangers.ts';
import { leadsAstray } from '../../../shared/check/dns/stale-record.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { adapter, API, API_NAME, factsWith, seen, tcp, tls, winner, lookup } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { directly, found, judged, says, asked, COMPANY, NO, SECOND_NAME, TWO_NAMES } from './dns-facts.ts';
import { tunnel, OLD } from './dns-answer-facts.ts';

describe('an address that leads nowhere', () => {
  const zscaler = seen('adapters', '', [
    adapter(),
    adapter({
      name: 'Zscaler',
      description: 'Zscaler Network Adapter',
      kind: 'tunnel',
      addresses: [{ address: ip('100.64.0.1'), prefixLength: 16 }],
    }),
  ]);
  it('was made up by a program', () => {
    const made = ip('100.64.1.6');
    const astray = (more: readonly Observation[], profile = {}) =>
      leadsAstray({ profile: profileWith(profile), facts: factsWith([zscaler, ...more]) });
    expect(astray([found(made)])).toBe(true);
    expect(astray([found(API)])).toBe(false);
    const both = [found(made), seen('lookup', SECOND_NAME, lookup([API], { name: SECOND_NAME }))];
    expect(astray(both, TWO_NAMES)).toBe(false);
    const neither = [found(made), seen('lookup', SECOND_NAME, lookup([], { name: SECOND_NAME }))];
    expect(astray(neither, TWO_NAMES)).toBe(true);
    // Whom the other answers are of makes no difference.
    expect(judged(answerCheck, [zscaler, found(OLD, made)]).findings).toMatchObject([
      { code: 'workstation.fake-ip', owner: 'it', args: { product: 'Zscaler' } },
    ]);
    expect(judged(answerCheck, [zscaler, found(made)]).findings).toMatchObject([
      {
        code: 'workstation.fake-ip',
        owner: 'it',
        args: { answers: [made], product: 'Zscaler', network: '100.64.0.0/16', hijacksDirectQueries: false },
      },
    ]);
  });
});

describe('addresses of a proxy', () => {
  const FAKE = '198.18.0.44';
  it.each<readonly [string, readonly Observation[], object]>([
    ['for the system alone', [found(FAKE)], { answers: [FAKE], hijacksDirectQueries: false }],
    [
      'for questions to the VPC resolvers alone',
      [...directly({ answers: says(FAKE) }), found(), asked(COMPANY, NO)],
      { answers: [FAKE], hijacksDirectQueries: true },
    ],
    [
      'for both',
      [...directly({ answers: says('198.18.0.45') }), found(FAKE)],
      { answers: [FAKE], hijacksDirectQueries: true },
    ],
  ])('%s', (_what, more, args) => {
    expect(judged(answerCheck, more).findings).toMatchObject([
      { code: 'workstation.fake-ip', args: { ...args, product: null, network: null } },
    ]);
  });
});

describe('a program that makes addresses up', () => {
  const FAKE = '198.18.0.44';
  it('is named where its tunnel is seen, and no other tunnel is', () => {
    const product = (own: Observation) => judged(answerCheck, [own, found(FAKE)]).findings[0]?.args;
    expect(product(tunnel('Meta', '198.18.0.1'))).toMatchObject({ product: 'Mihomo/Clash' });
    expect(product(tunnel('wg0', '10.64.0.9'))).toMatchObject({ product: null });
  });

  const made = ip('100.64.1.6');
  const zscaler = seen('adapters', '', [
    adapter(),
    adapter({
      name: 'Zscaler',
      kind: 'tunnel',
      addresses: [{ address: ip('100.64.0.1'), prefixLength: 16 }],
    }),
  ]);
  it('in the place of the VPC resolvers alone is not told of the system', () => {
    const more = [zscaler, found(API), ...directly({ answers: says(made) })];
    expect(judged(answerCheck, more).reason).toEqual({
      key: 'dns-answer-expected',
      args: { name: API_NAME, addresses: [API] },
    });
    expect(leadsAstray({ profile: profileWith(), facts: factsWith(more) })).toBe(false);
    const none = [zscaler, found(), ...directly({ answers: says(made) })];
    expect(leadsAstray({ profile: profileWith(), facts: factsWith(none) })).toBe(false);
    expect(ownWords(factsWith(none), profileWith())).toEqual([]);
  });

  it('and leads to the API all the same is told as such, and says nothing of the servers', () => {
    const target = { address: made, port: 443 };
    const more = [
      zscaler,
      found(made),
      ...directly({ answers: says(made) }),
      seen('winner', made, winner(made, { interface: 'Zscaler', gateway: null })),
      seen('tcp', `${made}:443`, tcp(made, 443)),
      seen('tls', `${made}:443/${API_NAME}`, tls({ target })),
    ];
    expect(judged(answerCheck, more).reason).toEqual({
      key: 'dns-answer-made-up',
      args: { name: API_NAME, addresses: [made], product: 'Zscaler' },
    });
    expect(judged(agreementCheck, more)).toMatchObject({
      outcome: 'skipped',
      reason: { key: 'dns-agreement-made-up', args: { name: API_NAME, product: 'Zscaler' } },
    });
  });
});
