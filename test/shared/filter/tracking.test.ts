/** Connections on the way: before they are looked up, without one, and a mark that leads elsewhere. */
import { describe, expect, it } from 'vitest';
import { outputVerdict, replyVerdict } from '../../../shared/filter/verdict.ts';
import type { FilterBase, FilterHook } from '../../../shared/observation/filters.ts';
import { base, filters, PERHAPS, rule, table, where } from './rule-facts.ts';
import { REQUEST, type Expected } from './verdict-facts.ts';

describe('connections are looked up at priority -200 of the first hook', () => {
  it.each<readonly [FilterHook, number, boolean]>([
    ['output', -300, false],
    ['output', -201, false],
    // Chains of the same priority were asked for later than connections, and come before.
    ['output', -200, false],
    ['output', -199, true],
    ['postrouting', -300, true],
    ['egress', -300, true],
    ['ingress', 0, false],
    ['prerouting', -201, false],
    ['prerouting', -200, false],
    ['prerouting', -199, true],
    ['input', -300, true],
  ])('%s %i: known: %s', (hook, priority, isKnown) => {
    const verdictOf = ['output', 'postrouting', 'egress'].includes(hook) ? outputVerdict : replyVerdict;
    const dropped = (state: string): boolean =>
      verdictOf(filters(table(base({ hook, priority }, rule('drop', where('state', state))))), REQUEST)
        .verdict === 'dropped';
    expect(dropped('invalid')).toBe(!isKnown);
    expect(dropped(verdictOf === outputVerdict ? 'new' : 'established')).toBe(isKnown);
  });

  it('also behind a chain that came before', () => {
    const early = base({ priority: -300 }, rule('continue'));
    const late = base({}, rule('drop', where('state', 'new')));
    expect(outputVerdict(filters(table(early, late)), REQUEST).verdict).toBe('dropped');
  });
});

describe('a packet without a connection', () => {
  const is = (state: string) => rule('drop', where('state', state));
  it.each<readonly [string, Expected, number, ReturnType<typeof rule>, ReturnType<typeof rule>]>([
    ['has a state of its own', 'dropped', -300, rule('untrack'), is('untracked')],
    ['is no longer new', 'accepted', -300, rule('untrack'), is('new')],
    ['is none where that came too late', 'accepted', 0, rule('untrack'), is('untracked')],
    ['is still new then', 'dropped', 0, rule('untrack'), is('new')],
    ['may be none', 'unknown', -300, rule('untrack', PERHAPS), is('untracked')],
    ['is not known behind what nobody knows', 'unknown', -300, rule('unknown'), is('new')],
  ])('%s', (_what, expected, priority, first, then) => {
    const set = filters(table(base({ priority }, first), base({ priority: 1 }, then)));
    expect(outputVerdict(set, REQUEST).verdict).toBe(expected);
  });

  it('stays so in a second early chain', () => {
    const set = filters(
      table(base({ priority: -300 }, rule('untrack')), base({ priority: -250 }, is('untracked'))),
    );
    expect(outputVerdict(set, REQUEST).verdict).toBe('dropped');
  });

  it.each<readonly [string, Expected, readonly string[]]>([
    ['has no mark of it to set', 'accepted', ['connection-mark 7', 'untrack']],
    ['has none to restore', 'accepted', ['mark 7', 'mark copy/0xffffffff']],
  ])('%s', (_what, expected, early) => {
    const field = early[0] === 'mark 7' ? where('mark', '0') : where('connection-mark', '7');
    const set = filters(
      table(
        base({ priority: -300 }, ...early.filter((one) => one !== 'untrack').map((one) => rule(one))),
        base({ priority: 1 }, rule('drop', field)),
      ),
    );
    expect(outputVerdict(set, REQUEST).verdict).toBe(expected);
  });

  it('is answered by one that nobody knows', () => {
    const untrack = base({ priority: -300 }, rule('untrack'));
    const answer = (state: string): string =>
      replyVerdict(filters(table(untrack, base({ hook: 'input' }, is(state)))), REQUEST).verdict;
    expect(answer('established')).toBe('unknown');
    expect(answer('new')).toBe('unknown');
    // Often the answer is kept out as well.
    const early = base({ hook: 'prerouting', priority: -300 }, rule('untrack'));
    const both = filters(table(untrack, early, base({ hook: 'input' }, is('untracked'))));
    expect(replyVerdict(both, REQUEST).verdict).toBe('dropped');
  });
});

describe('a mark of a chain that looks for the way again', () => {
  const way = (about: Partial<FilterBase>, change: string): string =>
    outputVerdict(
      filters(table(base(about, rule(change)), base({ hook: 'egress' }, rule('drop', where('out', 'wg0'))))),
      REQUEST,
    ).verdict;
  it.each<readonly [string, Partial<FilterBase>, string, Expected]>([
    ['may lead to another adapter', { type: 'route' }, 'mark 7', 'unknown'],
    ['does not where it stays the same', { type: 'route' }, 'mark 0', 'accepted'],
    ['not of other chains', { type: 'filter' }, 'mark 7', 'accepted'],
    ['nor of other hooks', { type: 'route', hook: 'postrouting' }, 'mark 7', 'accepted'],
    ['nor the mark of a connection', { type: 'route' }, 'connection-mark 7', 'accepted'],
  ])('%s', (_what, about, change, expected) => {
    expect(way(about, change)).toBe(expected);
  });

  it('behind a state that was not looked up yet', () => {
    const set = filters(
      table(
        base({ type: 'route', priority: -300 }, rule('mark 7')),
        base({ hook: 'egress' }, rule('drop', where('state', 'new'))),
      ),
    );
    expect(outputVerdict(set, REQUEST).verdict).toBe('dropped');
  });
});
