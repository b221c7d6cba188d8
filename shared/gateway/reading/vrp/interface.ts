/** `interface …` of Comware and VRP. */
import { prefixLength } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import type { Block, Outcome } from '../cli.ts';
import { addressOf, interfaceDraft, numberOf, set, switchedOn, type InterfaceDraft } from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { VrpContext } from './context.ts';

const ASIDE = new Set(
  `description port speed duplex combo loopback stp qos lldp arp dhcp nat ospf isis rip pim igmp tcp traffic-filter packet-filter
  traffic-policy undo service-manage firewall zone eth-trunk link-aggregation lacp vrrp mpls bandwidth flow-interval
  statistic set alias negotiation auto jumboframe dns service-instance mad bfd broadcast-suppression multicast-suppression
  unicast-suppression dot1x mac-address mac-vlan voice-vlan loopback-detection ipv6 keepalive gre trust urpf snmp icmp
  link-protocol portswitch device undo trunkport mode load-balance anti-attack local-proxy-arp`.split(/\s+/),
);

export function interfaceBlock(context: VrpContext, name: string, line: Line): Block {
  const { reading, interfaces } = context;
  for (const part of [name, ...name.split(' ')]) reading.names.add(part);
  const draft = interfaces.get(name) ?? interfaceDraft(name, reading.written(name, line));
  interfaces.set(name, draft);
  return { area: 'interfaces', gaps: draft.gaps, take: (words, at) => taken(context, draft, words, at) };
}

type InterfaceCommand = (
  context: VrpContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Line,
) => Outcome;

/** By the beginning of the line; the first that fits counts. */
const COMMANDS: readonly (readonly [RegExp, InterfaceCommand])[] = [
  [/^ip address /, (context, draft, words, line) => address(context, draft, words.slice(2), line)],
  [/^ipv6 address /, ipv6],
  [/^shutdown$/, (context, draft, _words, line) => shutdown(context, draft, false, line)],
  [/^undo shutdown$/, (context, draft, _words, line) => shutdown(context, draft, true, line)],
  [/^(?:vlan-type dot1q (?:vid )?\d|dot1q termination vid \d|encapsulation dot1q vid \d)/, vlan],
  [/^mtu /, mtu],
  [/^ip binding vpn-instance /, vrf],
  [/^(?:source|destination) /, tunnelEnd],
  [/^(?:ipsec|tunnel protection ipsec) /, bound],
  [/^bfd (?:min-(?:transmit|receive)|detect)/, timers],
];
/** Outside an interface these words begin something else. */
const ELSEWHERE =
  /^(?:ip (?:route-static|vpn-instance|prefix-list|ip-prefix|host|https?|ttl-expires|redirects)\b|nat (?:address-group|server|static)$|undo (?:(?:ip|bgp|peer|ike|ipsec)$|(?:ip|bgp|peer|ike|ipsec) (?!address|fast-forwarding))|bfd$)/;

function taken(context: VrpContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const text = words.join(' ').toLowerCase();
  const command = COMMANDS.find(([pattern]) => pattern.test(text));
  if (command !== undefined) return command[1](context, draft, words, line);
  if (ELSEWHERE.test(text)) return false;
  return /^(?:ip|tunnel-protocol)\b/.test(text) || ASIDE.has(words[0]?.toLowerCase() ?? '') ? 'aside' : false;
}

function ipv6({ reading }: VrpContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  draft.ipv6.push(reading.written(words.slice(2).join(' '), line));
  return 'read';
}

function shutdown({ reading }: VrpContext, draft: InterfaceDraft, isOff: boolean, line: Line): Outcome {
  draft.isShutdown = switchedOn(reading, isOff, line);
  return 'read';
}

function mtu({ reading }: VrpContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const value = numberOf(words[1], 64, 65_535);
  if (value === null) return false;
  draft.mtu = reading.written(value, line);
  return 'read';
}

function vrf({ reading }: VrpContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const name = words[3] ?? '';
  reading.names.add(name);
  draft.vrf = reading.written(name, line);
  return 'read';
}

function tunnelEnd(
  { reading }: VrpContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  draft[words[0]?.toLowerCase() === 'source' ? 'source' : 'destination'] = reading.written(
    words[1] ?? '',
    line,
  );
  return 'read';
}

function address(context: VrpContext, draft: InterfaceDraft, rest: readonly string[], line: Line): Outcome {
  const [base = '', mask] = rest;
  if (/^(?:dhcp-alloc|ppp-negotiate|unnumbered|bootp-alloc)$/i.test(base)) return 'aside';
  if (mask === undefined && !base.includes('/')) return false;
  const read = blockOf(base, base.includes('/') ? null : (mask ?? null), 'netmask-or-length');
  if (read.fault !== null && read.fault.kind !== 'host-bits') context.reading.fault(read.fault, line);
  const length = read.block.cidr === null ? null : prefixLength(read.block.cidr);
  const known = addressOf(base.split('/')[0] ?? '', length, /^sub$/i.test(rest.at(-1) ?? ''));
  if (known === null) return false;
  draft.addresses.push(context.reading.written(known, line));
  return 'read';
}

function vlan(context: VrpContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const tag = numberOf(words.at(-1), 1, 4094);
  if (tag === null) return false;
  draft.vlan = set(context.reading, draft.vlan, tag, line);
  return 'read';
}

function bound(
  { reading }: VrpContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const at = words.findIndex((word) => /^(?:policy|profile|apply)$/i.test(word));
  const name = words[at + 1] === 'policy' ? words[at + 2] : words[at + 1];
  if (at < 0 || name === undefined) return false;
  reading.names.add(name);
  draft.protection = reading.written(name, line);
  return 'read';
}

function timers(
  { reading }: VrpContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const value = numberOf(words.at(-1));
  if (value === null) return false;
  const before = draft.bfdTimers?.value ?? { txMs: null, rxMs: null, multiplier: null };
  const what = words[1]?.toLowerCase() ?? '';
  const after = what.startsWith('min-transmit')
    ? { ...before, txMs: value }
    : what.startsWith('min-receive')
      ? { ...before, rxMs: value }
      : { ...before, multiplier: value };
  draft.bfdTimers = reading.written(after, line);
  return 'read';
}
