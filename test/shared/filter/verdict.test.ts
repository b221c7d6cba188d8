import { describe, expect, it } from 'vitest';
import { outputVerdict, replyVerdict } from '../../../shared/filter/verdict.ts';
import type { FilterSet } from '../../../shared/observation/filters.ts';
import { known } from '../../../shared/observation/known.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { filtersOf } from '../../../shared/reading/linux/filters.ts';
import type { Output } from '../../../shared/reading/output.ts';

const REQUEST = {
  protocol: 'udp',
  target: ip('100.100.2.136'),
  port: 53,
  source: ip('192.168.40.23'),
  interface: 'enp2s0',
} as const;
const output = (source: 'iptables' | 'nft', subject: string, text: string): Output => ({
  source,
  subject,
  text: known(text),
  stderr: '',
  exitCode: 0,
  evidence: [],
});
const read = (...outputs: readonly Output[]): FilterSet => {
  const { fact } = filtersOf(outputs);
  if (!fact.known) throw new Error(fact.detail);
  return fact.value;
};
const NONE = output('nft', '', '{"nftables": [{"metainfo": {"version": "1.0.9"}}]}');
const POLICIES = ['-P INPUT ACCEPT', '-P FORWARD ACCEPT', '-P OUTPUT ACCEPT'];
const rules = (...lines: readonly string[]): FilterSet =>
  read(output('iptables', 'filter', [...POLICIES, ...lines, ''].join('\n')), NONE);
const nft = (...lines: readonly string[]): FilterSet => read(output('nft', '', [...lines, ''].join('\n')));
const chain = (hook: string, ...lines: readonly string[]): readonly string[] => [
  'table inet t {',
  '\tchain c {',
  `\t\ttype filter hook ${hook} priority filter; policy accept;`,
  ...lines.map((line) => `\t\t${line}`),
  '\t}',
  '}',
];

type Expected = 'accepted' | 'dropped' | 'unknown';

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

describe('by nft', () => {
  it.each<readonly [string, Expected, readonly string[]]>([
    [
      'a drop',
      'dropped',
      chain('input', 'iifname != "tailscale0" ip saddr 100.64.0.0/10 counter packets 9 bytes 756 drop'),
    ],
    [
      'a map of verdicts',
      'accepted',
      chain('input', 'ct state vmap { established : accept, related : accept, invalid : drop }', 'drop'),
    ],
    [
      'another family',
      'accepted',
      [
        ...chain('input', 'ip6 saddr ::/0 drop'),
        'table ip6 x {',
        '\tchain c {',
        '\t\ttype filter hook input priority filter; policy drop;',
        '\t}',
        '}',
      ],
    ],
    [
      'a table that sleeps',
      'accepted',
      chain('input', 'drop').flatMap((line) =>
        line.startsWith('table') ? [line, '\tflags dormant'] : [line],
      ),
    ],
    [
      'two chains of one hook: an accept is only of its own',
      'dropped',
      [
        ...chain('input', 'accept'),
        ...chain('input', 'ip saddr 100.64.0.0/10 drop').map((line) => line.replace('inet t', 'ip u')),
      ],
    ],
    [
      'a set that is listed',
      'dropped',
      [
        'table inet t {',
        '\tset bad {',
        '\t\ttype ipv4_addr',
        '\t\tflags interval',
        '\t\telements = { 10.0.0.0/8,',
        '\t\t\t     100.64.0.0/10 }',
        '\t}',
        '',
        '\tchain c {',
        '\t\ttype filter hook input priority filter; policy accept;',
        '\t\tip saddr @bad drop',
        '\t}',
        '}',
      ],
    ],
    [
      'a set that fills by itself',
      'unknown',
      [
        'table inet t {',
        '\tset bad {',
        '\t\ttype ipv4_addr',
        '\t\tflags dynamic,timeout',
        '\t}',
        '',
        '\tchain c {',
        '\t\ttype filter hook input priority filter; policy accept;',
        '\t\tip saddr @bad drop',
        '\t}',
        '}',
      ],
    ],
    ['words that nobody knows', 'unknown', chain('input', 'rt classid 7 drop')],
    [
      'the same behind a final accept',
      'accepted',
      chain('input', 'ct state established accept', 'rt classid 7 drop'),
    ],
    ['a limit', 'unknown', chain('input', 'limit rate over 10/second drop')],
    ['a bit of the state that is off', 'dropped', chain('input', 'ct state ! new drop')],
    [
      'a mark of a connection, before connections are looked up',
      'accepted',
      chain('prerouting', 'ct mark 0x0 drop').map((line) => line.replace('filter;', 'raw;')),
    ],
    ['a state, where packets have one', 'accepted', chain('prerouting', 'ct state invalid drop')],
    [
      'two marks set by one rule, of which the second is no part of the first',
      'accepted',
      [
        ...chain('prerouting', 'iifname != "wg0" ct mark set 0x00000f41 meta mark set 0x6d6f6c65').map(
          (line) => line.replace('priority filter', 'priority -199'),
        ),
        ...chain('input', 'ct mark 0x00000f41 accept', 'drop').map((line) =>
          line.replace('inet t', 'inet u'),
        ),
      ],
    ],
    [
      'a mark made by calculation, which is not followed',
      'unknown',
      [
        ...chain('prerouting', 'ct mark set ct mark and 0xff00 or 0x1 meta mark set ct mark').map((line) =>
          line.replace('priority filter', 'priority -199'),
        ),
        ...chain('input', 'meta mark 0x1 drop').map((line) => line.replace('inet t', 'inet u')),
      ],
    ],
  ])('%s: %s', (_what, expected, lines) => {
    expect(replyVerdict(nft(...lines), REQUEST)).toMatchObject({ verdict: expected });
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
