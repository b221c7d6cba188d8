/** Which chains the kernel calls for a packet, in which order, and what each of them may know of it. */
import { describe, expect, it } from 'vitest';
import { outputVerdict, replyVerdict } from '../../../shared/filter/verdict.ts';
import type {
  FilterBase,
  FilterCondition,
  FilterHook,
  FilterSet,
} from '../../../shared/observation/filters.ts';
import { base, chain, filters, PERHAPS, rule, table, where } from './rule-facts.ts';
import { REQUEST, type Expected } from './verdict-facts.ts';

const drop = rule('drop');
/** What becomes of a question and of its answer. */
const both = (set: FilterSet, request = REQUEST): readonly string[] => [
  outputVerdict(set, request).verdict,
  replyVerdict(set, request).verdict,
];

describe('hooks', () => {
  it.each<readonly [FilterHook, Expected, Expected]>([
    ['output', 'dropped', 'accepted'],
    ['postrouting', 'dropped', 'accepted'],
    ['egress', 'dropped', 'accepted'],
    ['ingress', 'accepted', 'dropped'],
    ['prerouting', 'accepted', 'dropped'],
    ['input', 'accepted', 'dropped'],
    ['forward', 'accepted', 'accepted'],
  ])('%s: what is sent is %s, the answer %s', (hook, sent, answer) => {
    expect(both(filters(table(base({ hook }, drop))))).toEqual([sent, answer]);
  });

  it.each<readonly [string, Partial<FilterBase>, Partial<FilterBase>]>([
    ['of two priorities the lower one', { priority: 10 }, { priority: -10 }],
    ['of two hooks the earlier one', { hook: 'postrouting', priority: -10 }, { priority: 10 }],
  ])('in their order: %s comes first', (_what, second, first) => {
    const set = filters(
      table(base(second, rule('drop', where('mark', '1'))), base(first, rule('mark 1'))),
      table(base({ ...second, priority: 20 }, rule('accept'))),
    );
    expect(outputVerdict(set, REQUEST).verdict).toBe('dropped');
    const turned = filters(
      table(base(second, rule('mark 1')), base(first, rule('drop', where('mark', '1')))),
    );
    expect(outputVerdict(turned, REQUEST).verdict).toBe('accepted');
  });

  it('leave out chains that nobody calls', () => {
    expect(both(filters(table(chain('alone', drop))))).toEqual(['accepted', 'accepted']);
  });
});

describe('policies', () => {
  it.each<readonly [FilterBase['policy'], Expected]>([
    ['accept', 'accepted'],
    ['drop', 'dropped'],
    ['unknown', 'unknown'],
  ])('%s: %s', (policy, expected) => {
    expect(outputVerdict(filters(table(base({ policy }))), REQUEST).verdict).toBe(expected);
    // They are for packets that no rule decides about.
    expect(outputVerdict(filters(table(base({ policy }, rule('accept')))), REQUEST).verdict).toBe('accepted');
    expect(outputVerdict(filters(table(base({ policy }, drop))), REQUEST).verdict).toBe('dropped');
  });

  it('are named where they drop', () => {
    const of = (policy: FilterBase['policy'], ...rules: Parameters<typeof rule>[0][]) =>
      outputVerdict(
        filters(
          table(base({ policy }, ...rules.map((one) => (one === 'drop' ? rule(one, PERHAPS) : rule(one))))),
        ),
        REQUEST,
      );
    expect(of('drop')).toEqual({ verdict: 'dropped', rule: 'policy of chain base: drop' });
    expect(of('drop', 'drop')).toEqual({ verdict: 'dropped', rule: 'drop, other limit' });
    expect(of('unknown')).toEqual({ verdict: 'unknown', reason: 'chain base is not in the listing' });
    expect(of('unknown', 'return')).toEqual({
      verdict: 'unknown',
      reason: 'chain base is not in the listing',
    });
    expect(of('unknown', 'drop')).toEqual({
      verdict: 'unknown',
      reason: 'whether a packet meets: drop, other limit',
    });
  });

  it('leave the first doubt and the first drop as they are', () => {
    const doubts = table(base({}, rule('drop', PERHAPS)), base({ priority: 1 }, rule('unknown')));
    expect(outputVerdict(filters(doubts), REQUEST)).toEqual({
      verdict: 'unknown',
      reason: 'whether a packet meets: drop, other limit',
    });
    // Whatever the first chain does, the second drops.
    const dropped = table(base({}, rule('drop', PERHAPS)), base({ priority: 1 }, drop));
    expect(outputVerdict(filters(dropped), REQUEST)).toEqual({ verdict: 'dropped', rule: 'drop' });
    const accepts = table(base({}, rule('accept', PERHAPS)), base({ priority: 1 }, rule('accept')));
    expect(outputVerdict(filters(accepts), REQUEST).verdict).toBe('accepted');
  });
});

describe('chains of NAT see the first packet of a connection', () => {
  const untracked = base({ priority: -300 }, rule('untrack'));
  const perhaps = base({ priority: -300 }, rule('untrack', PERHAPS));
  const nat = (hook: FilterHook) => base({ hook, type: 'nat', priority: 5 }, drop);
  it.each<readonly [string, FilterSet, Expected, Expected]>([
    ['what is sent', filters(table(nat('output'))), 'dropped', 'accepted'],
    ['no answer', filters(table(nat('input'))), 'accepted', 'accepted'],
    ['nothing without a connection', filters(table(untracked, nat('output'))), 'accepted', 'accepted'],
    ['what may have one', filters(table(perhaps, nat('output'))), 'unknown', 'accepted'],
    // The answer to it may be the first packet that connections are asked about.
    ['what may be first', filters(table(untracked, nat('input'))), 'accepted', 'unknown'],
  ])('%s', (_what, set, sent, answer) => {
    expect(both(set)).toEqual([sent, answer]);
  });
});

describe('chains of devices', () => {
  it.each<readonly [readonly string[], string | null, Expected]>([
    [['enp2s0'], 'enp2s0', 'dropped'],
    [['wg0', 'enp2s0'], 'enp2s0', 'dropped'],
    [['wg0'], 'enp2s0', 'accepted'],
    [[], 'enp2s0', 'unknown'],
    [['enp2s0'], null, 'unknown'],
  ])('of %j, for packets of %s: %s', (devices, name, expected) => {
    const request = { ...REQUEST, interface: name };
    const set = (hook: FilterHook) => filters(table(base({ hook, devices }, drop)));
    expect(outputVerdict(set('egress'), request).verdict).toBe(expected);
    expect(replyVerdict(set('ingress'), request).verdict).toBe(expected);
  });

  it('name the rule of one that may be another', () => {
    const set = filters(table(base({ hook: 'egress', devices: [] }, drop)));
    expect(outputVerdict(set, REQUEST)).toEqual({ verdict: 'unknown', reason: 'drop' });
  });

  it('of which one may be another let pass what they accept', () => {
    const set = filters(table(base({ hook: 'egress', devices: [] }, rule('accept'), drop)));
    expect(outputVerdict(set, REQUEST).verdict).toBe('accepted');
  });

  it('of which one may be another change only what they may see', () => {
    const set = (later: FilterCondition): FilterSet =>
      filters(
        table(
          base({ hook: 'egress', devices: [] }, rule('mark 7')),
          base({ hook: 'egress', priority: 1 }, rule('drop', later)),
        ),
      );
    expect(outputVerdict(set(where('mark', '7')), REQUEST).verdict).toBe('unknown');
    expect(outputVerdict(set(where('out', 'enp2s0')), REQUEST).verdict).toBe('dropped');
  });
});
