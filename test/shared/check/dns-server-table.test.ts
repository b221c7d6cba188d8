/** What the checks of the system’s servers and of each VPC resolver say, case by case. */
import { describe } from 'vitest';
import { configuredCheck } from '../../../shared/check/dns/configured.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { dns } from '../../support/facts.ts';
import { API_NAME, RESOLVERS, seen, silentDns, unseen, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { server, one } from './dns-table-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const silent = (
  address: typeof FIRST,
  transport: 'udp' | 'tcp',
  changes: Parameters<typeof dns>[1] = {},
): Observation =>
  seen('dns', `${address}:53/${transport}/${API_NAME}/A`, silentDns(address, { transport, ...changes }));

describe('checks of DNS', () => {
  table(configuredCheck, [
    { name: 'a resolver', says: 'pass dns-configured' },
    { name: 'none', says: 'fail workstation.no-resolver', seen: [seen('resolvers', '', [])] },
    {
      name: 'one for a single domain only',
      says: 'fail workstation.no-resolver',
      seen: [
        seen('resolvers', '', [
          { interface: null, servers: ['10.0.0.1'], domains: ['corp'], scope: 'supplemental' },
        ]),
      ],
    },
    {
      name: 'one for our domain only',
      says: 'pass dns-configured',
      seen: [
        seen('resolvers', '', [
          { interface: null, servers: ['10.0.0.1'], domains: ['aliyuncs.com'], scope: 'supplemental' },
        ]),
      ],
    },
    {
      name: 'a rule of Windows',
      says: 'pass dns-configured-by-policy',
      platform: 'win32',
      seen: [unseen('resolvers'), seen('nrpt', '', [{ namespaces: ['.'], servers: ['10.8.0.1'] }])],
    },
    {
      name: 'placeholders alone',
      says: 'fail workstation.no-resolver',
      platform: 'win32',
      seen: [
        seen('resolvers', '', [
          { interface: null, servers: ['fec0:0:0:ffff::1%1'], domains: [], scope: 'default' },
        ]),
      ],
    },
    { name: 'unknown', says: 'inconclusive unknown', seen: [unseen('resolvers')] },
  ]);

  table(serverCheck, [
    { name: 'both transports', says: 'pass dns-server-answers' },
    { name: 'UDP alone', says: 'pass dns-server-udp-only', profile: one, seen: [silent(FIRST, 'tcp')] },
    { name: 'TCP alone', says: 'fail dns.udp-blocked', profile: one, seen: [silent(FIRST, 'udp')] },
    {
      name: 'silence',
      says: 'fail dns.server-silent',
      profile: one,
      seen: [silent(FIRST, 'udp'), silent(FIRST, 'tcp')],
    },
    {
      name: 'one of two silent',
      says: ['pass dns-server-answers', 'warn dns.server-silent'],
      seen: [silent(SECOND, 'udp'), silent(SECOND, 'tcp')],
    },
    {
      name: 'the port is closed',
      says: 'fail dns.server-refused',
      profile: one,
      seen: [silent(FIRST, 'udp', { outcome: 'refused' }), silent(FIRST, 'tcp', { outcome: 'refused' })],
    },
    {
      name: 'it refuses to answer',
      says: 'fail dns.server-refused',
      profile: one,
      seen: [
        server(FIRST, 'udp', { rcode: 'REFUSED', answers: [] }),
        server(FIRST, 'tcp', { rcode: 'REFUSED', answers: [] }),
      ],
    },
    {
      name: 'SERVFAIL',
      says: 'fail dns.server-refused',
      profile: one,
      seen: [server(FIRST, 'udp', { rcode: 'SERVFAIL', answers: [] })],
    },
    {
      name: '"no such name" is an answer',
      says: 'pass dns-server-answers',
      profile: one,
      seen: [server(FIRST, 'udp', { rcode: 'NXDOMAIN', answers: [] })],
    },
    {
      name: '799 ms',
      says: 'pass dns-server-answers',
      profile: one,
      seen: [server(FIRST, 'udp', { rttMs: 799 })],
    },
    { name: '800 ms', says: 'warn dns.slow', profile: one, seen: [server(FIRST, 'udp', { rttMs: 800 })] },
    {
      name: 'slow once, fast in a series',
      says: 'pass dns-server-answers',
      profile: one,
      seen: [
        server(FIRST, 'udp', { rttMs: 1500 }),
        seen('ping', `${FIRST}/dns`, {
          target: FIRST,
          via: 'dns',
          sent: 40,
          received: 40,
          minMs: 5,
          avgMs: 6,
          maxMs: 9,
          jitterMs: 1,
          replyTtl: null,
          errors: [],
        }),
      ],
    },
    { name: 'never asked', says: 'inconclusive unknown', base: without(['dns']) },
    {
      name: 'garbage',
      says: 'inconclusive unknown',
      profile: one,
      seen: [silent(FIRST, 'udp', { outcome: 'malformed' }), silent(FIRST, 'tcp')],
    },
  ]);
});
