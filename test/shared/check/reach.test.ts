/** Who answers for a resolver, by how far a question had to travel. */
import { describe, expect, it } from 'vitest';
import { interceptorOf } from '../../../shared/check/dns/interceptor.ts';
import { intercepted } from '../../../shared/check/dns/hijacked.ts';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { apiTcpCheck } from '../../../shared/check/api/tcp.ts';
import { apiTlsCheck } from '../../../shared/check/api/tls.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { officeNetworkCheck } from '../../../shared/check/route/office-network.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { reachOf, silentServices } from '../../support/broken-reach.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  factsWith,
  GATEWAY,
  lookup,
  RESOLVERS,
  seen,
  silentDns,
  tcp,
  tls,
  trace,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST] = RESOLVERS;
const SERVER = { address: FIRST, port: 53 };
const CORE = ip('10.50.0.1');
const FAR = ip('10.0.0.1');
const by = (hops: readonly (Ipv4 | null)[]): Observation => seen('trace', FIRST, trace(FIRST, hops));
const unhelpful = without(['trace']);

describe('who answers for a resolver', () => {
  it.each([
    ['nobody before it', 3, [GATEWAY, FAR, FIRST], null],
    ['the gateway', 1, [GATEWAY, FAR, FIRST], { hop: 1, router: GATEWAY, distance: 3, proven: true }],
    [
      'the gateway, and the resolver is right behind it',
      1,
      [GATEWAY, FIRST],
      { hop: 1, router: GATEWAY, distance: 2, proven: true },
    ],
    [
      'a router two hops before it',
      2,
      [GATEWAY, CORE, FAR, FIRST],
      { hop: 2, router: CORE, distance: 4, proven: true },
    ],
    ['the hop right before it, which may belong to the resolver', 3, [GATEWAY, CORE, FAR, FIRST], null],
    [
      'a router that is silent itself',
      2,
      [GATEWAY, null, FAR, null, FIRST],
      { hop: 2, router: null, distance: 5, proven: true },
    ],
    [
      'a router before others that answered, the resolver silent to ping',
      2,
      [GATEWAY, CORE, FAR, ip('10.1.0.2')],
      { hop: 2, router: CORE, distance: null, proven: true },
    ],
    ['the last router that answered, the resolver silent to ping', 2, [GATEWAY, CORE], null],
    ['a neighbor, which the resolver may be', 1, [FIRST], null],
  ] as const)('%s', (_name, first, hops, expected) => {
    const facts = factsWith([by(hops), reachOf(FIRST, first)], 'linux', unhelpful);
    const found = interceptorOf(facts, SERVER);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('is not certain where ICMP tells nothing', () => {
    expect(
      interceptorOf(factsWith([by([null]), reachOf(FIRST, 1)], 'linux', unhelpful), SERVER),
    ).toMatchObject({ router: GATEWAY, distance: null, proven: false });
    expect(interceptorOf(factsWith([by([null]), reachOf(FIRST, 2)], 'linux', unhelpful), SERVER)).toBeNull();
  });

  it('says nothing about a server on the link', () => {
    const onLink = seen('winner', FIRST, winner(FIRST, { gateway: null }));
    expect(
      interceptorOf(factsWith([onLink, by([null]), reachOf(FIRST, 1)], 'linux', unhelpful), SERVER),
    ).toBeNull();
  });

  it('names a proxy that owns the route', () => {
    const tun = adapter({
      name: 'Meta',
      kind: 'tunnel',
      addresses: [{ address: ip('198.18.0.1'), prefixLength: 30 }],
    });
    const facts = factsWith(
      [
        seen('adapters', '', [adapter(), tun]),
        seen('winner', FIRST, winner(FIRST, { interface: 'Meta', gateway: null })),
        by([null]),
        reachOf(FIRST, 1),
      ],
      'linux',
      unhelpful,
    );
    expect(interceptorOf(facts, SERVER)?.product).toMatch(/Clash/);
  });

  it('belongs to the network team behind the gateway, and to IT where it may be this workstation', () => {
    const judged = (first: number) =>
      intercepted(SERVER, {
        profile: profileWith(),
        facts: factsWith(
          [by([GATEWAY, CORE, FAR, FIRST]), reachOf(FIRST, first, { rcode: 'NXDOMAIN' })],
          'linux',
          unhelpful,
        ),
      });
    expect(judged(2)?.owner).toBe('network');
    expect(judged(1)?.owner).toBeUndefined();
  });

  const silentTo = { rcode: 'SERVFAIL', answers: [] };
  table(serverCheck, [
    {
      name: 'SERVFAIL of somebody else',
      says: ['fail dns.hijacked'],
      profile: { resolvers: [SERVER] },
      seen: [
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST, silentTo)),
        seen('lookup', API_NAME, lookup([])),
        reachOf(FIRST, 1, { rcode: 'SERVFAIL' }),
      ],
    },
    {
      name: 'SERVFAIL of the server itself',
      says: ['fail dns.server-refused'],
      profile: { resolvers: [SERVER] },
      seen: [
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST, silentTo)),
        seen('lookup', API_NAME, lookup([])),
        reachOf(FIRST, null),
      ],
    },
    {
      name: 'right answers of somebody else',
      says: ['pass dns.hijacked'],
      profile: { resolvers: [SERVER] },
      seen: [reachOf(FIRST, 1, { answers: [API] })],
    },
  ]);
});

