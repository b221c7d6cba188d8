/** Whose fault a wrong answer is: the hosts file, a program here, somebody on the way, or the server that is asked. */
import { describe, expect, it } from 'vitest';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { addressesIn } from '../../../shared/check/dns/answer-class.ts';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { ownWords } from '../../../shared/check/dns/strangers.ts';
import { leadsAstray } from '../../../shared/check/dns/stale-record.ts';
import { interceptorOf } from '../../../shared/check/dns/interceptor.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { reachOf } from '../../support/broken-reach.ts';
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
  tcp,
  tls,
  trace,
  winner,
  without,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
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
  type Around,
} from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const OLD = ip('100.100.45.77');
const OLDER = ip('100.100.45.78');

const codes = (more: readonly Observation[], around: Around = {}): readonly string[] =>
  judged(answerCheck, more, around).findings.map(({ code }) => code);
const tunnel = (name: string, address: string): Observation =>
  seen('adapters', '', [
    adapter(),
    adapter({ name, kind: 'tunnel', addresses: [{ address: ip(address), prefixLength: 30 }] }),
  ]);

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

describe('somebody in the place of the VPC resolvers', () => {
  it('is not to blame where what he says is right', () => {
    const more = [found(), asked(COMPANY, NO), reachOf(FIRST, 1, { answers: [API] })];
    expect(codes(more)).toEqual(['dns.forwarder-missing']);
  });

  it.each(['0.0.0.0', '10.5.50.1', '8.8.4.4'])('is to blame where he says %s', (data) => {
    const more = [...directly({ answers: says(data) }), found(data), asked(COMPANY, { answers: says(data) })];
    expect(codes(more)).toEqual(['dns.hijacked']);
  });

  const base = without(['trace', 'winner']);
  const of = (server: Ipv4, more: readonly Observation[], port = 53) =>
    interceptorOf(factsWith(more, 'linux', base), { address: server, port });
  const OTHER_GATEWAY = ip('192.168.1.2');
  const way = (server: Ipv4, changes: Parameters<typeof winner>[1] = {}) =>
    seen('winner', server, winner(server, changes));
  const hops = (server: Ipv4, list: readonly (Ipv4 | null)[]) => seen('trace', server, trace(server, list));

  it('is judged by the way to that server, at that port', () => {
    const first = [way(FIRST), hops(FIRST, [GATEWAY, ip('10.0.0.1'), FIRST]), reachOf(FIRST, 1)];
    const second = [way(SECOND, { gateway: OTHER_GATEWAY }), reachOf(SECOND, 1)];
    expect(of(FIRST, [...first, ...second])).toMatchObject({ router: GATEWAY, distance: 3, proven: true });
    expect(of(SECOND, [...first, ...second])).toMatchObject({
      router: OTHER_GATEWAY,
      distance: null,
      proven: false,
    });
    expect(of(FIRST, first, 5353)).toBeNull();
    expect(of(FIRST, [way(FIRST, { kind: 'blackhole' }), reachOf(FIRST, 1)])).toBeNull();
  });

  it('is a proxy of this workstation only where it owns the route', () => {
    const meta = tunnel('Meta', '198.18.0.1');
    expect(of(FIRST, [meta, way(FIRST), reachOf(FIRST, 1)])).toMatchObject({ product: null });
    const vpn = [tunnel('wg0', '10.64.0.9'), way(FIRST, { interface: 'wg0' }), reachOf(FIRST, 1)];
    expect(of(FIRST, vpn)).toMatchObject({ product: null });
    const own = [meta, way(FIRST, { interface: 'Meta', gateway: null }), reachOf(FIRST, 1)];
    expect(of(FIRST, own)?.product).toMatch(/Clash/);
  });

  const servers = (more: readonly Observation[]) =>
    judged(serverCheck, [...more, found(), reachOf(FIRST, 1, NO_NAME), reachOf(SECOND, 1, NO_NAME)], {
      base,
      subject: SECOND,
    }).findings.map(({ args }) => args);
  const NO_NAME = { rcode: 'NXDOMAIN' };
  it('is another one behind another router, or beside a proxy of this workstation', () => {
    expect(servers([way(FIRST), way(SECOND)])).toMatchObject([{ servers: RESOLVERS }]);
    expect(servers([way(FIRST), way(SECOND, { gateway: OTHER_GATEWAY })])).toMatchObject([
      { servers: [SECOND], router: OTHER_GATEWAY },
    ]);
    const proxied = [
      tunnel('Meta', '198.18.0.1'),
      way(FIRST, { interface: 'Meta', gateway: null }),
      way(SECOND, { gateway: null }),
      hops(SECOND, [null, ip('10.0.0.1'), SECOND]),
    ];
    expect(servers(proxied)).toMatchObject([{ servers: [SECOND], product: null, distance: 3 }]);
  });
});
