/** What an answer is worth: its addresses, one of two names, and a name that nobody knows. */
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../shared/check/dns/answer-class.ts';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { reachOf } from '../../support/broken-reach.ts';
import { API, API_NAME, dns, lookup, RESOLVERS, seen } from '../../support/facts.ts';
import {
  asked,
  COMPANY,
  directly,
  found,
  judged,
  NO,
  nobodyAt,
  says,
  SECOND_NAME,
  TWO_NAMES,
} from './dns-facts.ts';
import { OLD, OLDER, codes } from './dns-answer-facts.ts';

const [FIRST] = RESOLVERS;

describe('the addresses of an answer', () => {
  it('are those of IPv4 and IPv6, without its aliases', () => {
    const record = (type: string, data: string) => ({ name: API_NAME, type, ttl: 1, data });
    const answers = [record('CNAME', 'x.example'), record('A', API), record('AAAA', '2001:db8::1')];
    expect(addressesIn({ answers })).toEqual([API, '2001:db8::1']);
  });
});

describe('two names', () => {
  const second = (changes: Parameters<typeof dns>[1] = {}) => [
    seen('dns', `${FIRST}:53/udp/${SECOND_NAME}/A`, dns(FIRST, { name: SECOND_NAME, ...changes })),
  ];
  const secondIs = (...addresses: readonly string[]) =>
    seen('lookup', SECOND_NAME, lookup(addresses, { name: SECOND_NAME }));

  it('are judged by the one that the VPC resolvers know', () => {
    const more = [...directly(NO), found(), asked(COMPANY, NO), ...second(), secondIs('8.8.4.4')];
    const wrong = asked(COMPANY, { name: SECOND_NAME, answers: says('8.8.4.4') });
    expect(judged(answerCheck, [...more, wrong], { profile: TWO_NAMES }).findings).toMatchObject([
      { code: 'dns.public-answer', subjects: [SECOND_NAME], evidence: ['resolvers-1', 'hosts-1'] },
    ]);
  });

  it('are both unknown only where both were asked for', () => {
    const first = [...directly(NO), found(), asked(COMPANY, NO)];
    const around = { profile: TWO_NAMES };
    expect(codes(first, around)).toEqual(['dns.forwarder-missing']);
    expect(codes([...first, ...second(NO), secondIs()], around)).toEqual(['dns.name-unknown']);
  });

  it('make an answer in the place of a resolver a remark where one of them works', () => {
    const more = [reachOf(FIRST, 1, { rcode: 'NXDOMAIN' }), found(), secondIs(API)];
    expect(judged(serverCheck, more, { profile: TWO_NAMES, subject: FIRST }).findings).toMatchObject([
      { code: 'dns.hijacked', severity: 'note' },
    ]);
  });

  it('are told apart where the hosts file names one of them', () => {
    const entry = seen('hosts', '', [{ address: OLD, names: [SECOND_NAME], line: 4 }]);
    const more = [found(OLDER), ...second(), secondIs(OLD), entry, nobodyAt(OLD)];
    expect(judged(answerCheck, [...more, found()], { profile: TWO_NAMES }).findings).toMatchObject([
      {
        code: 'workstation.hosts-override',
        subjects: [SECOND_NAME],
        args: { name: SECOND_NAME, answers: [OLD], line: 4, expected: [API] },
      },
    ]);
  });
});

describe('a name that nobody knows', () => {
  const nowhere = (rcode: string): readonly Observation[] => [
    ...directly({ rcode, answers: [] }),
    found(),
    asked(COMPANY, NO),
  ];
  it.each<readonly [string, readonly Observation[], string]>([
    ['"no such name"', nowhere('NXDOMAIN'), 'dns.name-unknown'],
    ['a name without an address', nowhere('NOERROR'), 'dns.name-unknown'],
    ['a server that fails says nothing of the name', nowhere('SERVFAIL'), 'dns.forwarder-missing'],
    [
      'one of the servers fails',
      [
        ...nowhere('NXDOMAIN'),
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST, { rcode: 'SERVFAIL', answers: [] })),
      ],
      'dns.forwarder-missing',
    ],
  ])('%s: %s', (_what, more, code) => {
    expect(codes(more)).toEqual([code]);
  });
});
