/** When the hosts file is to blame for what a name leads to, and when it is not. */
import { describe, expect, it } from 'vitest';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, seen, tcp, without } from '../../support/facts.ts';
import { asked, COMPANY, found, judged, nobodyAt, says, type Around } from './dns-facts.ts';
import { OLD, OLDER, codes } from './dns-answer-facts.ts';

describe('the hosts file', () => {
  const hosts = (...addresses: readonly Ipv4[]) =>
    seen(
      'hosts',
      '',
      addresses.map((address, index) => ({ address, names: [API_NAME], line: index + 1 })),
    );
  const toOther = seen('tcp', `${OLD}:22`, tcp(OLD, 22, { role: 'computer', outcome: 'timed-out' }));

  it.each<readonly [string, readonly Observation[], Around]>([
    [
      'names an address beside the right one',
      [hosts(OLD), found(OLD, API), nobodyAt(OLD), nobodyAt(API)],
      {},
    ],
    ['names an address that nobody tried', [hosts(OLD), found(OLD)], {}],
    ['names an address that is silent on a port of something else', [hosts(OLD), found(OLD), toOther], {}],
    [
      'names two addresses, and one of them accepts',
      [hosts(OLD, OLDER), found(OLD, OLDER), nobodyAt(OLD), seen('tcp', `${OLDER}:443`, tcp(OLDER, 443))],
      {},
    ],
    [
      'names an address where the VPC resolvers were not heard',
      [hosts(OLD), found(OLD), nobodyAt(OLD)],
      { base: without(['dns']) },
    ],
  ])('is not blamed where it %s', (_what, more, around) => {
    expect(codes(more, around)).toEqual([]);
  });

  it('is blamed with what is right', () => {
    expect(judged(answerCheck, [hosts(OLD), found(OLD), nobodyAt(OLD)]).findings).toMatchObject([
      { code: 'workstation.hosts-override', args: { expected: [API], answers: [OLD], line: 1 } },
    ]);
  });

  it('is not blamed for an answer that does not stand in it', () => {
    const more = [hosts(OLD), found('8.8.4.4'), asked(COMPANY, { answers: says('8.8.4.4') })];
    expect(codes(more)).toEqual(['dns.public-answer']);
  });
});
