/** `interface …` of Comware and VRP. */
import { prefixLength } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import type { Block, Outcome } from '../cli.ts';
import { addressOf, interfaceDraft, numberOf, set, type InterfaceDraft } from '../drafts.ts';
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

function taken(context: VrpContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const { reading } = context;
  const [first = '', second = '', third = ''] = words.map((word) => word.toLowerCase());
  const text = words.join(' ').toLowerCase();
  if (first === 'ip' && second === 'address') return address(context, draft, words.slice(2), line);
  if (first === 'ipv6' && second === 'address') {
    draft.ipv6.push(reading.written(words.slice(2).join(' '), line));
    return 'read';
  }
  if (first === 'shutdown') draft.isShutdown = reading.written(true, line);
  else if (text === 'undo shutdown') draft.isShutdown = null;
  else if (/^(?:vlan-type dot1q (?:vid )?\d|dot1q termination vid \d|encapsulation dot1q vid \d)/.test(text))
    return vlan(context, draft, words.at(-1), line);
  else if (first === 'mtu') {
    const value = numberOf(second, 64, 65_535);
    if (value === null) return false;
    draft.mtu = reading.written(value, line);
  } else if (text.startsWith('ip binding vpn-instance ')) {
    reading.names.add(words[3] ?? '');
    draft.vrf = reading.written(words[3] ?? '', line);
  } else if ((first === 'source' || first === 'destination') && second !== '') {
    draft[first] = reading.written(words[1] ?? '', line);
  } else if (first === 'ipsec' || text.startsWith('tunnel protection ipsec'))
    return bound(context, draft, words, line);
  else if (first === 'tunnel-protocol') return 'aside';
  else if (/^bfd (?:min-(?:transmit|receive)|detect)/.test(text)) return timers(context, draft, words, line);
  else if (first === 'ip')
    return /^(?:route-static|vpn-instance|prefix-list|ip-prefix|host|http|https|ttl-expires|redirects)/.test(
      second,
    )
      ? false
      : 'aside';
  else if (first === 'nat' && /^(?:address-group|server|static)$/.test(second) && third === '') return false;
  // Outside an interface these words begin something else.
  else if (
    first === 'undo' &&
    /^(?:ip|bgp|peer|ike|ipsec)$/.test(second) &&
    third !== 'address' &&
    third !== 'fast-forwarding'
  )
    return false;
  else if (first === 'bfd' && words.length === 1) return false;
  else return ASIDE.has(first) ? 'aside' : false;
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

function vlan(context: VrpContext, draft: InterfaceDraft, word: string | undefined, line: Line): Outcome {
  const tag = numberOf(word, 1, 4094);
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
