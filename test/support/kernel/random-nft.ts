/** Random rule sets in the language of nft, of all conditions and verdicts that workstations have. */
import type { Random } from './random.ts';
import { ADAPTERS, CLIENTS, MARKS, PORTS, STATES, TARGETS } from './random-words.ts';

interface About {
  readonly side: 'in' | 'out';
  /** Between what is looked at and its value. */
  readonly op: string;
  readonly both: boolean;
}

const CONDITIONS: readonly ((random: Random, about: About) => string)[] = [
  (random, { op }) => `ip ${random.of('saddr', 'daddr')} ${op}${random.of(...TARGETS)}`,
  (random, { op }) =>
    `ip ${random.of('saddr', 'daddr')} ${op}{ ${random.of('100.100.2.136', '100.64.0.0/10')}, ${random.of('10.0.0.0/8', '172.16.0.5')} }`,
  (random, { op, both }) => `${both ? 'iifname' : 'oifname'} ${op}"${random.of(...ADAPTERS)}"`,
  (random, { side, op }) =>
    `${side === 'in' ? 'iifname' : 'oifname'} ${op}{ "${random.of('veth0', 'lo')}", "${random.of('other0', 'tailscale0')}" }`,
  (random, { op }) => `${random.of('tcp', 'udp')} ${random.of('sport', 'dport')} ${op}${random.of(...PORTS)}`,
  (random) =>
    `${random.of('tcp', 'udp')} ${random.of('sport', 'dport')} { ${random.of('53', '443')}, ${random.of('22', '5353', '8000-8080')} }`,
  (random, { op }) => `ct state ${op}${random.of(...STATES)}`,
  (random) => `ct state ${random.of('established', 'new')},${random.of('related', 'invalid')}`,
  (random, { op }) => `meta mark ${op}${random.of(...MARKS)}`,
  (random) => `meta mark & ${random.of('0xff', '0xff0000')} == ${random.of('0x0', '0x1', '0x10000')}`,
  (random, { op }) => `meta l4proto ${op}${random.of('tcp', 'udp', 'icmp')}`,
  (random, { op }) => `ip protocol ${op}${random.of('tcp', 'udp')}`,
  (random, { op }) =>
    `fib ${random.of('saddr', 'daddr')} type ${op}${random.of('local', 'unicast', 'broadcast')}`,
  (random, { op }) => `icmp type ${op}${random.of('echo-request', 'echo-reply')}`,
  (random, { side, op }) =>
    `${random.of('tcp', 'udp')} ${side === 'out' ? 'sport' : 'dport'} ${op}${random.of(...CLIENTS)}`,
  // The peer refuses connections, so that what tells apart a refusal and an answer is left out.
  (random) => `tcp flags & (fin | syn | rst | ack) ${random.of('==', '!=')} syn`,
  (random, { op }) =>
    random.of(
      'counter',
      `ct mark ${op}${random.of(...MARKS)}`,
      `ip ${random.of('saddr', 'daddr')} ${op}100.100.2.130-100.100.2.140`,
      'meta nfproto ipv6',
      `ip saddr ${op}@blocks`,
    ),
];

function nftCondition(random: Random, side: 'in' | 'out'): string {
  const about = { side, op: random.of('', '', '!= '), both: random.chance(50) };
  return CONDITIONS[random.below(CONDITIONS.length)]?.(random, about) ?? '';
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
  'meta mark set 0x80000',
  'ct mark set meta mark',
  'notrack',
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
    const priority = random.of('filter', '-150', '10', 'raw', '-201', '-199');
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
  const tables = random.times(random.of(1, 1, 2), (index) => table(random.of('ip', 'inet'), index));
  return [
    ...tables,
    ...(random.chance(15) ? [nat(random, side)] : []),
    ...(random.chance(15) ? [device(random, side)] : []),
  ].join('\n');
}

/** Chains of NAT see the first packet of a connection only, and none where nothing in the rules asks for connections. */
function nat(random: Random, side: 'in' | 'out'): string {
  const hook = side === 'out' ? random.of('output', 'postrouting') : random.of('input', 'prerouting');
  const verdict = (): string =>
    hook === 'postrouting' ? random.of('masquerade', 'accept', 'drop') : random.of('accept', 'drop');
  const rules = random.times(
    random.below(3),
    () => `    ${nftCondition(random, side).replace('@blocks', '10.9.9.9')} ${verdict()}`,
  );
  return `table ip n {\n  chain nat {\n    type nat hook ${hook} priority 5; policy ${random.of('accept', 'drop')};\n    ct state invalid counter\n${rules.join('\n')}\n  }\n}`;
}

/** Chains of one device, where packets come in before anything else and leave last. */
function device(random: Random, side: 'in' | 'out'): string {
  const hook = side === 'out' ? 'egress' : 'ingress';
  const rules = random.times(random.below(3), () => {
    const block = `ip ${random.of('saddr', 'daddr')} ${random.of(...TARGETS)}`;
    const port = `${random.of('tcp', 'udp')} ${random.of('sport', 'dport')} ${random.of(...PORTS)}`;
    return `    ${random.of(block, port, `meta mark ${random.of(...MARKS)}`)} ${random.of('accept', 'drop')}`;
  });
  return `table netdev d {\n  chain dev {\n    type filter hook ${hook} device ${random.of('"veth0"', '"other0"')} priority 0; policy ${random.of('accept', 'accept', 'drop')};\n${rules.join('\n')}\n  }\n}`;
}
