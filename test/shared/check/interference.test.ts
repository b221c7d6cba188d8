/** Who might stand in the way: which product an adapter, its address, its routes or its resolver tell of, and when it is none. */
import { describe, expect, it } from 'vitest';
import { sign } from '../../../shared/adapter/nature.ts';
import { interference } from '../../../shared/check/interference.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Adapter, Route } from '../../../shared/observation/workstation.ts';
import { adapter, factsWith, route, seen, without } from '../../support/facts.ts';
import { tunnel } from './tunnel.ts';

interface Traces {
  readonly routes?: readonly Route[];
  readonly resolver?: string;
}
function productsOf(
  one: Adapter,
  { routes = [], resolver = '192.168.1.53' }: Traces = {},
): readonly string[] {
  const facts = factsWith([
    seen('adapters', '', [adapter(), one]),
    seen('routes', '', { routes: [route('0.0.0.0/0'), ...routes], rules: [] }),
    seen('resolvers', '', [{ interface: null, servers: [resolver], domains: [], scope: 'default' }]),
  ]);
  return interference(facts).flatMap(({ product, evidence }) => [product, ...evidence]);
}
function tunnelWith(changes: Partial<Adapter>): Adapter {
  return { ...tunnel('tun9', '10.9.9.9'), ...changes };
}

describe('who might stand in the way', () => {
  const card = [sign('device', ['ethernet'], 'a device on the bus')];
  const made = [sign('declared', ['tunnel'], 'the system says so')];
  it.each<[string, Adapter, Traces, readonly string[]]>([
    [
      'its route',
      tunnel('utun4', '100.101.1.1'),
      { routes: [route('100.100.100.100/32', { interface: 'utun4', gateway: null })] },
      ['Tailscale', 'route 100.100.100.100/32 over utun4'],
    ],
    [
      'its table',
      tunnel('ts7', '100.65.1.1'),
      { routes: [route('100.64.0.0/11', { interface: 'ts7', table: '52' })] },
      ['Tailscale', 'route 100.64.0.0/11 over ts7 in table 52'],
    ],
    [
      'the table of a library',
      tunnel('tun0', '10.3.3.1'),
      { routes: [route('0.0.0.0/0', { interface: 'tun0', table: '2022' })] },
      ['Mihomo/Clash/sing-box', 'route 0.0.0.0/0 over tun0 in table 2022'],
    ],
    [
      'address and resolver',
      tunnel('utun5', '172.16.0.2'),
      { resolver: '127.0.2.2' },
      ['Cloudflare WARP', 'address 172.16.0.2 on utun5', 'resolver 127.0.2.2'],
    ],
    [
      'its address, where the routes show nobody else',
      tunnel('utun4', '100.101.7.9'),
      {},
      ['Cloudflare WARP', 'address 100.101.7.9 on utun4'],
    ],
    [
      'the address of its bridge',
      adapter({
        name: 'bridge100',
        kind: 'bridge',
        addresses: [{ address: ip('10.211.55.2'), prefixLength: 24 }],
      }),
      {},
      ['Parallels', 'address 10.211.55.2 on bridge100'],
    ],
  ])('is named by %s', (_how, one, traces, expected) => {
    expect(productsOf(one, traces)).toEqual(expected);
  });

  it.each<[string, Adapter, Traces]>([
    ['the address without the resolver', tunnel('utun5', '172.16.0.2'), {}],
    [
      'an address of the same block as that of a network',
      adapter({
        name: 'utun100',
        kind: 'tunnel',
        addresses: [{ address: ip('100.101.45.6'), prefixLength: 16 }],
      }),
      {},
    ],
    [
      'a route of another adapter',
      tunnel('utun5', '10.9.9.9'),
      {
        routes: [
          route('100.100.100.100/32', { destination: block('100.100.100.100/32'), interface: 'eth0' }),
        ],
      },
    ],
  ])('is only "VPN" with %s', (_what, one, traces) => {
    expect(productsOf(one, traces)).toEqual(['VPN', `tunnel adapter ${one.name}`]);
  });

  it.each<[string, Adapter, Traces, readonly string[]]>([
    [
      'by its description, where its name says nothing',
      tunnelWith({
        name: 'Local Area Connection 3',
        description: 'Fortinet SSL VPN Virtual Ethernet Adapter',
      }),
      {},
      ['FortiClient', 'adapter Fortinet SSL VPN Virtual Ethernet Adapter'],
    ],
    [
      'by its name, where signs prove a tunnel',
      tunnelWith({ name: 'Tailscale', signs: made }),
      {},
      ['Tailscale', 'adapter name Tailscale'],
    ],
    [
      'by its name, where a kind alone says that it is a card',
      adapter({ name: 'Sophos' }),
      {},
      ['Sophos Connect', 'adapter name Sophos'],
    ],
    [
      'by its name, where it may be anything',
      adapter({ name: 'wg0', kind: 'other' }),
      {},
      ['WireGuard', 'adapter name wg0'],
    ],
    [
      'as a tunnel without addresses, by a route of its own',
      tunnelWith({ name: 'Teredo', addresses: [] }),
      { routes: [route('10.0.0.0/8', { interface: 'Teredo', gateway: null })] },
      ['VPN', 'tunnel adapter Teredo'],
    ],
    [
      'as a tunnel, and not as what only a switch can be',
      tunnelWith({ name: 'docker-tun' }),
      {},
      ['VPN', 'tunnel adapter docker-tun'],
    ],
    [
      'as a tunnel, where the address is one that a product has on macOS alone',
      tunnel('tun3', '100.101.7.9'),
      {},
      ['VPN', 'tunnel adapter tun3'],
    ],
  ])('is named %s', (_how, one, traces, expected) => {
    expect(productsOf(one, traces)).toEqual(expected);
  });

  it.each<[string, Adapter]>([
    ['a card that somebody gave the name of a VPN', adapter({ name: 'Sophos', signs: card })],
    ['the loopback, whatever it is called', adapter({ name: 'docker-lo', kind: 'loopback' })],
    ['a tunnel that is not up', tunnelWith({ name: 'Tailscale', up: false })],
    ['a tunnel for IPv6 alone', tunnelWith({ name: 'Teredo', addresses: [] })],
    ['a switch with the name of a VPN', adapter({ name: 'wg0', kind: 'bridge' })],
  ])('is not %s', (_what, one) => {
    expect(productsOf(one)).toEqual([]);
  });

  it('names both whose address it may be, where the routes are not known', () => {
    const facts = factsWith(
      [seen('adapters', '', [adapter(), tunnel('utun4', '100.101.7.9')])],
      'darwin',
      without(['routes']),
    );
    expect(interference(facts).map(({ product }) => product)).toEqual(['Cloudflare WARP / Tailscale']);
  });

  it('does not take a table of a physical adapter for a product', () => {
    expect(
      productsOf(adapter({ name: 'eth1' }), {
        routes: [route('10.0.0.0/8', { interface: 'eth1', table: '52' })],
      }),
    ).toEqual([]);
  });
});
