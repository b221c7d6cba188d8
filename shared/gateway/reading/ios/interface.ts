/** `interface …` of IOS and FRR. */
import { prefixLength } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import type { Block, Outcome } from '../cli.ts';
import { Command, Spot } from '../command.ts';
import { interfaceDraft, type InterfaceDraft } from '../interface-draft.ts';
import { addressOf, ipv6Of, numberOf } from '../values.ts';
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
export function interfaceBlock(spot: Spot, name: string, context: IosContext): Block {
  const { interfaces } = context;
  spot.names.add(name);
  for (const part of name.split(' ')) spot.names.add(part);
  const draft = interfaces.get(name) ?? interfaceDraft(name, spot.written(name));
  interfaces.set(name, draft);
  return {
    area: 'interfaces',
    gaps: draft.gaps,
    take: (at) => taken(at, draft, context),
  };
}

/** Commands without further words, behind which another command was glued. */
const ALONE =
  /^(no switchport|switchport|no shutdown|no ip address)\s+(?=(?:ip|ipv6|no|bfd|encapsulation|description)\s)/i;

type InterfaceCommand = (command: Command, draft: InterfaceDraft, context: IosContext) => Outcome;

/** By the beginning of the line; the first that fits counts. */
const COMMANDS: readonly (readonly [RegExp, InterfaceCommand])[] = [
  [/^ip policy route-map /i, policyRoute],
  [/^ip address /i, (command, draft, context) => address(command.from(2), draft, context)],
  [/^shutdown$/i, (command, draft) => shutdown(command, draft, false)],
  [/^no shutdown$/i, (command, draft) => shutdown(command, draft, true)],
  [/^ipv6 address /i, ipv6],
  [/^encapsulation dot1q \d+$/i, (command, draft) => vlan(command, draft, command.words[2] ?? '')],
  [/^bfd interval /i, bfd],
  [/^vrf forwarding /i, (command, draft) => vrf(command, draft, command.words[2])],
  [/^ip vrf forwarding /i, (command, draft) => vrf(command, draft, command.words[3])],
  [/^(?:ip )?mtu /i, (command, draft) => mtu(command, draft, command.words.at(-1))],
  [/^crypto map /i, (command, draft) => protection(command, draft, command.words[2])],
  [/^tunnel /i, tunnel],
];
/** `ip route` is no command of an interface, and neither is a `no` of one. */
const ELSEWHERE =
  /^(?:(?:ip|ipv6) (?:route|access-list|prefix-list|routing|forwarding|vrf|name-server|domain|http|ssh|cef|unicast-routing)\b|no (?:ip|ipv6) (?:route|http|domain))/i;

function taken(command: Command, draft: InterfaceDraft, context: IosContext): Outcome {
  const { text } = command;
  if (ALONE.test(text)) return glued(command, draft, context);
  const known = COMMANDS.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1](command, draft, context);
  if (context.isFrr && command.words[0] === 'vrf') return vrf(command, draft, command.words[1]);
  if (ELSEWHERE.test(text)) return false;
  return ASIDE.has(command.words[0]?.toLowerCase() ?? '') ? 'aside' : false;
}

/** What stands behind a command that takes no further words is a command of its own. */
function glued(command: Command, draft: InterfaceDraft, context: IosContext): Outcome {
  const { reading, line, text } = command;
  const first = ALONE.exec(text)?.[0] ?? '';
  const rest = new Spot(reading, { ...line, text: text.slice(first.length) });
  if (taken(new Command(rest, rest.line.text.split(' ')), draft, context) === false) return false;
  command.fault({ kind: 'glued', parts: [first.trim(), rest.place.text] });
  return 'read';
}

function shutdown(spot: Spot, draft: InterfaceDraft, isOff: boolean): Outcome {
  draft.isShutdown = spot.switchedOn(isOff);
  return 'read';
}

function ipv6(command: Command, draft: InterfaceDraft): Outcome {
  const address = ipv6Of(command.words.slice(2));
  if (address === null)
    return /^(?:autoconfig|dhcp|auto|dhcp-alloc)$/.test(command.words[2] ?? '') ? 'aside' : false;
  draft.ipv6.push(command.written(address));
  return 'read';
}

function address(command: Command, draft: InterfaceDraft, context: IosContext): Outcome {
  const [base = '', mask = null] = command.words;
  if (/^(?:dhcp|negotiated|unnumbered)$/i.test(base)) return 'aside';
  const length = base.includes('/') ? null : mask;
  const read = blockOf(base, length, context.isFrr ? 'length' : 'netmask');
  const hostOnly = read.fault?.kind === 'host-bits';
  if (read.fault !== null && !hostOnly) command.fault(read.fault);
  const known = addressOf(
    base.split('/')[0] ?? '',
    read.block.cidr === null ? null : prefixLength(read.block.cidr),
    /^secondary$/i.test(command.words.at(-1) ?? ''),
  );
  if (known === null || (length === null && !base.includes('/'))) return false;
  draft.addresses.push(command.written(known));
  return 'read';
}

/** Packets that come in here may go elsewhere than the route table says. */
function policyRoute(command: Command): Outcome {
  command.reading.policyRoutes.push(command.written(command.place.text));
  return 'read';
}

function vlan(spot: Spot, draft: InterfaceDraft, word: string): Outcome {
  const tag = numberOf(word, 1, 4094);
  if (tag === null) return false;
  draft.vlan = spot.set(draft.vlan, tag);
  return 'read';
}

function mtu(spot: Spot, draft: InterfaceDraft, word: string | undefined): Outcome {
  const value = numberOf(word, 64, 65_535);
  if (value === null) return false;
  draft.mtu = spot.written(value);
  return 'read';
}

function vrf(spot: Spot, draft: InterfaceDraft, name: string | undefined): Outcome {
  if (name === undefined) return false;
  spot.names.add(name);
  draft.vrf = spot.written(name);
  return 'read';
}

function bfd(command: Command, draft: InterfaceDraft): Outcome {
  const [, , tx, minRx, rx, times, multiplier] = command.words;
  const [txMs, rxMs, count] = [numberOf(tx), numberOf(rx), numberOf(multiplier)];
  if (txMs === null || minRx !== 'min_rx' || rxMs === null || times !== 'multiplier' || count === null)
    return false;
  draft.bfdTimers = command.set(draft.bfdTimers, { txMs, rxMs, multiplier: count });
  return 'read';
}

function protection(spot: Spot, draft: InterfaceDraft, name: string | undefined): Outcome {
  if (name === undefined) return false;
  spot.names.add(name);
  draft.protection = spot.written(name);
  return 'read';
}

function tunnel(command: Command, draft: InterfaceDraft): Outcome {
  const [, what = '', value] = command.words;
  if (/^(?:mode|key|checksum|vrf|path-mtu-discovery|bandwidth|ttl|tos)$/i.test(what)) return 'aside';
  if (value === undefined) return false;
  if (what === 'protection') return protection(command, draft, command.words[4]);
  if (what !== 'source' && what !== 'destination') return false;
  command.names.add(value);
  draft[what] = command.written(value);
  return 'read';
}
