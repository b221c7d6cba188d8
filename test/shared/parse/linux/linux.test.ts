import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import { allRows, whole } from '../../../../shared/observation/listing.ts';
import { parseHostsFile } from '../../../../shared/parse/common/hosts-file.ts';
import { proxiesFromEnvironment } from '../../../../shared/parse/common/proxy-environment.ts';

import { parseResolvConf } from '../../../../shared/parse/common/resolv-conf.ts';
import { parseIpAddress } from '../../../../shared/parse/linux/ip-address.ts';
import { parseIpNeighbor } from '../../../../shared/parse/linux/ip-neighbor.ts';
import { parseIpRoute, parseIpRouteGet } from '../../../../shared/parse/linux/ip-route.ts';
import { parseIpRule } from '../../../../shared/parse/linux/ip-rule.ts';

const TARGET = ip('100.100.2.136');

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

describe('files and the environment', () => {
  it('reads a hosts file with BOM, tabs, comments and CRLF', () => {
    expect(
      parseHostsFile(
        '\ufeff127.0.0.1\tlocalhost\r\n# 10.0.0.1 no\r\n10.0.0.2  A.example b # c\r\n::1 ip6\r\nnonsense here\r\n',
      ),
    ).toMatchObject({
      proof: 'text',
      rows: [
        { address: '127.0.0.1', names: ['localhost'], line: 1 },
        { address: '10.0.0.2', names: ['a.example', 'b'], line: 3 },
        { address: '::1', names: ['ip6'], line: 4 },
      ],
    });
  });

  it('reads resolv.conf as the C library does', () => {
    const text =
      '# c\nnameserver 192.168.1.53\nnameserver bad\nnameserver ::1 ; x\nnameserver 1.1.1.1\nnameserver 9.9.9.9\nsearch a b\nsearch corp.example\n';
    expect(parseResolvConf(text)).toEqual(
      whole([
        {
          interface: null,
          servers: ['192.168.1.53', '::1', '1.1.1.1'],
          domains: ['corp.example'],
          scope: 'default',
        },
      ]),
    );
  });

  it('reads proxies without their credentials', () => {
    expect(
      proxiesFromEnvironment({
        HTTPS_PROXY: 'http://user:p@ss@proxy.example:3128/',
        no_proxy: 'localhost, .example',
        http_proxy: '',
      }),
    ).toEqual([
      {
        source: 'environment',
        protocol: 'https',
        server: 'proxy.example:3128',
        bypass: ['localhost', '.example'],
      },
    ]);
  });
});

describe('anything else', () => {
  const parsers = { parseIpAddress, parseIpRoute, parseIpRule, parseIpNeighbor };
  it.each(Object.entries(parsers))('%s: broken text is unknown, never a fact', (_name, parse) => {
    for (const text of [
      '{',
      'RTNETLINK answers: Network is unreachable',
      '[{"dst":',
      '{"a":1}',
      '[1]',
      '<html>',
    ]) {
      expect(allRows<unknown>(parse(text), 0)).toMatchObject({ known: false, reason: 'unparsable' });
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(parse(text).rows)).toBe(true);
      }),
    );
  });

  it('an answer of `ip route get` that cannot be read is unknown', () => {
    for (const text of ['{', '[{"dst":', '{"a":1}', '[1]', '<html>'])
      expect(parseIpRouteGet(text, TARGET).known).toBe(false);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseIpRouteGet(text, TARGET).known).toBe(false);
      }),
    );
  });

  it('never crashes on any hosts file or resolv.conf', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseHostsFile(text).rows).toBeDefined();
        expect(parseResolvConf(text).rows[0]?.servers.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
