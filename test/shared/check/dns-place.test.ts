/** Answers that come from somebody else, and the servers that the system was given. */
import { describe, expect, it } from 'vitest';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { configuredCheck } from '../../../shared/check/dns/configured.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import { reachOf } from '../../support/broken-reach.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, GATEWAY, lookup, RESOLVERS, seen } from '../../support/facts.ts';
import { asked, COMPANY, direct, judged, OTHER, says, set, TWO_NAMES } from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;

describe('an answer in the place of the VPC resolvers', () => {
  it('by what it says is nobody’s whose place is known', () => {
    const more = [
      ...RESOLVERS.map((server) => direct(server, { answers: says('10.5.50.1') })),
      ...RESOLVERS.map((server) => direct(server, { transport: 'tcp', answers: says('10.5.50.1') })),
      asked(COMPANY, { answers: says('10.5.50.1') }),
      seen('lookup', API_NAME, lookup(['10.5.50.1'])),
    ];
    expect(judged(answerCheck, more).findings).toMatchObject([
      {
        code: 'dns.hijacked',
        confidence: 'medium',
        args: {
          name: API_NAME,
          answers: ['10.5.50.1'],
          servers: RESOLVERS,
          rcode: null,
          right: false,
          hop: null,
          router: null,
          distance: null,
          byPing: false,
          product: null,
        },
      },
    ]);
  });

  const taken = (server: Ipv4, hop: number) => reachOf(server, hop, { rcode: 'NXDOMAIN' });
  it('by its place names all resolvers that the same one answers for', () => {
    const wrong = RESOLVERS.map((server) => direct(server, { rcode: 'NXDOMAIN', answers: [] }));
    const servers = (...more: readonly Observation[]) =>
      judged(serverCheck, [...wrong, seen('lookup', API_NAME, lookup([])), ...more], {
        subject: SECOND,
      }).findings.map(({ args }) => args);
    expect(servers(taken(FIRST, 1), taken(SECOND, 1))).toMatchObject([
      {
        servers: RESOLVERS,
        hop: 1,
        router: GATEWAY,
        distance: 3,
        byPing: true,
        right: false,
        rcode: 'NXDOMAIN',
      },
    ]);
    expect(servers(reachOf(FIRST, null), taken(SECOND, 1))).toMatchObject([{ servers: [SECOND] }]);
  });

  it('is the gateway’s where this workstation itself says "unreachable" in the trace', () => {
    const own = ip('192.168.1.10');
    const hop = { ttl: 1, address: own, rttMs: 1, reply: 'unreachable' } as const;
    const more = [
      taken(FIRST, 1),
      seen('trace', FIRST, { target: FIRST, hops: [hop], reached: false }),
      seen('lookup', API_NAME, lookup([])),
    ];
    expect(judged(serverCheck, more, { subject: FIRST }).findings).toMatchObject([
      { code: 'dns.hijacked', confidence: 'medium', args: { hop: 1, router: GATEWAY, byPing: false } },
    ]);
  });

  it('is a note where the system resolves the name rightly all the same', () => {
    const severity = (found: readonly string[]) =>
      judged(serverCheck, [taken(FIRST, 1), seen('lookup', API_NAME, lookup(found))], {
        subject: FIRST,
      }).findings.map((one) => one.severity);
    expect(severity([API])).toEqual(['note']);
    expect(severity([])).toEqual(['error']);
  });

  it('is a note where it is right', () => {
    const more = [reachOf(FIRST, 1, { answers: [API] }), seen('lookup', API_NAME, lookup([]))];
    expect(judged(serverCheck, more, { subject: FIRST }).findings).toMatchObject([
      { severity: 'note', confidence: 'high', args: { right: true, answers: [API] } },
    ]);
  });
});

describe('the system’s resolvers', () => {
  it('are named once each', () => {
    const more = [set(COMPANY, OTHER)];
    expect(judged(configuredCheck, more, { profile: TWO_NAMES }).reason).toEqual({
      key: 'dns-configured',
      args: { servers: [COMPANY, OTHER] },
    });
  });

  it('are those of a rule where it names any, with the rule as evidence', () => {
    const rule = seen('nrpt', '', [{ namespaces: ['.aliyuncs.com'], servers: [FIRST] }]);
    expect(judged(configuredCheck, [rule], { platform: 'win32' })).toMatchObject({
      reason: { key: 'dns-configured-by-policy', args: { namespace: '.aliyuncs.com', servers: [FIRST] } },
      evidence: ['resolvers-1', 'nrpt-1'],
    });
    expect(judged(configuredCheck, [], { platform: 'win32' }).evidence).toEqual(['resolvers-1']);
    expect(judged(configuredCheck, [set()]).findings).toMatchObject([
      { code: 'workstation.no-resolver', evidence: ['resolvers-1'] },
    ]);
  });
});
