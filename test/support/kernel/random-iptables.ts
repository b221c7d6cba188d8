/** Random rule sets in the language of iptables. */
import type { Random } from './random.ts';
import { TARGETS, ADAPTERS, PORTS, STATES } from './filter-parts.ts';

function iptablesCondition(random: Random, chain: string): string {
  const not = random.of('', '', '! ');
  const both = chain === 'A' || chain === 'B';
  switch (random.below(11)) {
    case 0:
      return `${not}-s ${random.of(...TARGETS)}`;
    case 1:
      return `${not}-d ${random.of(...TARGETS)}`;
    case 2:
      return `${not}${both ? random.of('-i', '-o') : chain === 'INPUT' ? '-i' : '-o'} ${random.of(...ADAPTERS).replace('*', '+')}`;
    case 3:
      return `-p ${random.of('udp', 'tcp')} ${not}--${random.of('sport', 'dport')} ${random.of(...PORTS).replace('-', ':')}`;
    case 4:
      return `-m conntrack ${not}--ctstate ${random.of(...STATES).toUpperCase()}`;
    case 5:
      return `-m state --state ${random.of('RELATED,ESTABLISHED', 'NEW', 'INVALID,NEW')}`;
    case 6:
      return `-m mark ${not}--mark ${random.of('0x0', '0x1', '0x0/0xff', '0x80000/0xff0000')}`;
    case 7:
      return `-p ${random.of('udp', 'tcp')} -m multiport ${not}--${random.of('sports', 'dports')} ${random.of('53,443', '22,80:90', '1024:65535')}`;
    case 8:
      return `-m addrtype ${not}--${random.of('dst-type', 'src-type')} ${random.of('LOCAL', 'UNICAST')}`;
    case 9:
      return `${not}-p ${random.of('tcp', 'udp', 'icmp')}`;
    default:
      return random.of(
        '-m comment --comment "a -j DROP b"',
        `-m connmark ${not}--mark 0x1`,
        `-m iprange ${not}--src-range 100.100.2.130-100.100.2.140`,
      );
  }
}

/** Options that may stand in a rule once. */
function distinct(conditions: readonly string[]): string {
  const keyOf = (one: string): string =>
    /(?:^|\s)(-[sdiop])\s/.exec(one)?.[1] ?? /-m (\S+)/.exec(one)?.[1] ?? one;
  return [...new Map(conditions.map((one) => [keyOf(one), one])).values()]
    .filter(
      (one, index, all) => !one.includes('-p ') || all.findIndex((other) => other.includes('-p ')) === index,
    )
    .join(' ');
}

/** randomIptables makes a filter table for iptables-restore. */
export function randomIptables(random: Random): string {
  const chain = random.of('INPUT', 'OUTPUT');
  const rule = (name: string): string => {
    const conditions = distinct(
      random.times(random.below(3), () => iptablesCondition(random, name === chain ? chain : name)),
    );
    const jumps = name === chain ? ['-j A', '-j B', '-g A'] : name === 'A' ? ['-j B'] : ['-j RETURN'];
    const verdict = random.of(
      '-j ACCEPT',
      '-j DROP',
      '-j REJECT',
      '-j RETURN',
      '-j ACCEPT',
      '-j DROP',
      '',
      ...jumps,
      ...jumps,
    );
    return `-A ${name} ${conditions} ${verdict}`;
  };
  const rules = [
    [chain, 6],
    ['A', 4],
    ['B', 3],
  ] as const;
  const lines = rules.flatMap(([name, most]) => random.times(random.below(most), () => rule(name)));
  const policy = random.of('ACCEPT', 'ACCEPT', 'DROP');
  return [
    '*filter',
    `:INPUT ${chain === 'INPUT' ? policy : 'ACCEPT'} [0:0]`,
    ':FORWARD ACCEPT [0:0]',
    `:OUTPUT ${chain === 'OUTPUT' ? policy : 'ACCEPT'} [0:0]`,
    ':A - [0:0]',
    ':B - [0:0]',
    ...lines,
    'COMMIT',
    '',
  ].join('\n');
}
