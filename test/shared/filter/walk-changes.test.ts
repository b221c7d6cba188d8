/** What rules change about a packet, as later rules see it. */
import { describe, expect, it } from 'vitest';
import { outputVerdict, replyVerdict } from '../../../shared/filter/verdict.ts';
import type { FilterRule } from '../../../shared/observation/filters.ts';
import { base, filters, PERHAPS, rule, table, where } from './rule-facts.ts';
import { REQUEST, type Expected } from './verdict-facts.ts';

/** What a later chain of the way out does. */
const sent = (changes: readonly FilterRule[], ...later: readonly FilterRule[]): string =>
  outputVerdict(filters(table(base({}, ...changes)), table(base({ hook: 'postrouting' }, ...later))), REQUEST)
    .verdict;

describe('marks', () => {
  it.each<readonly [readonly string[], string, Expected]>([
    [['mark 0x7'], '0x7', 'dropped'],
    [['mark 0x7'], '0x0', 'accepted'],
    [['mark 0x80000000'], '0x80000000', 'dropped'],
    [['mark 0x80000000/0x80000000'], '0x80000000', 'dropped'],
    // Only the bits of the mask change.
    [['mark 0x170', 'mark 0x1/0xf'], '0x171', 'dropped'],
    [['mark 0xff', 'mark 0x0/0xf'], '0xf0', 'dropped'],
    [['mark 0x1/0xf'], '0x1', 'dropped'],
    // A value outside of the mask flips bits, which is not followed; nor is what nobody can read.
    [['mark 0x13/0xf'], '0x13', 'unknown'],
    [['mark 0x13/0xf'], '0x3', 'unknown'],
    [['mark ?'], '0x0', 'unknown'],
    [['mark ?', 'mark 0x1/0xf'], '0x1', 'unknown'],
    [['mark ?', 'mark 0x1/0xf'], '0x1/0xf', 'unknown'],
    [['mark ?', 'mark 0x1'], '0x1', 'dropped'],
    // What was saved to the connection is restored.
    [['mark 0x7', 'connection-mark copy/0xffffffff', 'mark 0x0', 'mark copy/0xffffffff'], '0x7', 'dropped'],
    [['connection-mark 0x77', 'mark copy/0xf'], '0x7', 'dropped'],
    [['connection-mark 0x77', 'mark 0x100', 'mark copy/0xf'], '0x107', 'dropped'],
    [['connection-mark ?', 'mark copy/0xffffffff'], '0x0', 'unknown'],
    [['connection-mark 0x7', 'mark copy/?'], '0x7', 'unknown'],
    [['connection-mark 0x7', 'mark 7copy/'], '0x7', 'unknown'],
  ])('%j, then a drop of %s: %s', (changes, mark, expected) => {
    expect(
      sent(
        changes.map((one) => rule(one)),
        rule('drop', where('mark', mark)),
      ),
    ).toBe(expected);
  });

  it('are not known where the rule may have been met', () => {
    const later = [rule('drop', where('mark', '0x0'))];
    expect(sent([rule('mark 0x1', PERHAPS)], ...later)).toBe('unknown');
    expect(sent([rule('mark 0x0', PERHAPS)], ...later)).toBe('dropped');
    expect(sent([rule('unknown')], rule('drop', where('mark', '0x1')))).toBe('unknown');
  });

  it('are not known where the packet may have left the chain before', () => {
    const later = rule('drop', where('mark', '0x7'));
    for (const early of ['accept', 'return', 'rewrite']) {
      expect(sent([rule(early, PERHAPS), rule('mark 0x7')], later)).toBe('unknown');
      expect(sent([rule('mark 0x7'), rule(early, PERHAPS)], later)).toBe('dropped');
      expect(sent([rule(early, PERHAPS), rule('mark 0x7')], rule('drop', where('protocol', 'udp')))).toBe(
        'dropped',
      );
    }
    expect(sent([rule('unknown'), rule('mark 0x7')], later)).toBe('unknown');
    // Who was dropped does not come to a later chain.
    expect(sent([rule('drop', PERHAPS), rule('mark 0x7')], later)).toBe('dropped');
  });

  it('of a connection come back with the answer', () => {
    const about = where('connection-mark', '0x7');
    const reply = (change: string): string =>
      replyVerdict(
        filters(table(base({}, rule(change)), base({ hook: 'input' }, rule('drop', about)))),
        REQUEST,
      ).verdict;
    expect(reply('connection-mark 0x7')).toBe('dropped');
    expect(reply('connection-mark 0x8')).toBe('accepted');
    // The mark of a packet does not.
    expect(reply('mark 0x7')).toBe('accepted');
  });
});

describe('a rewritten packet', () => {
  it.each<readonly [Parameters<typeof where>[0], string]>([
    ['source', '192.168.40.23/32'],
    ['destination', '100.100.2.136/32'],
    ['out', 'enp2s0'],
    ['source-port', '1024-65535'],
    ['destination-port', '53'],
  ])('has another %s, which is not known', (field, value) => {
    expect(sent([rule('rewrite')], rule('drop', where(field, value)))).toBe('unknown');
  });

  it('may be one behind a rule that nobody knows', () => {
    const later = rule('drop', where('source', '192.168.40.23/32'));
    expect(sent([rule('unknown'), rule('rewrite')], later)).toBe('unknown');
  });

  it('keeps the rest', () => {
    expect(sent([rule('rewrite')], rule('drop', where('in', 'enp2s0')))).toBe('accepted');
    expect(sent([rule('rewrite')], rule('drop', where('protocol', 'udp')))).toBe('dropped');
  });

  it('came in by an adapter that is not known either, where it came in by one', () => {
    const set = filters(
      table(
        base({ hook: 'prerouting' }, rule('rewrite')),
        base({ hook: 'input' }, rule('drop', where('in', 'enp2s0'))),
      ),
    );
    expect(replyVerdict(set, REQUEST).verdict).toBe('unknown');
  });
});
