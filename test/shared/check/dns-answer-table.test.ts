/** What the check of the system’s answer says, case by case, and how sure a missing forwarder is. */
import { describe, expect, it } from 'vitest';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { API, API_NAME, healthy, lookup, RESOLVERS, seen, tcp, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { SECOND_NAME, says, TWO_NAMES } from './dns-facts.ts';
import { server, company } from './dns-table-facts.ts';

describe('how sure a missing forwarder is', () => {
  it.each([
    ['NXDOMAIN', 'high'],
    ['REFUSED', 'medium'],
    ['SERVFAIL', 'medium'],
  ] as const)('%s: %s', (rcode, confidence) => {
    const facts = factsOf(
      [...healthy(), seen('lookup', API_NAME, lookup([])), company({ rcode, answers: [] })],
      'linux',
    );
    expect(answerCheck.judge({ profile: profileWith(), facts }, '').findings).toMatchObject([
      { code: 'dns.forwarder-missing', confidence },
    ]);
  });
});

describe('checks of DNS', () => {
  table(answerCheck, [
    { name: 'right', says: 'pass dns-answer-expected' },
    {
      name: 'the second name is right',
      says: 'pass dns-answer-expected',
      profile: TWO_NAMES,
      seen: [
        seen('lookup', API_NAME, lookup([])),
        seen('lookup', SECOND_NAME, lookup([API], { name: SECOND_NAME })),
      ],
    },
    {
      name: 'right and IPv6 beside it',
      says: 'pass dns-answer-expected',
      seen: [seen('lookup', API_NAME, lookup(['2001:db8::1', API]))],
    },
    {
      name: 'wrong by hosts file',
      says: 'fail workstation.hosts-override',
      seen: [
        seen('lookup', API_NAME, lookup(['8.8.4.4'])),
        seen('hosts', '', [{ address: '8.8.4.4', names: [API_NAME], line: 3 }]),
      ],
    },
    {
      name: 'a stale hosts entry in the right range, and nobody there',
      says: 'fail workstation.hosts-override',
      seen: [
        seen('lookup', API_NAME, lookup(['100.100.45.99'])),
        seen('hosts', '', [{ address: '100.100.45.99', names: [API_NAME], line: 3 }]),
        seen(
          'tcp',
          '100.100.45.99:443',
          tcp(ip('100.100.45.99'), 443, { outcome: 'timed-out', connectMs: null }),
        ),
      ],
    },
    {
      name: 'another hosts entry in the right range, and it accepts',
      says: 'pass dns-answer-expected',
      seen: [
        seen('lookup', API_NAME, lookup(['100.100.45.99'])),
        seen('hosts', '', [{ address: '100.100.45.99', names: [API_NAME], line: 3 }]),
        seen('tcp', '100.100.45.99:443', tcp(ip('100.100.45.99'), 443)),
      ],
    },
    {
      name: 'a hosts file about somebody else',
      says: 'fail dns.system-differs dns.public-answer',
      seen: [
        seen('lookup', API_NAME, lookup(['8.8.4.4'])),
        seen('hosts', '', [{ address: '8.8.4.4', names: ['other.example'], line: 3 }]),
      ],
    },
    {
      name: 'getaddrinfo never came back, its resolver knows a public address',
      says: 'fail dns.public-answer',
      seen: [
        seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
        company({ answers: says('8.8.4.4') }),
      ],
    },
    {
      name: 'getaddrinfo never came back, and nothing else is known',
      says: 'inconclusive blocked',
      base: without(['dns']),
      seen: [seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' }))],
    },
    {
      name: 'a filter says so by its extended error',
      says: 'fail dns.rebind-filtered',
      seen: [
        seen('lookup', API_NAME, lookup([])),
        company({ rcode: 'NXDOMAIN', answers: [], extendedErrors: [17] }),
      ],
    },
    {
      name: 'nobody knows the name',
      says: 'fail dns.name-unknown',
      seen: [
        seen('lookup', API_NAME, lookup([])),
        ...RESOLVERS.flatMap((address) =>
          (['udp', 'tcp'] as const).map((transport) =>
            server(address, transport, { rcode: 'NXDOMAIN', answers: [] }),
          ),
        ),
        company({ rcode: 'NXDOMAIN', answers: [] }),
      ],
    },
  ]);
});
