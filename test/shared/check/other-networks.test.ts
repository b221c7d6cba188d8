/** When it may be said that a workstation is on another network than the company’s, and what shows it. */
import { describe, expect, it } from 'vitest';
import { isCertain } from '../../../shared/check/workstation/off-network.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { API, RESOLVERS, seen, trace, unseen } from '../../support/facts.ts';
import { ROUTER, PUBLIC, HOME, HOTSPOT, type Place, judged } from './other-networks-facts.ts';

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
