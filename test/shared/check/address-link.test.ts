/** What the checks of addresses and links say, and how sure. */
import { describe, expect, it } from 'vitest';
import { addressCheck } from '../../../shared/check/workstation/address.ts';
import { linkCheck } from '../../../shared/check/workstation/link.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Adapter, Route } from '../../../shared/observation/workstation.ts';
import { adapter, API, API_NAME, ping, lookup, route, seen } from '../../support/facts.ts';
import { judged } from './dns-facts.ts';
import { adapters, silent, table } from './workstation-facts.ts';

describe('an address', () => {
  const own = (address: string, prefixLength: number, state?: 'duplicate' | 'tentative') => ({
    address: ip(address),
    prefixLength,
    ...(state === undefined ? {} : { state }),
  });

  it('is told as it stands, without those that nobody gave', () => {
    const two = adapter({
      addresses: [own('169.254.1.1', 16), own('10.1.1.1', 8), own('10.1.1.2', 8, 'tentative')],
    });
    expect(judged(addressCheck, [adapters(two)])).toMatchObject({
      reason: { key: 'address-given', args: { addresses: ['10.1.1.1/8'] } },
      evidence: ['adapters-1'],
    });
  });

  it('of another device is told with its adapter, for each adapter', () => {
    const taken = (name: string, address: string) =>
      adapter({ name, addresses: [own('10.9.9.9', 8, 'tentative'), own(address, 8, 'duplicate')] });
    expect(
      judged(addressCheck, [adapters(taken('eth0', '10.1.1.1'), taken('eth1', '10.1.1.2'))]).findings,
    ).toMatchObject([
      { args: { address: '10.1.1.1', adapter: 'eth0' }, evidence: ['adapters-1'] },
      { args: { address: '10.1.1.2', adapter: 'eth1' } },
    ]);
  });

  it('is missing on the adapters that are up, and it is said whether the system gave itself one', () => {
    const args = (...list: readonly Adapter[]) => judged(addressCheck, [adapters(...list)]).findings[0]?.args;
    const none = adapter({ addresses: [] });
    expect(judged(addressCheck, [adapters(none)]).findings).toMatchObject([{ evidence: ['adapters-1'] }]);
    const down = adapter({ name: 'wlan0', up: false });
    const loopback = adapter({ name: 'lo', kind: 'loopback', addresses: [own('127.0.0.1', 8)] });
    expect(args(none, down, loopback)).toEqual({ adapters: ['eth0'], selfAssigned: false });
    expect(args(adapter({ addresses: [own('169.254.1.1', 16)] }))).toEqual({
      adapters: ['eth0'],
      selfAssigned: true,
    });
  });

  it('is not sought where all targets are on this machine', () => {
    const profile = { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] };
    expect(judged(addressCheck, [], { base: [], profile }).reason.key).toBe('targets-local');
  });
});

describe('a link', () => {
  it('is missing on all cards, and on the cards alone where something else is up', () => {
    const card = adapter({ up: false });
    const tunnel = adapter({ name: 'tun0', kind: 'tunnel' });
    const loopback = adapter({ name: 'lo', kind: 'loopback' });
    const names = (...list: readonly Adapter[]) =>
      judged(linkCheck, [adapters(...list)], { base: silent }).findings[0]?.args;
    expect(names(card, adapter({ name: 'tun1', kind: 'tunnel', up: false }), loopback)).toEqual({
      adapters: ['eth0', 'tun1'],
    });
    expect(names(card, tunnel, loopback)).toEqual({ adapters: ['eth0'] });
    expect(judged(linkCheck, [adapters(card)]).findings).toMatchObject([{ evidence: ['adapters-1'] }]);
  });

  it('is there where one target answers over whatever is up', () => {
    const tunnel = adapter({ name: 'tun0', kind: 'tunnel' });
    const heard = seen('ping', `${API}/icmp`, ping(API));
    const named = seen('lookup', API_NAME, lookup([API]));
    const more = [adapters(tunnel), named, heard];
    expect(judged(linkCheck, more, { base: silent }).reason.key).toBe('link-up');
  });

  it('is told by those that are up', () => {
    const list = adapters(adapter(), adapter({ name: 'wlan0', kind: 'wifi', up: false }));
    expect(judged(linkCheck, [list]).reason).toEqual({ key: 'link-up', args: { adapters: ['eth0'] } });
  });

  it('is none by a tunnel, be it that a router stands behind it', () => {
    const tunnel = adapter({ name: 'tun0', kind: 'tunnel' });
    const more = [adapters(adapter({ up: false }), tunnel), table(route('0.0.0.0/0', { interface: 'tun0' }))];
    expect(judged(linkCheck, more, { base: silent }).findings).toMatchObject([
      { code: 'workstation.no-link', args: { adapters: ['eth0'] } },
    ]);
  });

  const bridge = adapter({ name: 'br0', kind: 'bridge' });
  it.each<readonly [string, readonly Route[], string]>([
    ['a bridge with a router behind it is one', [route('0.0.0.0/0', { interface: 'br0' })], 'link-up'],
    ['a bridge without a route is none', [], 'link-virtual'],
    [
      'a bridge with a route on its link is none',
      [route('0.0.0.0/0', { interface: 'br0', gateway: null })],
      'link-virtual',
    ],
    [
      'a bridge with a router for another network is none',
      [route('10.0.0.0/8', { interface: 'br0' })],
      'link-virtual',
    ],
    ['a bridge beside the router of another adapter is none', [route('0.0.0.0/0')], 'link-virtual'],
  ])('%s', (_what, routes, key) => {
    const more = [adapters(bridge), table(...routes)];
    expect(judged(linkCheck, more, { base: silent }).reason.key).toBe(key);
  });
});
