/** Random rule sets in the languages of nft and iptables, of all conditions and verdicts that workstations have. */

/** Random is a small generator of numbers that begins the same way for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** below gives a whole number from 0 up to, and without, the limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  of<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.below(others.length + 1)] ?? first;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  times<T>(count: number, make: (index: number) => T): readonly T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}

const TARGETS = [
  '100.100.2.136',
  '100.64.0.0/10',
  '100.96.0.0/12',
  '10.0.0.0/8',
  '192.168.1.10',
  '192.168.0.0/16',
  '0.0.0.0/0',
  '172.16.0.5',
] as const;
const ADAPTERS = ['veth0', 'other0', 'lo', 'tailscale0', 'vet*'] as const;
const PORTS = ['53', '443', '5353', '1024-65535', '1-1023', '50-60', '22'] as const;
const STATES = ['established', 'new', 'related', 'invalid', 'untracked'] as const;
const MARKS = ['0x0', '0x1', '0x80000'] as const;

function nftCondition(random: Random, side: 'in' | 'out'): string {
  const op = random.of('', '', '!= ');
  const both = random.chance(50);
  switch (random.below(14)) {
    case 0:
      return `ip ${random.of('saddr', 'daddr')} ${op}${random.of(...TARGETS)}`;
    case 1:
      return `ip ${random.of('saddr', 'daddr')} ${op}{ ${random.of('100.100.2.136', '100.64.0.0/10')}, ${random.of('10.0.0.0/8', '172.16.0.5')} }`;
    case 2:
      return `${both ? 'iifname' : 'oifname'} ${op}"${random.of(...ADAPTERS)}"`;
    case 3:
      return `${side === 'in' ? 'iifname' : 'oifname'} ${op}{ "${random.of('veth0', 'lo')}", "${random.of('other0', 'tailscale0')}" }`;
    case 4:
      return `${random.of('tcp', 'udp')} ${random.of('sport', 'dport')} ${op}${random.of(...PORTS)}`;
    case 5:
      return `${random.of('tcp', 'udp')} ${random.of('sport', 'dport')} { ${random.of('53', '443')}, ${random.of('22', '5353', '8000-8080')} }`;
    case 6:
      return `ct state ${op}${random.of(...STATES)}`;
    case 7:
      return `ct state ${random.of('established', 'new')},${random.of('related', 'invalid')}`;
    case 8:
      return `meta mark ${op}${random.of(...MARKS)}`;
    case 9:
      return `meta mark & ${random.of('0xff', '0xff0000')} == ${random.of('0x0', '0x1', '0x10000')}`;
    case 10:
      return `meta l4proto ${op}${random.of('tcp', 'udp', 'icmp')}`;
    case 11:
      return `ip protocol ${op}${random.of('tcp', 'udp')}`;
    case 12:
      return `fib ${random.of('saddr', 'daddr')} type ${op}local`;
    default:
      return random.of(
        'counter',
        `ct mark ${op}${random.of(...MARKS)}`,
        `ip ${random.of('saddr', 'daddr')} ${op}100.100.2.130-100.100.2.140`,
        'meta nfproto ipv6',
        `ip saddr ${op}@blocks`,
      );
  }
}

const VERDICTS = [
  'accept',
  'drop',
  'reject',
  'return',
  'jump a',
  'jump b',
  'goto a',
  'meta mark set 0x1',
  'ct mark set 0x1',
  'meta mark set ct mark',
  'counter',
  'jump a',
  'drop',
  'accept',
] as const;

function nftRule(random: Random, side: 'in' | 'out', canJump: readonly string[]): string {
  const conditions = random.times(random.below(3), () => nftCondition(random, side)).join(' ');
  if (random.chance(6))
    return `ct state vmap { established : ${random.of('accept', 'drop')}, new : ${random.of('accept', 'drop', 'return')} }`;
  const verdict = random.of(...VERDICTS);
  const chain = /(?:jump|goto) (\w)/.exec(verdict)?.[1];
  return `${conditions} ${chain === undefined || canJump.includes(chain) ? verdict : 'accept'}`;
}

/** randomNft makes a rule set with one or several tables whose chains see what is sent or what comes back. */
export function randomNft(random: Random): string {
  const side = random.of('in', 'out');
  const table = (family: string, index: number): string => {
    const rules = (most: number, canJump: readonly string[]): string =>
      random.times(random.below(most), () => `    ${nftRule(random, side, canJump)}`).join('\n');
    const hook =
      side === 'out'
        ? random.of('output', 'output', 'postrouting')
        : random.of('input', 'input', 'prerouting');
    const priority = random.of('filter', '-150', '10', 'raw');
    return [
      `table ${family} t${index} {`,
      '  set blocks { type ipv4_addr; flags interval; elements = { 100.100.2.0/24, 10.9.9.9 }; }',
      `  chain b {\n${rules(3, [])}\n  }`,
      `  chain a {\n${rules(4, ['b'])}\n  }`,
      `  chain base {\n    type filter hook ${hook} priority ${priority}; policy ${random.of('accept', 'accept', 'drop')};\n${rules(6, ['a', 'b'])}\n  }`,
      ...(random.chance(15) ? [`  chain unused {\n    drop\n  }`] : []),
      '}',
    ].join('\n');
  };
  return random.times(random.of(1, 1, 2), (index) => table(random.of('ip', 'inet'), index)).join('\n');
}

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
