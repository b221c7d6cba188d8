/** Routes of this workstation that take packets away: what is said of them. */
import { describe, expect, it } from 'vitest';
import { blockRoutes, disagreements } from '../../../shared/check/workstation/local-routes.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Winner } from '../../../shared/observation/workstation.ts';
import { API, GATEWAY, RESOLVERS, winner } from '../../support/facts.ts';

const [ONE, TWO] = RESOLVERS;

describe('a route that throws packets away', () => {
  const blocked = (target = ONE, changes: Partial<Winner> = {}): Winner =>
    winner(target, {
      kind: 'blackhole',
      interface: null,
      gateway: null,
      prefix: block('100.64.0.0/10'),
      ...changes,
    });

  it('is told with its kind, its prefix and all its targets', () => {
    expect(blockRoutes([blocked(ONE), winner(API), blocked(TWO)])).toMatchObject([
      { subjects: [ONE, TWO], args: { targets: [ONE, TWO], prefix: '100.64.0.0/10', kind: 'blackhole' } },
    ]);
  });

  it('is told apart by kind and by prefix', () => {
    const all = [
      blocked(ONE),
      blocked(TWO, { kind: 'prohibit' }),
      blocked(API, { prefix: block('100.100.45.0/24') }),
    ];
    expect(blockRoutes(all).map(({ subjects }) => subjects)).toEqual([[ONE], [TWO], [API]]);
  });

  it('names no route where the system named none', () => {
    expect(blockRoutes([blocked(ONE, { prefix: null })])).toMatchObject([{ args: { prefix: null } }]);
  });

  it('is no missing route', () => {
    expect(blockRoutes([blocked(ONE, { kind: 'none' }), winner(TWO)])).toEqual([]);
  });
});

describe('a system and a table that disagree', () => {
  const says = (changes: Partial<NonNullable<Winner['tableSays']>> = {}) => ({
    kind: 'unicast' as const,
    interface: 'tun0',
    gateway: null,
    prefix: block('100.64.0.0/10'),
    ...changes,
  });
  const textsOf = (changes: Partial<Winner>): unknown => disagreements([winner(ONE, changes)])[0]?.args;

  it.each<readonly [string, Partial<Winner>, string, string]>([
    [
      'adapter, gateway and prefix',
      { tableSays: says() },
      `eth0 ${GATEWAY} (0.0.0.0/0)`,
      'tun0 (100.64.0.0/10)',
    ],
    [
      'no prefix where none is known',
      { prefix: null, tableSays: says({ prefix: null }) },
      `eth0 ${GATEWAY}`,
      'tun0',
    ],
    [
      'a gateway of the other family',
      { tableSays: says({ gatewayIpv6: 'fe80::1', prefix: null }) },
      `eth0 ${GATEWAY} (0.0.0.0/0)`,
      'tun0 fe80::1',
    ],
    [
      'a refusal by its kind',
      { tableSays: says({ kind: 'blackhole', interface: null }) },
      `eth0 ${GATEWAY} (0.0.0.0/0)`,
      'blackhole (100.64.0.0/10)',
    ],
  ])('are told as two ways: %s', (_what, changes, system, table) => {
    expect(textsOf(changes)).toEqual({ targets: [ONE], system, table });
  });

  it('are one remark for all targets with the same two ways, and no certain one', () => {
    const both = [ONE, TWO].map((target) => winner(target, { tableSays: says() }));
    const other = winner(API, { tableSays: says({ gateway: ip('10.0.0.1') }) });
    expect(disagreements([...both, other])).toMatchObject([
      { subjects: [ONE, TWO], confidence: 'low' },
      { subjects: [API], confidence: 'low' },
    ]);
  });

  it('are none where the table says the same', () => {
    expect(disagreements([winner(ONE)])).toEqual([]);
  });
});
