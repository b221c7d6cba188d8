/** `interface …` of Comware and VRP. */
import { prefixLength } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import type { Block, Outcome } from '../cli.ts';
import type { Command, Spot } from '../command.ts';
import { interfaceDraft, type InterfaceDraft } from '../interface-draft.ts';
import { addressOf, ipv6Of, numberOf } from '../values.ts';
import type { VrpContext } from './context.ts';

const ASIDE = new Set(
  `description port speed duplex combo loopback stp qos lldp arp dhcp nat ospf isis rip pim igmp tcp traffic-filter packet-filter
  traffic-policy undo service-manage firewall zone eth-trunk link-aggregation lacp vrrp mpls bandwidth flow-interval
  statistic set alias negotiation auto jumboframe dns service-instance mad bfd broadcast-suppression multicast-suppression
  unicast-suppression dot1x mac-address mac-vlan voice-vlan loopback-detection ipv6 keepalive gre trust urpf snmp icmp
  link-protocol gateway portswitch device undo trunkport mode load-balance anti-attack local-proxy-arp`.split(
    /\s+/,
  ),
);

export function interfaceBlock(spot: Spot, name: string, { interfaces }: VrpContext): Block {
  for (const part of [name, ...name.split(' ')]) spot.names.add(part);
  const draft = interfaces.get(name) ?? interfaceDraft(name, spot.written(name));
  interfaces.set(name, draft);
  return { area: 'interfaces', gaps: draft.gaps, take: (at) => taken(at, draft) };
}

type InterfaceCommand = (command: Command, draft: InterfaceDraft) => Outcome;

/** By the beginning of the line; the first that fits counts. */
const COMMANDS: readonly (readonly [RegExp, InterfaceCommand])[] = [
  [/^ip policy-based-route /, policyRoute],
  [/^ip address /, (command, draft) => address(command.from(2), draft)],
  [/^ipv6 address /, ipv6],
  [/^shutdown$/, (command, draft) => shutdown(command, draft, false)],
  [/^undo shutdown$/, (command, draft) => shutdown(command, draft, true)],
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

function taken(command: Command, draft: InterfaceDraft): Outcome {
  const text = command.text.toLowerCase();
  const known = COMMANDS.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1](command, draft);
  if (ELSEWHERE.test(text)) return false;
  return /^(?:ip|tunnel-protocol)\b/.test(text) || ASIDE.has(command.words[0]?.toLowerCase() ?? '')
    ? 'aside'
    : false;
}

function ipv6(command: Command, draft: InterfaceDraft): Outcome {
  const address = ipv6Of(command.words.slice(2));
  if (address === null)
    return /^(?:autoconfig|dhcp|auto|dhcp-alloc)$/.test(command.words[2] ?? '') ? 'aside' : false;
  draft.ipv6.push(command.written(address));
  return 'read';
}

function shutdown(spot: Spot, draft: InterfaceDraft, isOff: boolean): Outcome {
  draft.isShutdown = spot.switchedOn(isOff);
  return 'read';
}

function mtu(command: Command, draft: InterfaceDraft): Outcome {
  const value = numberOf(command.words[1], 64, 65_535);
  if (value === null) return false;
  draft.mtu = command.written(value);
  return 'read';
}

function vrf(command: Command, draft: InterfaceDraft): Outcome {
  const name = command.words[3] ?? '';
  command.names.add(name);
  draft.vrf = command.written(name);
  return 'read';
}

/** Packets that come in here may go elsewhere than the route table says. */
function policyRoute(command: Command): Outcome {
  command.reading.policyRoutes.push(command.written(command.place.text));
  return 'read';
}

function tunnelEnd(command: Command, draft: InterfaceDraft): Outcome {
  draft[command.words[0]?.toLowerCase() === 'source' ? 'source' : 'destination'] = command.written(
    command.words[1] ?? '',
  );
  return 'read';
}

function address(command: Command, draft: InterfaceDraft): Outcome {
  const [base = '', mask] = command.words;
  if (/^(?:dhcp-alloc|ppp-negotiate|unnumbered|bootp-alloc)$/i.test(base)) return 'aside';
  if (mask === undefined && !base.includes('/')) return false;
  const read = blockOf(base, base.includes('/') ? null : (mask ?? null), 'netmask-or-length');
  if (read.fault !== null && read.fault.kind !== 'host-bits') command.fault(read.fault);
  const length = read.block.cidr === null ? null : prefixLength(read.block.cidr);
  const known = addressOf(base.split('/')[0] ?? '', length, /^sub$/i.test(command.words.at(-1) ?? ''));
  if (known === null) return false;
  draft.addresses.push(command.written(known));
  return 'read';
}

function vlan(command: Command, draft: InterfaceDraft): Outcome {
  const tag = numberOf(command.words.at(-1), 1, 4094);
  if (tag === null) return false;
  draft.vlan = command.set(draft.vlan, tag);
  return 'read';
}

function bound(command: Command, draft: InterfaceDraft): Outcome {
  const at = command.words.findIndex((word) => /^(?:policy|profile|apply)$/i.test(word));
  const name = command.words[at + 1] === 'policy' ? command.words[at + 2] : command.words[at + 1];
  if (at < 0 || name === undefined) return false;
  command.names.add(name);
  draft.protection = command.written(name);
  return 'read';
}

function timers(command: Command, draft: InterfaceDraft): Outcome {
  const value = numberOf(command.words.at(-1));
  if (value === null) return false;
  const before = draft.bfdTimers?.value ?? { txMs: null, rxMs: null, multiplier: null };
  const what = command.words[1]?.toLowerCase() ?? '';
  draft.bfdTimers = command.written({ ...before, [timerOf(what)]: value });
  return 'read';
}

function timerOf(what: string): 'txMs' | 'rxMs' | 'multiplier' {
  if (what.startsWith('min-transmit')) return 'txMs';
  return what.startsWith('min-receive') ? 'rxMs' : 'multiplier';
}
