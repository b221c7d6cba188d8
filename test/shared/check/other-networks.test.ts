/** When it may be said that a workstation is on another network than the company's, and what shows it. */
import { describe, expect, it } from 'vitest';
import { isCertain, offNetwork } from '../../../shared/check/workstation/off-network.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, ResolverGroup, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  factsWith,
  RESOLVERS,
  route,
  seen,
  silentDns,
  trace,
  unseen,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const ROUTER = ip('192.168.1.1');
const PUBLIC = ip('8.8.8.8');
const HOME = ip('192.168.1.10');
const HOTSPOT = ip('172.20.10.2');
const TARGETS = [...RESOLVERS, API];

interface Place {
  readonly address?: Ipv4;
  readonly adapters?: readonly Adapter[];
  readonly winner?: Partial<Winner>;
  readonly servers?: readonly string[];
  readonly group?: Partial<ResolverGroup>;
  readonly silent?: readonly Ipv4[];
  readonly hops?: readonly (Ipv4 | null)[];
  readonly more?: readonly Observation[];
  readonly profile?: Parameters<typeof profileWith>[0];
}

/** A network that works, in which everything private is silent. */
function judged(place: Place = {}): ReturnType<typeof offNetwork> {
  const { address = HOME, servers = [PUBLIC], hops = [ROUTER], silent = [] } = place;
  const own = place.adapters ?? [adapter({ addresses: [{ address, prefixLength: 24 }] })];
  const group = { interface: null, servers, domains: [], scope: 'default', ...place.group } as const;
  const facts = factsWith(
    [
      seen('adapters', '', own),
      seen('routes', '', { routes: [route('0.0.0.0/0', { gateway: ROUTER })], rules: [] }),
      seen('resolvers', '', [group]),
      ...servers.map((server) =>
        seen(
          'dns',
          `${server}:53/udp/${API_NAME}/A`,
          (silent.includes(ip(server)) ? silentDns : dns)(ip(server), {
            role: 'configured',
            ...(silent.includes(ip(server)) ? {} : { rcode: 'NXDOMAIN', answers: [] }),
          }),
        ),
      ),
      ...TARGETS.map((target) =>
        seen('winner', target, winner(target, { gateway: ROUTER, source: address, ...place.winner })),
      ),
      ...RESOLVERS.map((target) => seen('trace', target, trace(target, hops))),
      ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
      ...(place.more ?? []),
    ],
    'linux',
    [seen('lookup', API_NAME, { name: API_NAME, outcome: 'answered', addresses: [API], durationMs: 1 })],
  );
  return offNetwork(RESOLVERS, { profile: profileWith(place.profile ?? {}), facts });
}

describe('a sign of another network', () => {
  it.each<readonly [string, Place, readonly string[]]>([
    ['a public DNS server', {}, ['public-resolver']],
    ['a public DNS server beside the router', { servers: [ROUTER, PUBLIC] }, ['public-resolver']],
    [
      'a private router behind a phone is none of its carrier',
      { address: HOTSPOT, servers: [ROUTER], hops: [ROUTER, ip('10.50.0.1')] },
      ['hotspot'],
    ],
    ['a router that is asked for names is none', { servers: [ROUTER] }, []],
    ['a public DNS server that nobody hears is none', { servers: [ROUTER, PUBLIC], silent: [PUBLIC] }, []],
    [
      'an address outside the company’s networks',
      { servers: [ROUTER], profile: { lan: [block('10.0.0.0/8')] } },
      ['outside-lan'],
    ],
    ['an address of a shared connection', { address: HOTSPOT, servers: [ROUTER] }, ['hotspot']],
    ['an address of a provider', { address: ip('100.71.8.9'), servers: [ROUTER] }, ['provider-address']],
    ['a public address', { address: ip('1.2.3.4'), servers: [ROUTER] }, ['provider-address']],
    ['a public router on the way', { servers: [ROUTER], hops: [ROUTER, ip('8.8.1.1')] }, ['internet']],
    [
      'a carrier’s router on the way',
      { servers: [ROUTER], hops: [ROUTER, ip('100.71.200.17')] },
      ['carrier'],
    ],
    [
      'a public router counts before a carrier’s',
      { servers: [ROUTER], hops: [ROUTER, ip('100.71.200.17'), ip('8.8.1.1')] },
      ['internet'],
    ],
    [
      'a shared router of the profile’s own path is none',
      {
        servers: [ROUTER],
        hops: [ROUTER, ip('100.71.200.17')],
        profile: { path: { activeHops: [ip('100.71.200.17')], standbyHops: [] } },
      },
      [],
    ],
    [
      'nor one of its standby',
      {
        servers: [ROUTER],
        hops: [ROUTER, ip('100.71.200.17')],
        profile: { path: { activeHops: [], standbyHops: [ip('100.71.200.17')] } },
      },
      [],
    ],
  ])('%s', (_what, place, signs) => {
    expect(judged(place)?.signs).toEqual(signs);
  });

  it('is told with all that belongs to it', () => {
    expect(judged({ hops: [ROUTER, ip('8.8.1.1')] })).toEqual({
      targets: RESOLVERS,
      signs: ['internet', 'public-resolver'],
      address: HOME,
      resolvers: [PUBLIC],
      hop: ip('8.8.1.1'),
    });
    expect(judged({ hops: [ROUTER, ip('100.71.200.17')] })?.hop).toBe(ip('100.71.200.17'));
  });

  it('waits for a trace, which may still show the company, unless it is certain', () => {
    const untraced = RESOLVERS.map((target) => unseen('trace', target));
    expect(judged({ more: untraced })?.signs).toEqual([]);
    expect(judged({ more: untraced, address: HOTSPOT })?.signs).toEqual(['hotspot', 'public-resolver']);
    const elsewhere = seen('trace', API, trace(API, [ROUTER]));
    expect(judged({ more: [...untraced, elsewhere] })?.signs).toEqual([]);
  });

  it.each([
    [['outside-lan'], true],
    [['public-resolver', 'hotspot'], true],
    [['public-resolver', 'internet', 'carrier', 'provider-address'], false],
    [[], false],
  ] as const)('is certain: %j: %s', (signs, certain) => {
    expect(isCertain({ targets: [], signs, address: HOME, resolvers: [], hop: null })).toBe(certain);
  });
});

