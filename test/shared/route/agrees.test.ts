/** Whether the table leads where the system said: the second source for one fact. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Platform, PolicyRule, RouteTable, Winner } from '../../../shared/observation/workstation.ts';
import { agrees } from '../../../shared/route/winner.ts';
import { GATEWAY, route, winner } from '../../support/facts.ts';

const TARGET = ip('100.100.2.136');
const OTHER = ip('192.168.8.1');
const rule = (changes: Partial<PolicyRule> = {}): PolicyRule => ({
  priority: 1,
  from: null,
  to: null,
  table: 'main',
  action: 'table',
  conditional: false,
  ...changes,
});
const DEFAULT = route('0.0.0.0/0');
const REFUSED = route('100.64.0.0/10', { kind: 'unreachable', interface: null, gateway: null });
const NOWHERE: Partial<Winner> = { kind: 'none', interface: null, gateway: null, prefix: null };

type Said = readonly [string, Partial<Winner>, Partial<RouteTable>];
const says = (said: Partial<Winner>, table: Partial<RouteTable>, platform: Platform): boolean | null =>
  agrees({ routes: [DEFAULT], rules: [], ...table }, winner(TARGET, said), platform);

const SAME: readonly Said[] = [
  ['the same way', {}, {}],
  [
    'one of two equal ways',
    { interface: 'wlan0' },
    { routes: [DEFAULT, route('0.0.0.0/0', { interface: 'wlan0' })] },
  ],
  ['nowhere, both', NOWHERE, { routes: [route('10.0.0.0/8')] }],
  [
    'a refusal of the same kind, whatever adapter the system names with it',
    { kind: 'unreachable', interface: 'lo', gateway: null },
    { routes: [DEFAULT, REFUSED] },
  ],
];
const DIFFERENT: readonly Said[] = [
  ['another adapter', { interface: 'tun0' }, {}],
  ['another gateway', { gateway: OTHER }, {}],
  ['an IPv6 gateway', { gatewayIpv6: 'fe80::1' }, {}],
  ['a way, where the table has none', {}, { routes: [] }],
  ['nowhere, where the table has a way', NOWHERE, {}],
  ['a refusal, where the table has a way', { kind: 'unreachable' }, {}],
  ['a way, where the table refuses', {}, { routes: [DEFAULT, REFUSED] }],
  ['a refusal of another kind', { kind: 'blackhole' }, { routes: [DEFAULT, REFUSED] }],
];

describe.each(['linux', 'darwin', 'win32'] as const)('on %s, table and system', (platform) => {
  it.each(SAME)('agree: %s', (_what, said, table) => {
    expect(says(said, table, platform)).toBe(true);
  });

  it.each(DIFFERENT)('disagree: %s', (_what, said, table) => {
    expect(says(said, table, platform)).toBe(false);
  });
});

describe('rules of Linux', () => {
  it.each<readonly [string, Partial<PolicyRule>]>([
    ['a source', { from: block('10.0.0.0/8') }],
    ['a mark', { conditional: true }],
  ])('that ask for %s may have led the system elsewhere', (_what, changes) => {
    const rules = [rule(changes), rule({ priority: 2 })];
    expect(says({ interface: 'tun0' }, { rules }, 'linux')).toBeNull();
    expect(says({}, { rules }, 'linux')).toBe(true);
    // Other systems have none.
    expect(says({ interface: 'tun0' }, { rules }, 'darwin')).toBe(false);
  });

  it('that may apply or not agree with either way', () => {
    const rules = [rule({ table: '7', meets: 'maybe' }), rule({ priority: 2 })];
    const routes = [DEFAULT, route('0.0.0.0/0', { table: '7', interface: 'tun0' })];
    expect(says({}, { rules, routes }, 'linux')).toBe(true);
    expect(says({ interface: 'tun0' }, { rules, routes }, 'linux')).toBe(true);
    expect(says({ interface: 'wlan0' }, { rules, routes }, 'linux')).toBe(false);
  });

  it('that ask for nothing explain nothing', () => {
    expect(says({ interface: 'tun0' }, { rules: [rule()] }, 'linux')).toBe(false);
  });

  it('that refuse agree with any refusal of the system, and with no way', () => {
    const rules = [rule({ action: 'prohibit', table: null })];
    expect(says({ ...NOWHERE, kind: 'prohibit' }, { rules }, 'linux')).toBe(true);
    expect(says(NOWHERE, { rules }, 'linux')).toBe(true);
    expect(says({}, { rules }, 'linux')).toBe(false);
  });
});

describe('a row that was not read', () => {
  it('may be the one that the system took', () => {
    const unread = [{ destination: null, why: 'a row is damaged' }];
    expect(says({}, { unread }, 'win32')).toBeNull();
    expect(says({ gateway: OTHER }, { unread }, 'win32')).toBeNull();
    expect(
      says(
        { gateway: OTHER },
        { unread: [{ ...unread[0], destination: block('10.0.0.0/8'), why: '' }] },
        'win32',
      ),
    ).toBe(false);
  });

  it('is compared with the prefix that the system named', () => {
    const unread = [{ destination: block('100.64.0.0/10'), why: 'a row is damaged' }];
    expect(
      says({ prefix: block('100.100.2.136/32') }, { unread, routes: [route('100.100.2.136/32')] }, 'win32'),
    ).toBe(true);
    expect(says({ gateway: GATEWAY, prefix: null }, { unread }, 'win32')).toBeNull();
  });
});
