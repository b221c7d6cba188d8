/** How a packet goes through the chains of one table: ends, jumps, doubts, marks. */
import { describe, expect, it } from 'vitest';
import { outputVerdict, type FilterVerdict } from '../../../shared/filter/verdict.ts';
import type { FilterChain, FilterRule, FilterTable } from '../../../shared/observation/filters.ts';
import { base, chain, filters, PERHAPS, rule, table, where } from './rule-facts.ts';
import { REQUEST, type Expected } from './verdict-facts.ts';

const NEVER = where('out', 'wg0');
const verdict = (one: FilterTable): FilterVerdict => outputVerdict(filters(one), REQUEST);
const sent = (rules: readonly FilterRule[], ...chains: readonly FilterChain[]): FilterVerdict =>
  verdict(table(base({}, ...rules), ...chains));
const drop = rule('drop');

describe('where a rule is met', () => {
  it.each<readonly [string, Expected, readonly FilterRule[], readonly FilterChain[]]>([
    ['an accept ends the chain', 'accepted', [rule('accept'), drop], []],
    ['a return ends it by the policy', 'accepted', [rule('return'), drop], []],
    ['a rule that goes on does not', 'dropped', [rule('continue'), drop], []],
    ['a rewritten packet is let pass by its chain', 'accepted', [rule('rewrite'), drop], []],
    ['a jump comes back', 'dropped', [rule('jump a'), drop], [chain('a')]],
    ['also by a return', 'dropped', [rule('jump a'), drop], [chain('a', rule('return'), rule('accept'))]],
    ['a goto does not', 'accepted', [rule('goto a'), drop], [chain('a')]],
    ['an accept within a jump ends all', 'accepted', [rule('jump a'), drop], [chain('a', rule('accept'))]],
    [
      'a goto within a jump comes back to where the jump was',
      'dropped',
      [rule('jump a'), drop],
      [chain('a', rule('goto b'), rule('accept')), chain('b')],
    ],
    ['a rule for others is nothing', 'accepted', [rule('drop', NEVER)], []],
    ['what nobody knows may do anything', 'unknown', [rule('unknown')], []],
    ['what nobody knows before a drop', 'unknown', [rule('unknown'), drop], []],
  ])('%s: %s', (_what, expected, rules, chains) => {
    expect(sent(rules, ...chains).verdict).toBe(expected);
  });
});

describe('where a rule may be met', () => {
  const doubt = (does: string): FilterRule => rule(does, PERHAPS);
  it.each<readonly [string, Expected, readonly FilterRule[], readonly FilterChain[]]>([
    ['accept or accept', 'accepted', [doubt('accept')], []],
    ['accept or drop', 'unknown', [doubt('accept'), drop], []],
    ['drop or accept', 'unknown', [doubt('drop')], []],
    ['drop or drop', 'dropped', [doubt('drop'), drop], []],
    ['the end of the chain or a drop', 'unknown', [doubt('return'), drop], []],
    ['a goto or a drop', 'unknown', [doubt('goto a'), drop], [chain('a')]],
    ['a jump that changes nothing, and a drop', 'dropped', [doubt('jump a'), drop], [chain('a')]],
    ['a jump that drops', 'unknown', [doubt('jump a')], [chain('a', drop)]],
    [
      'a jump that may accept before a drop',
      'unknown',
      [rule('jump a'), drop],
      [chain('a', doubt('accept'))],
    ],
    [
      'a jump that may drop, before an accept',
      'unknown',
      [rule('jump a'), rule('accept')],
      [chain('a', doubt('drop'))],
    ],
    [
      'a jump that may return early, before a drop',
      'dropped',
      [rule('jump a'), drop],
      [chain('a', doubt('return'))],
    ],
  ])('%s: %s', (_what, expected, rules, chains) => {
    expect(sent(rules, ...chains).verdict).toBe(expected);
  });

  it('is named by the first rule that matters', () => {
    const rules = [doubt('continue'), doubt('jump a'), doubt('return'), doubt('accept'), drop];
    expect(sent(rules, chain('a'))).toEqual({
      verdict: 'unknown',
      reason: 'whether a packet meets: return, other limit',
    });
    expect(sent([rule('jump a'), drop], chain('a', doubt('accept'), doubt('drop')))).toEqual({
      verdict: 'unknown',
      reason: 'whether a packet meets: accept, other limit',
    });
    expect(sent([doubt('unknown')])).toEqual({
      verdict: 'unknown',
      reason: 'what this rule does: unknown, other limit',
    });
  });

  it('names the first rule that drops', () => {
    expect(sent([rule('drop', PERHAPS), drop])).toEqual({ verdict: 'dropped', rule: 'drop, other limit' });
  });
});

describe('chains that lead nowhere', () => {
  it('are named', () => {
    expect(sent([rule('jump lost')])).toEqual({
      verdict: 'unknown',
      reason: 'chain lost is not in the listing',
    });
    expect(sent([rule('jump lost'), rule('accept')]).verdict).toBe('unknown');
  });

  it('are followed 64 jumps deep', () => {
    const nested = (jumps: number): FilterVerdict => {
      const chains = Array.from({ length: jumps }, (_, index) =>
        chain(`c${index + 1}`, index + 1 === jumps ? drop : rule(`jump c${index + 2}`)),
      );
      return sent([rule('jump c1')], ...chains);
    };
    expect(nested(64).verdict).toBe('dropped');
    expect(nested(65)).toMatchObject({ verdict: 'unknown', reason: 'chain c65 is not in the listing' });
    expect(sent([rule('jump a')], chain('a', rule('jump a'))).verdict).toBe('unknown');
  });

  it('are given up after 200,000 rules', () => {
    const never = rule('drop', NEVER);
    const repeated = (rules: number): FilterVerdict =>
      verdict(table({ ...base({}), rules: [...Array.from({ length: rules - 1 }, () => never), drop] }));
    expect(repeated(200_000).verdict).toBe('dropped');
    expect(repeated(200_001)).toMatchObject({ verdict: 'unknown', reason: 'too many rules to follow' });
  });

  it('may have more rules where the listing was cut', () => {
    const cut = (...rules: readonly FilterRule[]): FilterVerdict =>
      verdict({ ...table(base({ policy: 'drop' }, ...rules)), whole: false });
    expect(cut()).toEqual({ verdict: 'unknown', reason: 'the listing of table t may lack rules' });
    expect(cut(rule('accept')).verdict).toBe('accepted');
    expect(cut(drop).verdict).toBe('dropped');
  });
});