const OLD = ip('100.100.45.77');
const named = (address: Ipv4): Observation => seen('lookup', API_NAME, lookup([address]));
const nobody = (address: Ipv4): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { outcome: 'timed-out', connectMs: null }));
const refused = seen('tcp', `${OLD}:443`, tcp(OLD, 443, { outcome: 'refused', connectMs: null }));

describe('an old record', () => {
  table(answerCheck, [
    { name: 'nobody at the old address', says: 'fail dns.stale-record', seen: [named(OLD), nobody(OLD)] },
    {
      name: 'a host that refuses at the old address',
      says: 'fail dns.stale-record',
      seen: [named(OLD), refused],
    },
    { name: 'the old address was not tried', says: 'pass dns-answer-expected', seen: [named(OLD)] },
    {
      name: 'one of two addresses is confirmed',
      says: 'pass dns-answer-expected',
      seen: [seen('lookup', API_NAME, lookup([OLD, API])), nobody(OLD)],
    },
    {
      name: 'the other address does not work either',
      says: 'pass dns-answer-expected',
      seen: [named(OLD), nobody(OLD), nobody(API)],
    },
    {
      name: 'the VPC resolvers are silent',
      says: 'pass dns-answer-expected',
      base: without(['dns']),
      seen: [named(OLD), nobody(OLD)],
    },
    {
      name: 'another candidate name leads to the API',
      says: 'pass dns-answer-expected',
      profile: {
        apiHosts: [
          { host: API_NAME, port: 443 },
          { host: 'b.aliyuncs.com', port: 443 },
        ],
      },
      seen: [
        named(OLD),
        nobody(OLD),
        seen('lookup', 'b.aliyuncs.com', lookup([API], { name: 'b.aliyuncs.com' })),
      ],
    },
  ]);
  table(apiTcpCheck, [
    { name: 'the old address is not judged', says: 'inconclusive blocked', seen: [named(OLD), nobody(OLD)] },
  ]);
  table(apiTlsCheck, [
    {
      name: 'nor is who lives there now',
      says: 'inconclusive blocked',
      seen: [
        named(OLD),
        seen('tcp', `${OLD}:443`, tcp(OLD, 443)),
        seen(
          'tls',
          `${OLD}:443/${API_NAME}`,
          tls({ target: { address: OLD, port: 443 }, nameMatches: false }),
        ),
      ],
    },
  ]);
  table(agreementCheck, [
    { name: 'old and new are no agreement', says: 'skipped blocked', seen: [named(OLD), nobody(OLD)] },
  ]);

  it('is in a cache where no server gives it', () => {
    const facts = factsWith([named(OLD), nobody(OLD)]);
    expect(answerCheck.judge({ profile: profileWith(), facts }, '').findings[0]?.args).toMatchObject({
      servers: [],
      answers: [OLD],
      expected: [API],
    });
  });
});

