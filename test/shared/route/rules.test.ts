/** The policy rules of Linux: each condition, each action, and what is not known. */
import { describe, expect, it } from 'vitest';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { PolicyRule, Route } from '../../../shared/observation/workstation.ts';
import { applies } from '../../../shared/route/rules.ts';
import { computeWinner } from '../../../shared/route/winner.ts';
import { route } from '../../support/facts.ts';

const TARGET = ip('100.100.2.136');
const OTHERS = block('10.0.0.0/8');
const OURS = block('100.64.0.0/10');
const rule = (priority: number, changes: Partial<PolicyRule> = {}): PolicyRule => ({
  priority,
  from: null,
  to: null,
  table: 'main',
  action: 'table',
  conditional: false,
  ...changes,
});
const MAIN = route('0.0.0.0/0', { interface: 'eth0' });
const VPN = route('0.0.0.0/0', { interface: 'vpn', table: '7' });

/** The adapter, the refusal, or what is not known. */
function way(rules: readonly PolicyRule[], routes: readonly Route[] = [MAIN, VPN]): string {
  const winner = computeWinner({ routes, rules }, TARGET, 'linux');
  if (!winner.known) return `unknown: ${winner.detail}`;
  return winner.value.interface ?? winner.value.kind;
}

const ELSEWHERE = 'unknown: a rule that may apply or not leads to another place';

describe('a rule applies', () => {
  it.each<readonly [string, Partial<PolicyRule>, Ipv4 | null, string]>([
    ['to anything, where it asks for nothing', {}, TARGET, 'yes'],
    ['to a target in its block', { to: OURS }, TARGET, 'yes'],
    ['not to a target outside of it', { to: OTHERS }, TARGET, 'no'],
    ['perhaps, to a target that nobody named', { to: OURS }, null, 'maybe'],
    ['not where it asks for a source', { from: OURS }, TARGET, 'no'],
    ['not where it asks for a mark, in old reports', { conditional: true }, TARGET, 'no'],
    ['as it was found to', { conditional: true, meets: 'yes' }, TARGET, 'yes'],
    ['perhaps, where that was not found out', { conditional: true, meets: 'maybe' }, TARGET, 'maybe'],
    ['not by one condition that is met', { to: OTHERS, meets: 'yes' }, TARGET, 'no'],
    ['not, in spite of one that may be met', { to: OTHERS, meets: 'maybe' }, TARGET, 'no'],
  ])('%s', (_what, changes, target, expected) => {
    expect(applies(rule(1, changes), target)).toBe(expected);
  });

  it.each<readonly [string, Partial<PolicyRule>, string]>([
    ['to what is outside of its block', { to: OTHERS }, 'yes'],
    ['not to what is in it', { to: OURS }, 'no'],
    ['perhaps, to another source: which one is taken is open', { from: OTHERS }, 'maybe'],
    ['perhaps, where that was not found out', { meets: 'maybe' }, 'maybe'],
  ])('turned round: %s', (_what, changes, expected) => {
    expect(applies(rule(1, { ...changes, negated: true }), TARGET)).toBe(expected);
  });
});

describe('the rules', () => {
  it.each<readonly [string, readonly PolicyRule[], string]>([
    ['go by priority, in whatever order they stand', [rule(9), rule(5, { table: '7' })], 'vpn'],
    ['are those of Linux where none were read', [], 'eth0'],
    ['lead nowhere where no table has a route', [rule(1, { table: '9' })], 'none'],
    [
      'that may apply leave it open, where they lead elsewhere',
      [rule(1, { table: '7', meets: 'maybe' }), rule(2)],
      ELSEWHERE,
    ],
    [
      'that may apply leave nothing open, where they lead to the same place',
      [rule(1, { meets: 'maybe' }), rule(2)],
      'eth0',
    ],
    [
      'that may apply one after the other leave open what the last one says',
      [rule(1, { meets: 'maybe' }), rule(2, { table: '9', meets: 'maybe' }), rule(3, { table: '7' })],
      ELSEWHERE,
    ],
    [
      'that may refuse leave it open',
      [rule(1), rule(0, { action: 'blackhole', table: null, meets: 'maybe' })],
      ELSEWHERE,
    ],
    ['that say nothing are passed over', [rule(1, { action: 'nop', table: null }), rule(2)], 'eth0'],
    ['of an unknown action are passed over', [rule(1, { action: 'other', table: null }), rule(2)], 'eth0'],
    [
      'suppress routes as short as their bound',
      [rule(1, { table: '7', suppressPrefixLength: 0 }), rule(2)],
      'eth0',
    ],
    ['without a bound suppress none, not even a default route', [rule(1, { table: '7' }), rule(2)], 'vpn'],
    [
      'that suppress adapters of a group leave it open: which ones is not known',
      [rule(1, { table: '7', suppressesGroup: true }), rule(2)],
      ELSEWHERE,
    ],
    [
      'that do so behind one that does not apply leave it open as well',
      [rule(1, { to: OTHERS }), rule(2, { table: '7', suppressesGroup: true }), rule(3)],
      ELSEWHERE,
    ],
    [
      'that suppress a group do not lift a refusal',
      [rule(1, { action: 'prohibit', table: null, suppressesGroup: true }), rule(2)],
      'prohibit',
    ],
  ])('%s', (_what, rules, expected) => {
    expect(way(rules)).toBe(expected);
  });

  it.each(['blackhole', 'unreachable', 'prohibit'] as const)('that refuse say how: %s', (action) => {
    expect(way([rule(1, { action, table: null }), rule(2)])).toBe(action);
  });

  it('do not suppress a route that refuses, however short it is', () => {
    const refused = route('0.0.0.0/0', { kind: 'unreachable', interface: null, table: '7' });
    expect(way([rule(1, { table: '7', suppressPrefixLength: 0 }), rule(2)], [MAIN, refused])).toBe(
      'unreachable',
    );
  });

  it('stay readable where thirty of them may apply or not', () => {
    const many = Array.from({ length: 30 }, (_, index) => rule(index, { table: '7', meets: 'maybe' }));
    expect(way([...many, rule(99)])).toBe(ELSEWHERE);
  });
});

describe('a rule that goes on at another one', () => {
  const goto = (priority: number, to: number, changes: Partial<PolicyRule> = {}): PolicyRule =>
    rule(priority, { action: 'goto', table: null, goto: to, ...changes });

  it.each<readonly [string, readonly PolicyRule[], string]>([
    ['skips those between', [goto(1, 5), rule(2), rule(5, { table: '7' })], 'vpn'],
    ['asks the one that it names itself', [goto(1, 2), rule(2, { table: '7' }), rule(5)], 'vpn'],
    ['is passed over where that one does not exist', [goto(1, 5), rule(2), rule(9, { table: '7' })], 'eth0'],
    ['never goes back', [rule(1, { table: '9' }), goto(2, 1), rule(3, { table: '7' })], 'vpn'],
    ['nor to itself', [goto(2, 2), rule(3, { table: '7' })], 'vpn'],
    [
      'leaves it open where it may apply',
      [goto(1, 5, { meets: 'maybe' }), rule(2), rule(5, { table: '7' })],
      ELSEWHERE,
    ],
    [
      'leaves nothing open where it does not apply',
      [goto(1, 5, { to: OTHERS }), rule(2), rule(5, { table: '7' })],
      'eth0',
    ],
  ])('%s', (_what, rules, expected) => {
    expect(way(rules)).toBe(expected);
  });
});
