/** What the check of the system’s lookup says, case by case. */
import { describe } from 'vitest';
import { systemCheck } from '../../../shared/check/dns/system.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { API, API_NAME, dns, lookup, seen, silentDns, unseen, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { COMPANY, SECOND_NAME, TWO_NAMES } from './dns-facts.ts';
import { company } from './dns-table-facts.ts';

describe('checks of DNS', () => {
  table(systemCheck, [
    { name: 'an answer', says: 'pass dns-system-answers' },
    {
      name: 'late once, in time the next time',
      says: 'pass dns-system-answers',
      seen: [company({ rttMs: 1500 }), company({ rttMs: 20, again: true }, '#again')],
    },
    {
      name: 'late every time',
      says: 'warn dns.system-slow',
      seen: [company({ rttMs: 1500 }), company({ rttMs: 801, again: true }, '#again')],
    },
    {
      name: 'late, the first time for a question that others had asked before',
      says: 'warn dns.system-slow',
      seen: [company({ rttMs: 400 }), company({ rttMs: 900, again: true }, '#again')],
    },
    {
      name: '"no such name" is an answer',
      says: 'pass dns-system-no-address',
      seen: [seen('lookup', API_NAME, lookup([]))],
    },
    {
      name: 'a failure, while the resolver answers rightly',
      says: 'fail dns.system-differs',
      seen: [seen('lookup', API_NAME, lookup([], { outcome: 'failed' }))],
    },
    {
      name: 'a failure, and silence',
      says: 'fail dns.system-silent',
      seen: [
        seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
        seen('dns', `${COMPANY}:53/udp/${API_NAME}/A`, silentDns(COMPANY, { role: 'configured' })),
      ],
    },
    {
      name: 'cancelled',
      says: 'inconclusive unknown',
      base: without(['lookup']),
      seen: [unseen('lookup', API_NAME, 'cancelled')],
    },
    {
      name: 'a lookup that never came back, while the resolver answers',
      says: 'inconclusive unknown',
      seen: [seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' }))],
    },
    {
      name: 'a failure, and a resolver that says so',
      says: 'pass dns-system-no-address',
      seen: [
        seen('lookup', API_NAME, lookup([], { outcome: 'failed' })),
        company({ rcode: 'SERVFAIL', answers: [] }),
      ],
    },
    {
      name: 'this machine forbids the question',
      says: 'inconclusive unknown',
      seen: [
        seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' })),
        seen(
          'dns',
          `${COMPANY}:53/udp/${API_NAME}/A`,
          silentDns(COMPANY, { role: 'configured', outcome: 'error', errno: 'EACCES' }),
        ),
      ],
    },
    {
      name: 'this machine forbids the lookup',
      says: 'inconclusive unknown',
      seen: [seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EPERM' }))],
    },
    {
      name: 'a slow server that is not asked for the name',
      says: 'pass dns-system-answers',
      seen: [
        seen(
          'dns',
          `10.9.9.9:53/udp/${API_NAME}/A#again`,
          dns(ip('10.9.9.9'), { role: 'configured', rttMs: 2000, again: true }),
        ),
      ],
    },
    {
      name: 'one of two names is enough',
      says: 'pass dns-system-answers',
      profile: TWO_NAMES,
      seen: [
        seen('lookup', API_NAME, lookup([])),
        seen('lookup', SECOND_NAME, lookup([API], { name: SECOND_NAME })),
      ],
    },
  ]);
});
