/** What becomes of packets that are sent, where rules were not listed, and which rule is the evidence. */
import { describe, expect, it } from 'vitest';
import { outputVerdict, replyVerdict } from '../../../shared/filter/verdict.ts';
import type { FilterSet } from '../../../shared/observation/filters.ts';
import { filtersOf } from '../../../shared/reading/linux/filters.ts';
import { REQUEST, output, read, NONE, POLICIES, rules, type Expected } from './verdict-facts.ts';

describe('what is sent', () => {
  it.each<readonly [string, Expected, readonly string[]]>([
    ['a kill switch', 'dropped', ['-A OUTPUT ! -o tun0 -j DROP']],
    [
      'one that lets the LAN pass',
      'dropped',
      [
        '-A OUTPUT -d 192.168.0.0/16 -j ACCEPT',
        '-A OUTPUT ! -o tun0 -m mark ! --mark 0xca6c -j REJECT --reject-with icmp-port-unreachable',
      ],
    ],
    ['a rule for certain users', 'unknown', ['-A OUTPUT -m owner --uid-owner 1000 -j DROP']],
    ['a rule for incoming adapters', 'accepted', ['-N a', '-A OUTPUT -j a', '-A a -i enp2s0 -j DROP']],
    [
      'a drop of new connections',
      'dropped',
      ['-A OUTPUT -m conntrack --ctstate NEW -d 100.64.0.0/10 -j DROP'],
    ],
    ['an established rule only', 'accepted', ['-A OUTPUT -m conntrack --ctstate ESTABLISHED -j DROP']],
    ['another port', 'accepted', ['-A OUTPUT -p udp -m udp --dport 5353 -j DROP']],
    ['ports of clients that some have', 'unknown', ['-A OUTPUT -p udp -m udp --sport 40000:50000 -j DROP']],
    ['several ports', 'dropped', ['-A OUTPUT -p udp -m multiport --dports 53,853 -j DROP']],
  ])('%s: %s', (_what, expected, lines) => {
    expect(outputVerdict(rules(...lines), REQUEST)).toMatchObject({ verdict: expected });
  });

  it('names the rule that drops it', () => {
    expect(outputVerdict(rules('-A OUTPUT -d 100.64.0.0/10 -j DROP'), REQUEST)).toEqual({
      verdict: 'dropped',
      rule: '-A OUTPUT -d 100.64.0.0/10 -j DROP',
    });
  });
});

describe('what was not listed', () => {
  it('is named where nothing drops', () => {
    const alone = read(output('iptables', 'filter', [...POLICIES, ''].join('\n')));
    expect(replyVerdict(alone, REQUEST)).toEqual({
      verdict: 'accepted',
      unseen: { what: 'nft list ruleset', reason: 'not-run' },
    });
    expect(replyVerdict(rules(), REQUEST)).toEqual({ verdict: 'accepted', unseen: null });
  });

  it('leaves a listing of NAT out of the filters', () => {
    const nat = output(
      'iptables',
      'nat',
      '-P PREROUTING ACCEPT\n-P INPUT ACCEPT\n-P OUTPUT ACCEPT\n-P POSTROUTING ACCEPT\n-A PREROUTING -j DROP\n',
    );
    expect(replyVerdict(read(nat, NONE), REQUEST)).toMatchObject({ verdict: 'accepted' });
  });

  it('may follow the last rule of a listing without an exit code', () => {
    const cut = (text: string): FilterSet => read({ ...output('iptables', 'filter', text), exitCode: null });
    expect(replyVerdict(cut([...POLICIES, ''].join('\n')), REQUEST)).toMatchObject({ verdict: 'unknown' });
    expect(
      replyVerdict(cut([...POLICIES, '-A INPUT -s 100.64.0.0/10 -j DROP', ''].join('\n')), REQUEST),
    ).toMatchObject({ verdict: 'dropped' });
  });

  it('hides what -L shows with -v only', () => {
    const list =
      'Chain INPUT (policy ACCEPT)\ntarget     prot opt source               destination         \nDROP       all  --  anywhere             anywhere            \n\nChain FORWARD (policy ACCEPT)\ntarget     prot opt source               destination         \n\nChain OUTPUT (policy ACCEPT)\ntarget     prot opt source               destination         \n';
    expect(replyVerdict(read(output('iptables', 'filter', list)), REQUEST)).toMatchObject({
      verdict: 'unknown',
    });
  });
});

describe('evidence', () => {
  it('has one order, whichever program ended first', () => {
    const [first, second] = [
      { ...NONE, evidence: ['nft'] },
      { ...output('iptables', 'filter', '-P OUTPUT ACCEPT\n'), evidence: ['iptables'] },
    ];
    expect(filtersOf([first, second]).evidence).toEqual(filtersOf([second, first]).evidence);
  });
});
