import { describe, expect, it } from 'vitest';
import { resolverAgents } from '../../../shared/check/dns/agents.ts';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { configuredCheck } from '../../../shared/check/dns/configured.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
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
  tcp,
  unseen,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { judgeOne } from '../../../shared/check/judge.ts';

const COMPANY = ip('192.168.1.53');
const SECOND_NAME = 'ecd.vpc-proxy.aliyuncs.com';
const [FIRST, SECOND] = RESOLVERS;
const server = (
  address: typeof FIRST,
  transport: 'udp' | 'tcp',
  changes: Parameters<typeof dns>[1],
): Observation =>
  seen('dns', `${address}:53/${transport}/${API_NAME}/A`, dns(address, { transport, ...changes }));
const silent = (
  address: typeof FIRST,
  transport: 'udp' | 'tcp',
  changes: Parameters<typeof dns>[1] = {},
): Observation =>
  seen('dns', `${address}:53/${transport}/${API_NAME}/A`, silentDns(address, { transport, ...changes }));
const company = (changes: Parameters<typeof dns>[1], round = ''): Observation =>
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A${round}`, dns(COMPANY, { role: 'configured', ...changes }));
const answers = (...data: string[]) =>
  data.map((one) => ({ name: API_NAME, type: one.includes(':') ? 'AAAA' : 'A', ttl: 60, data: one }));
const one = { resolvers: [{ address: FIRST, port: 53 }] };
const twoNames = {
  apiHosts: [
    { host: API_NAME, port: 443 },
    { host: SECOND_NAME, port: 443 },
  ],
};

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
      profile: twoNames,
      seen: [
        seen('lookup', API_NAME, lookup([])),
        seen('lookup', SECOND_NAME, lookup([API], { name: SECOND_NAME })),
      ],
    },
  ]);
  table(answerCheck, [
    { name: 'right', says: 'pass dns-answer-expected' },
    {
      name: 'the second name is right',
      says: 'pass dns-answer-expected',
      profile: twoNames,
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
        company({ answers: answers('8.8.4.4') }),
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
  table(agreementCheck, [
    { name: 'all agree', says: 'pass dns-agreed' },
    {
      name: 'right, then wrong',
      says: 'warn dns.flapping',
      seen: [company({ rcode: 'NXDOMAIN', answers: [] }, '#2')],
    },
    {
      name: 'right, then silent, is loss',
      says: 'pass dns-agreed',
      seen: [seen('dns', `${COMPANY}:53/udp/${API_NAME}/A#2`, silentDns(COMPANY, { role: 'configured' }))],
    },
    {
      name: 'always wrong',
      says: 'skipped blocked',
      seen: [seen('lookup', API_NAME, lookup(['8.8.4.4'])), company({ answers: answers('8.8.4.4') })],
    },
    {
      name: 'the VPC resolvers are silent',
      says: 'inconclusive blocked',
      base: without(['dns']),
      seen: [company({})],
    },
    { name: 'the system is silent', says: 'inconclusive blocked', base: without(['lookup', 'dns']) },
  ]);
});

describe('agents among the resolvers', () => {
  const agents = (...servers: readonly string[]) =>
    resolverAgents({
      profile: profileWith(),
      facts: factsOf(
        [...healthy(), seen('resolvers', '', [{ interface: null, servers, domains: [], scope: 'default' }])],
        'win32',
      ),
    });

  it('are named by the addresses that only they have', () => {
    expect(agents('127.0.2.2', '127.0.2.3')).toEqual([
      { product: 'Cloudflare WARP', servers: ['127.0.2.2', '127.0.2.3'], isRight: false },
    ]);
    expect(agents('100.100.100.100')).toEqual([
      { product: 'Tailscale', servers: ['100.100.100.100'], isRight: false },
    ]);
  });

  it.each(['127.0.0.1', '127.0.0.53', '192.168.1.53', '8.8.8.8'])('%s names nobody', (server) => {
    expect(agents(server)).toEqual([]);
  });
});

describe('dns.flapping', () => {
  it('names the servers that were asked', () => {
    const facts = factsOf([...healthy(), company({ rcode: 'NXDOMAIN', answers: [] }, '#2')], 'linux');
    const found = judgeOne(agreementCheck, { profile: profileWith({}), facts }, () => 0);
    expect(found.flatMap(({ findings }) => findings.map(({ args }) => args))).toEqual([
      expect.objectContaining({ servers: [COMPANY], right: 1, wrong: 1 }),
    ]);
  });
});
