/** A tunnel that everything leaves by: when it is the line itself, and when a VPN. */
import { describe, expect, it } from 'vitest';
import { interference } from '../../../shared/check/interference.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Adapter, Route } from '../../../shared/observation/workstation.ts';
import { adapter, factsWith, route, seen } from '../../support/facts.ts';
import { tunnel } from './tunnel.ts';

describe('a tunnel that everything leaves by', () => {
  const line = tunnel('ppp0', '100.71.8.9');
  const card = adapter({ addresses: [] });
  const over = { interface: 'ppp0', gateway: null };
  const DEFAULT = route('0.0.0.0/0', over);
  const productsBeside = (adapters: readonly Adapter[], routes: readonly Route[]): readonly string[] =>
    interference(
      factsWith([seen('adapters', '', [line, ...adapters]), seen('routes', '', { routes, rules: [] })]),
    ).map(({ product }) => product);

  it.each<[string, readonly Adapter[], readonly Route[]]>([
    ['no card', [], [DEFAULT]],
    ['a card without an address', [card], [DEFAULT]],
    [
      'a card with an address of its own making',
      [adapter({ addresses: [{ address: ip('169.254.3.4'), prefixLength: 16 }] })],
      [DEFAULT, route('169.254.0.0/16', { gateway: null })],
    ],
    ['a card that is unplugged', [adapter({ up: false })], [DEFAULT]],
  ])('is the line itself beside %s', (_what, adapters, routes) => {
    expect(productsBeside(adapters, routes)).toEqual([]);
  });

  it.each<[string, readonly Adapter[], readonly Route[]]>([
    ['another default route', [adapter()], [DEFAULT, route('0.0.0.0/0', { metric: 600 })]],
    ['a scoped default route of macOS', [card], [DEFAULT, route('0.0.0.0/0', { scoped: true })]],
    ['the route to its server', [card], [DEFAULT, route('203.0.113.9/32')]],
    [
      'a route over IPv6',
      [card],
      [DEFAULT, route('203.0.113.9/32', { gateway: null, gatewayIpv6: 'fe80::1' })],
    ],
    ['a card with IPv6 alone', [adapter({ addresses: [], hasIpv6: true })], [DEFAULT]],
    ['a server in the LAN', [adapter()], [DEFAULT]],
    ['no default route of its own', [card], [route('10.0.0.0/8', over)]],
    ['unknown routes', [card], []],
  ])('is a VPN beside %s', (_what, adapters, routes) => {
    expect(productsBeside(adapters, routes)).toEqual(['VPN']);
  });

  it('keeps the name of its product', () => {
    const facts = factsWith([
      seen('adapters', '', [tunnel('Tailscale', '100.71.8.9')]),
      seen('routes', '', {
        routes: [route('0.0.0.0/0', { interface: 'Tailscale', gateway: null })],
        rules: [],
      }),
    ]);
    expect(interference(facts)).toMatchObject([{ product: 'Tailscale' }]);
  });
});
