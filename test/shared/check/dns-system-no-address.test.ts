/** A system that gets no answer, for which nobody is to blame here: names without an address, and what stays unknown. */
import { describe, expect, it } from 'vitest';
import { systemCheck } from '../../../shared/check/dns/system.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, lookup, seen, unseen, without } from '../../support/facts.ts';
import {
  asked,
  COMPANY,
  found,
  judged,
  NO,
  OTHER,
  SECOND_NAME,
  set,
  TWO_NAMES,
  unanswered,
  GOOGLE,
  failed,
  lost,
} from './dns-facts.ts';

describe('a system that gets none', () => {
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

  it('is not explained by a server that is right, nor by one of which nothing is known', () => {
    expect(judged(systemCheck, [failed, set(COMPANY, OTHER)]).reason.key).toBe('unknown');
    expect(judged(systemCheck, [failed, set(COMPANY, OTHER), asked(OTHER, NO)]).reason.key).toBe(
      'dns-system-no-address',
    );
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