describe('one sign of the company’s network is enough to say nothing', () => {
  const vpn = adapter({
    name: 'tun0',
    kind: 'tunnel',
    addresses: [{ address: ip('10.99.0.2'), prefixLength: 24 }],
  });
  const card = adapter({ addresses: [{ address: HOME, prefixLength: 24 }] });
  const COMPANY = '192.168.1.53';
  it.each<readonly [string, Place]>([
    ['an address in its networks', { profile: { lan: [block('10.0.0.0/8'), block('192.168.0.0/16')] } }],
    ['a tunnel that is up', { adapters: [card, vpn] }],
    ['a private router behind the own one', { hops: [ROUTER, ip('10.50.0.1')] }],
    ['a DNS server that may be its own', { servers: [PUBLIC, COMPANY] }],
    ['a search domain', { group: { domains: ['corp.example'] } }],
    ['a search domain beside one of a household', { group: { domains: ['lan', 'corp.example.'] } }],
    ['a search domain with a mark', { group: { domains: ['~corp.example'] } }],
    ['no DNS server that answers', { silent: [PUBLIC] }],
    ['a DNS server of the platform alone', { servers: ['169.254.169.253'] }],
    ['a resolver of the VPC', { servers: [RESOLVERS[0], PUBLIC] }],
    ['a company with public addresses has its servers near them', { address: ip('8.8.9.9') }],
    [
      'a route of its own for one of the targets',
      {
        more: [
          seen(
            'winner',
            API,
            winner(API, { gateway: ROUTER, source: HOME, prefix: block('100.100.45.0/24') }),
          ),
        ],
      },
    ],
    ['a DNS server of a VPN, be its tunnel down', { servers: [PUBLIC, '100.100.100.100'] }],
    ['a route of its own', { winner: { prefix: block('100.64.0.0/10') } }],
    ['a route that throws away', { winner: { kind: 'blackhole' } }],
    ['unknown adapters', { more: [unseen('adapters')] }],
    ['unknown routes', { more: [unseen('routes')] }],
    ['unknown DNS servers', { more: [unseen('resolvers')] }],
    ['no DNS server', { servers: [] }],
    [
      'names that a rule sends elsewhere',
      { more: [seen('nrpt', '', [{ namespaces: ['.'], servers: [PUBLIC] }])] },
    ],
    [
      'two addresses to send with',
      { more: [seen('winner', API, winner(API, { gateway: ROUTER, source: ip('192.168.7.7') }))] },
    ],
    ['no name to ask for', { profile: { apiHosts: [] }, servers: [] }],
  ])('%s', (_what, place) => {
    expect(judged(place)).toBeNull();
  });

  it.each<readonly [string, Place]>([
    ['a search domain of a router', { group: { domains: ['fritz.box'] } }],
    [
      'another, with a mark and a dot',
      { group: { domains: ['~home.arpa.', 'speedport.ip', 'local', '~.'] } },
    ],
    [
      'private routers behind a phone are its carrier’s',
      { address: HOTSPOT, hops: [ROUTER, ip('10.50.0.1')] },
    ],
    [
      'a public DNS server that knows the address',
      {
        more: [seen('dns', `${PUBLIC}:53/udp/${API_NAME}/A`, dns(PUBLIC, { role: 'configured' }))],
      },
    ],
    ['a public address with servers far from it', { address: ip('1.2.3.4') }],
    [
      'a public server over IPv6 beside it',
      { address: ip('8.8.9.9'), servers: [ROUTER], group: { servers: ['2001:4860:4860::8888', ROUTER] } },
    ],
  ])('no sign is %s', (_what, place) => {
    expect(judged(place)).not.toBeNull();
  });
});

describe('the address to send with', () => {
  const unnamed = { source: null };
  const own = (...addresses: readonly Ipv4[]) =>
    adapter({ addresses: addresses.map((address) => ({ address, prefixLength: 24 })) });
  const other = adapter({ name: 'eth1', addresses: [{ address: ip('10.3.3.3'), prefixLength: 24 }] });

  it('is the only one of the adapter where the system names none', () => {
    expect(judged({ winner: unnamed, adapters: [other, own(HOME)] })?.address).toBe(HOME);
  });

  it.each<readonly [string, readonly Adapter[]]>([
    ['one of two', [own(HOME, ip('192.168.7.7'))]],
    ['none', [own()]],
    ['of an adapter that is not listed', [other]],
  ])('is unknown: %s', (_what, adapters) => {
    expect(judged({ winner: unnamed, adapters })).toBeNull();
  });
});
