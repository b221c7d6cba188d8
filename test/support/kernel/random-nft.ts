/** Random rule sets in the language of nft. */
import type { Random } from './random.ts';
import { TARGETS, ADAPTERS, PORTS, STATES, MARKS } from './filter-parts.ts';

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
