/** Which route wins by the rules of Linux that choose a table. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { PolicyRule, Route } from '../../../shared/observation/workstation.ts';
import { computeWinner } from '../../../shared/route/winner.ts';
import { route } from '../../support/facts.ts';
import { TARGET, of } from './winner-facts.ts';

const rule = (changes: Partial<PolicyRule>): PolicyRule => ({
  priority: 32_766,
  from: null,
  to: null,
  table: 'main',
  action: 'table',
  conditional: false,
  ...changes,
});

describe('the winner', () => {
  it('heeds rules on Linux alone', () => {
    const refusing = [rule({ action: 'prohibit', table: null })];
    expect(of([route('0.0.0.0/0')], refusing, 'darwin').kind).toBe('unicast');
  });

  it('is unknown where the rules lead to places that differ in kind or way, or that are unknown', () => {
    const tables: readonly (readonly Route[])[] = [
      [route('0.0.0.0/0', { table: '7', kind: 'blackhole' })],
      [route('0.0.0.0/0', { table: '7', gateway: ip('192.168.8.1') })],
    ];
    const rules = [rule({ priority: 1, table: '7', meets: 'maybe' }), rule({})];
    for (const routes of tables)
      expect(computeWinner({ routes: [route('0.0.0.0/0'), ...routes], rules }, TARGET, 'linux').known).toBe(
        false,
      );
  });

  it("lets rules act before prefix length: Tailscale's negated mark", () => {
    const routes = [
      route('100.100.2.136/32', { interface: 'eth0' }),
      route('100.64.0.0/10', { interface: 'tailscale0', table: '52' }),
    ];
    const rules = [rule({ priority: 5270, table: '52', conditional: true, negated: true }), rule({})];
    expect(of(routes, rules)).toMatchObject({ interface: 'tailscale0', table: '52' });
  });

  it('skips conditional rules, rules for other targets, and rules for a source', () => {
    const routes = [
      route('0.0.0.0/0', { interface: 'eth0' }),
      route('0.0.0.0/0', { interface: 'vpn', table: '7' }),
    ];
    for (const skipped of [
      { conditional: true },
      { to: block('10.0.0.0/8') },
      { from: block('10.0.0.0/8') },
    ]) {
      expect(of(routes, [rule({ priority: 1, table: '7', ...skipped }), rule({})]).interface).toBe('eth0');
    }
  });

  it('goes on after throw and after a suppressed default', () => {
    const routes = [
      route('0.0.0.0/0', { interface: 'main' }),
      route('0.0.0.0/0', { table: '7', kind: 'throw', interface: null }),
      route('0.0.0.0/0', { table: '8', interface: 'vpn' }),
    ];
    expect(
      of(routes, [
        rule({ priority: 1, table: '7' }),
        rule({ priority: 2, suppressPrefixLength: 0 }),
        rule({ priority: 3, table: '8' }),
      ]).interface,
    ).toBe('vpn');
  });

  it('obeys a rule that prohibits', () => {
    expect(of([route('0.0.0.0/0')], [rule({ priority: 1, action: 'prohibit', table: null })]).kind).toBe(
      'prohibit',
    );
  });
});
