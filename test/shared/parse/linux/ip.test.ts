/** What `ip` prints: addresses, routes, rules and neighbors. */
import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../../shared/parse/linux/ip-address.ts';
import { parseIpNeighbor } from '../../../../shared/parse/linux/ip-neighbor.ts';
import { parseIpRoute, parseIpRouteGet } from '../../../../shared/parse/linux/ip-route.ts';
import { parseIpRule } from '../../../../shared/parse/linux/ip-rule.ts';
import { TARGET } from './linux-facts.ts';

describe('ip -j address', () => {
  const row = (changes: object): string =>
    JSON.stringify([
      {
        ifname: 'eth0',
        flags: ['BROADCAST', 'UP', 'LOWER_UP'],
        operstate: 'UP',
        link_type: 'ether',
        mtu: 1500,
        address: '02:00:00:00:00:01',
        addr_info: [{ family: 'inet', local: '192.168.1.10', prefixlen: 24 }],
        ...changes,
      },
    ]);

  it.each([
    ['an adapter', {}, true, 'ethernet'],
    ['one without a carrier', { flags: ['UP', 'NO-CARRIER'], operstate: 'DOWN' }, false, 'ethernet'],
    ['one that is switched off', { flags: ['BROADCAST'], operstate: 'DOWN' }, false, 'ethernet'],
    ['one whose state lags behind its carrier', { operstate: 'DOWN' }, true, 'ethernet'],
    [
      'a tunnel of unknown state',
      {
        flags: ['UP', 'POINTOPOINT', 'LOWER_UP'],
        operstate: 'UNKNOWN',
        link_type: 'none',
        linkinfo: { info_kind: 'tun' },
      },
      true,
      'tunnel',
    ],
    [
      'the loopback',
      { flags: ['LOOPBACK', 'UP', 'LOWER_UP'], operstate: 'UNKNOWN', link_type: 'loopback' },
      true,
      'loopback',
    ],
    ['a bridge', { linkinfo: { info_kind: 'bridge' } }, true, 'bridge'],
    ['Wi-Fi', { ifname: 'wlp3s0' }, true, 'wifi'],
  ])('%s', (_name, changes, up, kind) => {
    const { rows, proof } = parseIpAddress(row(changes));
    expect(proof).toBe('text');
    expect(rows[0]).toMatchObject({ up, kind, addresses: [{ address: '192.168.1.10', prefixLength: 24 }] });
  });
});

describe('ip -j route', () => {
  it('reads tables, types, multipath and addresses without a length', () => {
    const text = JSON.stringify([
      { dst: 'default', gateway: '192.168.1.1', dev: 'eth0', metric: 100, flags: [] },
      { dst: '10.1.1.1', dev: 'tun0', table: '52', flags: [] },
      { type: 'blackhole', dst: '100.64.0.0/10', flags: [] },
      {
        dst: '10.2.0.0/16',
        nexthops: [
          { gateway: '192.168.1.2', dev: 'eth0', flags: [] },
          { gateway: '192.168.1.3', dev: 'eth1', flags: ['dead', 'linkdown'] },
        ],
        flags: [],
      },
      { dst: '10.3.0.0/16', dev: 'docker0', flags: ['linkdown'] },
      { type: 'broadcast', dst: '192.168.1.255', dev: 'eth0', table: 'local', flags: [] },
      { dst: 'fe80::/64', dev: 'eth0', flags: [] },
    ]);
    const { rows, proof } = parseIpRoute(text);
    expect(proof).toBe('text');
    expect(rows).toEqual([
      {
        destination: '0.0.0.0/0',
        gateway: '192.168.1.1',
        interface: 'eth0',
        metric: 100,
        table: 'main',
        kind: 'unicast',
      },
      {
        destination: '10.1.1.1/32',
        gateway: null,
        interface: 'tun0',
        metric: 0,
        table: '52',
        kind: 'unicast',
      },
      {
        destination: '100.64.0.0/10',
        gateway: null,
        interface: null,
        metric: 0,
        table: 'main',
        kind: 'blackhole',
      },
      {
        destination: '10.2.0.0/16',
        gateway: '192.168.1.2',
        interface: 'eth0',
        metric: 0,
        table: 'main',
        kind: 'unicast',
      },
      {
        destination: '10.3.0.0/16',
        gateway: null,
        interface: 'docker0',
        metric: 0,
        table: 'main',
        kind: 'unicast',
      },
    ]);
  });

  it('knows no winner where the kernel gave none', () => {
    expect(parseIpRouteGet('', TARGET).known).toBe(false);
    const parsed = parseIpRouteGet(
      JSON.stringify([
        { dst: TARGET, gateway: '192.168.1.1', dev: 'eth0', prefsrc: '192.168.1.10', flags: [] },
      ]),
      TARGET,
    );
    expect(parsed.known && parsed.value).toMatchObject({
      kind: 'unicast',
      gateway: '192.168.1.1',
      interface: 'eth0',
      source: '192.168.1.10',
    });
  });
});

describe('ip -j rule and neighbor', () => {
  it('reads negated, conditional and suppressing rules', () => {
    const { rows } = parseIpRule(
      JSON.stringify([
        { priority: 0, src: 'all', table: 'local' },
        { priority: 5270, not: null, src: 'all', fwmark: '0x80000', fwmask: '0xff0000', table: '52' },
        { priority: 9000, src: 'all', table: 'main', suppress_prefixlen: 0 },
        { priority: 9001, src: '10.0.0.0', srclen: 8, action: 'unreachable' },
      ]),
    );
    expect(rows).toMatchObject([
      { table: 'local', conditional: false },
      { table: '52', conditional: true, negated: true },
      { suppressPrefixLength: 0 },
      { from: '10.0.0.0/8', action: 'unreachable', table: null },
    ]);
  });

  it.each([
    ['REACHABLE', 'reachable'],
    ['FAILED', 'failed'],
    ['INCOMPLETE', 'incomplete'],
    ['STALE', 'stale'],
    ['XYZ', 'other'],
  ])('neighbor %s is %s', (state, expected) => {
    const { rows } = parseIpNeighbor(
      JSON.stringify([
        { dst: '192.168.1.1', dev: 'eth0', state: [state] },
        { dst: 'fe80::1', dev: 'eth0', state: ['STALE'] },
      ]),
    );
    expect(rows).toEqual([{ address: '192.168.1.1', interface: 'eth0', state: expected }]);
  });
});
