/** What a local proxy answers by itself, and what shows that it passes packets on. */
import { describe, expect, it } from 'vitest';
import { isAnsweredHere, isProvenBehindProxy } from '../../../shared/check/behind-proxy.ts';
import type { Context } from '../../../shared/check/check.ts';
import { madeUpBy } from '../../../shared/check/made-up.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { adapter, API, API_NAME, dns, RESOLVERS, seen, tls, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { NO, says } from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const META = adapter({
  name: 'Meta',
  kind: 'tunnel',
  addresses: [{ address: ip('198.18.0.1'), prefixLength: 30 }],
});
const contextOf = (observations: readonly Observation[], profile: Partial<Profile> = {}): Context => ({
  profile: profileWith(profile),
  facts: factsOf(observations, 'linux'),
});
const said = (server: Ipv4, changes: Parameters<typeof dns>[1] = {}): Observation =>
  seen('dns', `${server}:53/udp/${API_NAME}/A`, dns(server, changes));
const shaken = (changes: Parameters<typeof tls>[0] = {}): Observation =>
  seen('tls', `${API}:443/${API_NAME}`, tls(changes));

describe('what shows that a proxy passes packets on', () => {
  const office = { officeNetwork: [block('172.16.0.0/12')] };
  it.each<readonly [string, Ipv4, readonly Observation[], Partial<Profile>]>([
    ['a certificate of the name', API, [shaken()], {}],
    ['one that the system alone trusts', API, [shaken({ trust: 'system' })], {}],
    ['an answer with an expected address', FIRST, [said(FIRST)], {}],
    ['an answer from the office network', FIRST, [said(FIRST, { answers: says('172.16.5.5') })], office],
    [
      'an answer with an alias before its address',
      FIRST,
      [
        said(FIRST, {
          answers: [{ name: API_NAME, type: 'CNAME', ttl: 60, data: 'api.example' }, ...says(API)],
        }),
      ],
      {},
    ],
  ])('is %s', (_what, target, observations, profile) => {
    expect(isProvenBehindProxy(target, contextOf(observations, profile))).toBe(true);
  });

  it.each<readonly [string, Ipv4, readonly Observation[], Partial<Profile>]>([
    ['a certificate of another address', FIRST, [shaken()], {}],
    ['a certificate that nobody vouches for', API, [shaken({ trust: 'none' })], {}],
    ['a certificate of another name', API, [shaken({ nameMatches: false })], {}],
    ['a certificate whose name nobody compared', API, [shaken({ nameMatches: null })], {}],
    ['a handshake that broke off', API, [shaken({ outcome: 'reset' })], {}],
    ['an answer of another server', SECOND, [said(FIRST)], {}],
    ['an answer as the resolver of the system', FIRST, [said(FIRST, { role: 'configured' })], {}],
    ['"no such name"', FIRST, [said(FIRST, NO)], {}],
    ['an answer with some other address', FIRST, [said(FIRST, { answers: says('8.8.4.4') })], {}],
    [
      'a made-up address, be it that the office network lies there as well',
      FIRST,
      [said(FIRST, { answers: says('198.18.0.7') })],
      { officeNetwork: [block('198.18.0.0/15')] },
    ],
  ])('is not %s', (_what, target, observations, profile) => {
    expect(isProvenBehindProxy(target, contextOf(observations, profile))).toBe(false);
  });
});

describe('an answer that may be the proxy’s own', () => {
  const over = (name: string, ...targets: readonly Ipv4[]): readonly Observation[] =>
    targets.map((target) => seen('winner', target, winner(target, { interface: name, gateway: null })));
  const answered = (observations: readonly Observation[], adapters: readonly Adapter[] = [adapter(), META]) =>
    [FIRST, SECOND, API].filter((target) =>
      isAnsweredHere(target, contextOf([seen('adapters', '', adapters), ...observations])),
    );

  it('is that of every target whose packets it gets, until one is proven', () => {
    expect(answered(over('Meta', FIRST, SECOND, API))).toEqual([FIRST, SECOND, API]);
    expect(answered([...over('Meta', FIRST, SECOND, API), shaken()])).toEqual([]);
  });

  it('is that of no target with a way of its own, which proves nothing of the others either', () => {
    const apart = [...over('Meta', FIRST), ...over('eth0', SECOND, API)];
    expect(answered(apart)).toEqual([FIRST]);
    expect(answered([...apart, shaken()])).toEqual([FIRST]);
  });

  it('is none of a VPN', () => {
    const vpn = adapter({ name: 'tun0', kind: 'tunnel' });
    expect(answered(over('tun0', FIRST, SECOND, API), [adapter(), vpn])).toEqual([]);
  });
});

describe('an address that a program made up', () => {
  const zscaler = (prefixLength: number): Adapter =>
    adapter({
      name: 'Zscaler',
      kind: 'tunnel',
      addresses: [{ address: ip('100.64.0.1'), prefixLength }],
    });
  const warp = adapter({
    name: 'CloudflareWARP',
    kind: 'tunnel',
    addresses: [{ address: ip('100.96.0.5'), prefixLength: 32 }],
  });
  const lan = adapter({ addresses: [{ address: ip('100.65.0.10'), prefixLength: 24 }] });
  const tailscale = adapter({
    name: 'tailscale0',
    kind: 'tunnel',
    addresses: [{ address: ip('100.64.0.1'), prefixLength: 16 }],
  });

  it.each<readonly [string, readonly Adapter[], string, object | null]>([
    [
      'lies in the network of its tunnel',
      [lan, zscaler(16)],
      '100.64.1.6',
      { product: 'Zscaler', network: '100.64.0.0/16' },
    ],
    ['does not lie in the LAN', [lan, zscaler(16)], '100.65.0.20', null],
    ['is not that of the tunnel itself, without a network', [lan, zscaler(32)], '100.64.0.1', null],
    ['is not one of the members of an overlay', [lan, tailscale], '100.64.1.6', null],
    [
      'may lie in a network that the product takes besides',
      [lan, warp],
      '100.80.0.9',
      { product: 'Cloudflare WARP', network: '100.80.0.0/16' },
    ],
    ['is not in that of a product that is not there', [lan, zscaler(16)], '100.80.0.9', null],
  ])('%s', (_what, adapters, address, expected) => {
    expect(madeUpBy(ip(address), contextOf([seen('adapters', '', adapters)]))).toEqual(expected);
  });
});
