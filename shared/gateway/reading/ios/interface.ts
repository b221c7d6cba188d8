/** `interface …` of IOS and FRR. */
import type { Block, Outcome } from '../cli.ts';
import { blockOf } from '../blocks.ts';
import { addressOf, interfaceDraft, numberOf, set, switchedOn, type InterfaceDraft } from '../drafts.ts';
import { prefixLength } from '../../../net/ipv4.ts';
import type { Line } from '../lines.ts';
import type { IosContext } from './context.ts';

const ASIDE = new Set(
  `description duplex speed negotiation switchport channel-group channel-protocol standby vrrp service-policy bandwidth delay
  load-interval cdp lldp spanning-tree media-type carrier-delay keepalive arp logging snmp zone-member mpls ipv6 ip storm-control
  power autostate pppoe ppp dialer evpn link shaping hold-queue ntp macsec mka udld flowcontrol nameif security-level no exit
  default arp-timeout service-module platform qos tx-ring-limit fair-queue link-detect multicast exit-interface`.split(
    /\s+/,
  ),
);

/** interfaceBlock opens an interface, a new one or one that was opened before. */
export function interfaceBlock(context: IosContext, name: string, line: Line): Block {
  const { reading, interfaces } = context;
  reading.names.add(name);
  for (const part of name.split(' ')) reading.names.add(part);
  const draft = interfaces.get(name) ?? interfaceDraft(name, reading.written(name, line));
  interfaces.set(name, draft);
  return {
    area: 'interfaces',
    gaps: draft.gaps,
    take: (words, at) => taken(context, draft, words, at),
  };
}

/** Commands without further words, behind which another command was glued. */
const ALONE =
  /^(no switchport|switchport|no shutdown|no ip address)\s+(?=(?:ip|ipv6|no|bfd|encapsulation|description)\s)/i;

type InterfaceCommand = (
  context: IosContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Line,
) => Outcome;

/** By the beginning of the line; the first that fits counts. */
const COMMANDS: readonly (readonly [RegExp, InterfaceCommand])[] = [
  [/^ip address /i, (context, draft, words, line) => address(context, draft, words.slice(2), line)],
  [/^shutdown$/i, (context, draft, _words, line) => shutdown(context, draft, false, line)],
  [/^no shutdown$/i, (context, draft, _words, line) => shutdown(context, draft, true, line)],
  [/^ipv6 address /i, ipv6],
  [/^encapsulation dot1q /i, (context, draft, words, line) => vlan(context, draft, words[2] ?? '', line)],
  [/^bfd interval /i, bfd],
  [/^vrf forwarding /i, (context, draft, words, line) => vrf(context, draft, words[2], line)],
  [/^ip vrf forwarding /i, (context, draft, words, line) => vrf(context, draft, words[3], line)],
  [/^(?:ip )?mtu /i, (context, draft, words, line) => mtu(context, draft, words.at(-1), line)],
  [/^crypto map /i, (context, draft, words, line) => protection(context, draft, words[2], line)],
  [/^tunnel /i, tunnel],
];
/** `ip route` is no command of an interface, and neither is a `no` of one. */
const ELSEWHERE =
  /^(?:(?:ip|ipv6) (?:route|access-list|prefix-list|routing|forwarding|vrf|name-server|domain|http|ssh|cef|unicast-routing)\b|no (?:ip|ipv6) (?:route|http|domain))/i;

function taken(context: IosContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const text = words.join(' ');
  if (ALONE.test(text)) return glued(context, draft, text, line);
  const command = COMMANDS.find(([pattern]) => pattern.test(text));
  if (command !== undefined) return command[1](context, draft, words, line);
  if (context.isFrr && words[0] === 'vrf') return vrf(context, draft, words[1], line);
  if (ELSEWHERE.test(text)) return false;
  return ASIDE.has(words[0]?.toLowerCase() ?? '') ? 'aside' : false;
}

/** What stands behind a command that takes no further words is a command of its own. */
function glued(context: IosContext, draft: InterfaceDraft, text: string, line: Line): Outcome {
  const { reading } = context;
  const first = ALONE.exec(text)?.[0] ?? '';
  const rest = { ...line, text: text.slice(first.length) };
  if (taken(context, draft, rest.text.split(' '), rest) === false) return false;
  reading.fault({ kind: 'glued', parts: [first.trim(), reading.place(rest).text] }, line);
  return 'read';
}

function shutdown({ reading }: IosContext, draft: InterfaceDraft, isOff: boolean, line: Line): Outcome {
  draft.isShutdown = switchedOn(reading, isOff, line);
  return 'read';
}

function ipv6({ reading }: IosContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  draft.ipv6.push(reading.written(words[2] ?? '', line));
  return 'read';
}

function address(context: IosContext, draft: InterfaceDraft, rest: readonly string[], line: Line): Outcome {
  const [base = '', mask = null] = rest;
  if (/^(?:dhcp|negotiated|unnumbered)$/i.test(base)) return 'aside';
  const length = base.includes('/') ? null : mask;
  const read = blockOf(base, length, context.isFrr ? 'length' : 'netmask');
  const hostOnly = read.fault?.kind === 'host-bits';
  if (read.fault !== null && !hostOnly) context.reading.fault(read.fault, line);
  const known = addressOf(
    base.split('/')[0] ?? '',
    read.block.cidr === null ? null : prefixLength(read.block.cidr),
    /^secondary$/i.test(rest.at(-1) ?? ''),
  );
  if (known === null || (length === null && !base.includes('/'))) return false;
  draft.addresses.push(context.reading.written(known, line));
  return 'read';
}

function vlan(context: IosContext, draft: InterfaceDraft, word: string, line: Line): Outcome {
  const tag = numberOf(word, 1, 4094);
  if (tag === null) return false;
  draft.vlan = set(context.reading, draft.vlan, tag, line);
  return 'read';
}

function mtu(context: IosContext, draft: InterfaceDraft, word: string | undefined, line: Line): Outcome {
  const value = numberOf(word, 64, 65_535);
  if (value === null) return false;
  draft.mtu = context.reading.written(value, line);
  return 'read';
}

function vrf(context: IosContext, draft: InterfaceDraft, name: string | undefined, line: Line): Outcome {
  if (name === undefined) return false;
  context.reading.names.add(name);
  draft.vrf = context.reading.written(name, line);
  return 'read';
}

function bfd(context: IosContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const [, , tx, minRx, rx, times, multiplier] = words;
  const [txMs, rxMs, count] = [numberOf(tx), numberOf(rx), numberOf(multiplier)];
  if (txMs === null || minRx !== 'min_rx' || rxMs === null || times !== 'multiplier' || count === null)
    return false;
  draft.bfdTimers = set(context.reading, draft.bfdTimers, { txMs, rxMs, multiplier: count }, line);
  return 'read';
}

function protection(
  context: IosContext,
  draft: InterfaceDraft,
  name: string | undefined,
  line: Line,
): Outcome {
  if (name === undefined) return false;
  context.reading.names.add(name);
  draft.protection = context.reading.written(name, line);
  return 'read';
}

function tunnel(context: IosContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const [, what = '', value] = words;
  if (/^(?:mode|key|checksum|vrf|path-mtu-discovery|bandwidth|ttl|tos)$/i.test(what)) return 'aside';
  if (value === undefined) return false;
  if (what === 'protection') return protection(context, draft, words[4], line);
  if (what !== 'source' && what !== 'destination') return false;
  context.reading.names.add(value);
  draft[what] = context.reading.written(value, line);
  return 'read';
}
