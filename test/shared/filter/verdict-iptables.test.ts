/** What becomes of an answer by rules of iptables. */
import { describe, expect, it } from 'vitest';
import { replyVerdict } from '../../../shared/filter/verdict.ts';
import { REQUEST, output, read, NONE, POLICIES, rules, type Expected } from './verdict-facts.ts';

describe('the answer, by iptables', () => {
  it.each<readonly [string, Expected, readonly string[]]>([
    ['nothing in the way', 'accepted', []],
    [
      'a drop in the chain of an overlay',
      'dropped',
      ['-N ts-input', '-A INPUT -j ts-input', '-A ts-input -s 100.64.0.0/10 ! -i tailscale0 -j DROP'],
    ],
    [
      'an accept before it',
      'accepted',
      ['-A INPUT -m state --state RELATED,ESTABLISHED -j ACCEPT', '-A INPUT -s 100.64.0.0/10 -j DROP'],
    ],
    [
      'an accept behind it',
      'dropped',
      ['-A INPUT -s 100.64.0.0/10 -j DROP', '-A INPUT -m state --state RELATED,ESTABLISHED -j ACCEPT'],
    ],
    ['a chain that nobody calls', 'accepted', ['-N old', '-A old -j DROP']],
    ['a rule of the forwarding path', 'accepted', ['-A FORWARD -s 100.64.0.0/10 -j DROP']],
    ['a rule for another adapter', 'accepted', ['-A INPUT -s 100.64.0.0/10 -i wg0 -j DROP']],
    ['a return before it', 'accepted', ['-N a', '-A INPUT -j a', '-A a -i enp+ -j RETURN', '-A a -j DROP']],
    [
      'a goto, behind which the caller does not go on',
      'accepted',
      ['-N a', '-A INPUT -g a', '-A INPUT -j DROP', '-A a -p tcp -j DROP'],
    ],
    [
      'a jump, behind which it does',
      'dropped',
      ['-N a', '-A INPUT -j a', '-A INPUT -j DROP', '-A a -p tcp -j DROP'],
    ],
    ['a set of addresses that is not shown', 'unknown', ['-A INPUT -m set --match-set banned src -j DROP']],
    [
      'the same behind a final accept',
      'accepted',
      [
        '-A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT',
        '-A INPUT -m set --match-set banned src -j DROP',
      ],
    ],
    [
      'the same before a rule that drops anyway',
      'dropped',
      ['-A INPUT -m set --match-set banned src -j DROP', '-A INPUT -j DROP'],
    ],
    [
      'an extension that only counts',
      'accepted',
      ['-A INPUT -m recent --set --name x -j LOG --log-prefix "-j DROP "'],
    ],
    ['a target that hands packets to a program', 'unknown', ['-A INPUT -j NFQUEUE --queue-num 0']],
    ['a policy', 'dropped', ['-P INPUT DROP']],
    ['a mark that our packets have not', 'accepted', ['-A INPUT -m mark --mark 0x1 -j DROP']],
    [
      'a comment that looks like a rule',
      'accepted',
      ['-A INPUT -m comment --comment "drop -j DROP" -j ACCEPT', '-A INPUT -j DROP'],
    ],
    ['a jump to a chain that was not listed', 'unknown', ['-A INPUT -j lost']],
    [
      'a connection that the way out marked',
      'dropped',
      ['-A OUTPUT -j CONNMARK --set-xmark 0x7/0xffffffff', '-A INPUT -m connmark --mark 0x7 -j DROP'],
    ],
  ])('%s: %s', (_what, expected, lines) => {
    const policy = lines[0]?.startsWith('-P') === true;
    const filters = policy
      ? read(output('iptables', 'filter', [...lines, ...POLICIES.slice(1), ''].join('\n')), NONE)
      : rules(...lines);
    expect(replyVerdict(filters, REQUEST)).toMatchObject({ verdict: expected });
  });
});
