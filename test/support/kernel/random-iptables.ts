/** Random rule sets in the language of iptables, of all conditions and verdicts that workstations have. */
import type { Random } from './random.ts';
import { ADAPTERS, CLIENTS, PORTS, STATES, TARGETS } from './random-words.ts';

interface About {
  readonly chain: string;
  readonly not: string;
}

const CONDITIONS: readonly ((random: Random, about: About) => string)[] = [
  (random, { not }) => `${not}-s ${random.of(...TARGETS)}`,
  (random, { not }) => `${not}-d ${random.of(...TARGETS)}`,
  (random, { chain, not }) =>
    `${not}${adapterOption(random, chain)} ${random.of(...ADAPTERS).replace('*', '+')}`,
  (random, { not }) =>
    `-p ${random.of('udp', 'tcp')} ${not}--${random.of('sport', 'dport')} ${random.of(...PORTS).replace('-', ':')}`,
  (random, { not }) => `-m conntrack ${not}--ctstate ${random.of(...STATES).toUpperCase()}`,
  (random) => `-m state --state ${random.of('RELATED,ESTABLISHED', 'NEW', 'INVALID,NEW')}`,
  (random, { not }) => `-m mark ${not}--mark ${random.of('0x0', '0x1', '0x0/0xff', '0x80000/0xff0000')}`,
  (random, { not }) =>
    `-p ${random.of('udp', 'tcp')} -m multiport ${not}--${random.of('sports', 'dports')} ${random.of('53,443', '22,80:90', '1024:65535')}`,
  (random, { not }) =>
    `-m addrtype ${not}--${random.of('dst-type', 'src-type')} ${random.of('LOCAL', 'UNICAST', 'BROADCAST')}`,
  (random, { not }) => `${not}-p ${random.of('tcp', 'udp', 'icmp')}`,
  (random, { not }) => `-p icmp -m icmp ${not}--icmp-type ${random.of('echo-request', 'echo-reply')}`,
  (random, { chain, not }) =>
    `-p ${random.of('udp', 'tcp')} ${not}--${chain === 'INPUT' ? 'dport' : 'sport'} ${random.of(...CLIENTS).replace('-', ':')}`,
  (_random, { not }) => `-p tcp -m tcp ${not}--tcp-flags FIN,SYN,RST,ACK SYN`,
  (random, { not }) =>
    random.of(
      '-m comment --comment "a -j DROP b"',
      `-m connmark ${not}--mark 0x1`,
      `-m iprange ${not}--src-range 100.100.2.130-100.100.2.140`,
    ),
];

/** A chain that others jump to may ask for both. */
function adapterOption(random: Random, chain: string): string {
  if (chain === 'A' || chain === 'B') return random.of('-i', '-o');
  return chain === 'INPUT' ? '-i' : '-o';
}

function iptablesCondition(random: Random, chain: string): string {
  const about = { chain, not: random.of('', '', '! ') };
  return CONDITIONS[random.below(CONDITIONS.length)]?.(random, about) ?? '';
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
      '-j MARK --set-xmark 0x1/0xff',
      '-j CONNMARK --set-xmark 0x80000/0xffffffff',
      '-j CONNMARK --restore-mark',
      '-j CONNMARK --save-mark',
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
