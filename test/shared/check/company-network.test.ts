/** One sign of the company’s network is enough to say nothing: which signs are, and which are not. */
import { describe, expect, it } from 'vitest';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { adapter, API, API_NAME, dns, RESOLVERS, seen, unseen, winner } from '../../support/facts.ts';
import { ROUTER, PUBLIC, HOME, HOTSPOT, type Place, judged } from './other-networks-facts.ts';

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