const remembered = seen('remembered', API_NAME, {
  name: API_NAME,
  addresses: [API],
  at: '2026-11-20T08:00:00.000Z',
});
const again = (outcome: 'connected' | 'timed-out'): Observation =>
  seen('tcp', `${API}:443`, tcp(API, 443, { outcome, remembered: true, connectMs: null }));
const deadNames = silentServices([GATEWAY, FAR]);

describe('an address of an earlier run', () => {
  table(cloudServicesCheck, [
    {
      name: 'it answers: the way is there',
      says: 'pass route-alive-remembered',
      base: deadNames,
      seen: [remembered, again('connected')],
    },
    {
      name: 'it is silent: that says nothing more',
      says: 'fail route.cloud-services-silent',
      base: deadNames,
      seen: [remembered, again('timed-out')],
    },
    {
      name: 'it was not tried',
      says: 'fail route.cloud-services-silent',
      base: deadNames,
      seen: [remembered],
    },
  ]);
  table(apiTcpCheck, [
    {
      name: 'it answers, and no name leads there: never a pass',
      says: 'inconclusive api-remembered',
      base: deadNames,
      seen: [remembered, again('connected')],
    },
    { name: "today's names count", says: 'pass api-connected', seen: [remembered] },
  ]);
  table(serverCheck, [
    {
      name: 'silent resolvers, the API alive',
      says: 'fail dns.server-silent',
      base: deadNames,
      seen: [remembered, again('connected'), seen('tls', `${API}:443/${API_NAME}`, tls())],
    },
  ]);

  it('is told of with the silent resolvers only where it proves itself', () => {
    const judged = (proof: readonly Observation[]) =>
      serverCheck.judge(
        {
          profile: profileWith(),
          facts: factsWith([remembered, again('connected'), ...proof], 'linux', deadNames),
        },
        FIRST,
      ).findings[0]?.args;
    expect(judged([seen('tls', `${API}:443/${API_NAME}`, tls())])).toMatchObject({ apiAt: API });
    expect(judged([seen('tls', `${API}:443/${API_NAME}`, tls({ trust: 'none' }))])).not.toHaveProperty(
      'apiAt',
    );
  });
});

describe('silence behind a way', () => {
  const office = {
    officeNetwork: [block('172.16.0.0/12')],
    gatewayHosts: [{ host: '172.16.0.9', ports: [443] }],
  };
  const dead = seen(
    'tcp',
    '172.16.0.9:443',
    tcp(ip('172.16.0.9'), 443, { role: 'gateway-host', outcome: 'timed-out', connectMs: null }),
  );
  table(officeNetworkCheck, [
    {
      name: 'a gateway alone, a router inside: it is still told',
      says: 'fail route.office-network-missing',
      profile: office,
      seen: [dead, seen('trace', ip('172.16.0.9'), trace(ip('172.16.0.9'), [GATEWAY, ip('172.31.0.2')]))],
    },
  ]);
  it('belongs to the cloud behind the far end, and to the network team behind a router that nobody knows', () => {
    const judged = (profile: Parameters<typeof profileWith>[0]) =>
      cloudServicesCheck.judge(
        { profile: profileWith(profile), facts: factsWith([], 'linux', deadNames) },
        '',
      ).findings[0];
    expect(judged({ path: { activeHops: [FAR], standbyHops: [] } })).toMatchObject({
      confidence: 'medium',
      args: { past: FAR, inCloud: true },
    });
    expect(judged({})).toMatchObject({
      owner: 'network',
      confidence: 'low',
      args: { past: FAR, inCloud: false },
    });
    expect(judged({})?.alternatives).toContain('route.cloud-services-missing');
  });
  it('is no way where only the own gateway answered', () => {
    const facts = factsWith([], 'linux', [
      ...silentServices([GATEWAY, null, null]),
      seen('dns', `${FIRST}:53/udp/x/A`, silentDns(FIRST)),
    ]);
    expect(cloudServicesCheck.judge({ profile: profileWith(), facts }, '').findings[0]?.code).toBe(
      'route.cloud-services-unreachable',
    );
  });
});
