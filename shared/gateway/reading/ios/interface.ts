/** `interface …` of IOS and FRR. */
import type { Block, Outcome } from '../cli.ts';
import { blockOf } from '../blocks.ts';
import { addressOf, interfaceDraft, numberOf, set, type InterfaceDraft } from '../drafts.ts';
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

function taken(context: IosContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const glued = ALONE.exec(line.text);
  if (glued !== null) {
    const first = glued[1] ?? '';
    const rest = line.text.slice(glued[0].length);
    const second = taken(context, draft, rest.split(/\s+/), { ...line, text: rest });
    if (second === false) return false;
    context.reading.fault(
      { kind: 'glued', parts: [first, context.reading.place({ ...line, text: rest }).text] },
      line,
    );
    return 'read';
  }
  const [first = '', second = '', third = ''] = words.map((word) => word.toLowerCase());
  switch (`${first} ${second}`) {
    case 'ip address':
      return address(context, draft, words.slice(2), line);
    case 'no shutdown':
      draft.isShutdown = null;
      return 'read';
    case 'ipv6 address':
      draft.ipv6.push(context.reading.written(words[2] ?? '', line));
      return 'read';
    case 'encapsulation dot1q':
      return vlan(context, draft, third, line);
    case 'bfd interval':
      return bfd(context, draft, words, line);
    case 'vrf forwarding':
      return vrf(context, draft, words[2], line);
    case 'ip vrf':
      return third === 'forwarding' ? vrf(context, draft, words[3], line) : 'aside';
    case 'ip mtu':
      return mtu(context, draft, words[2], line);
    case 'crypto map':
      return protection(context, draft, words[2], line);
    default:
      return first === 'tunnel' ? tunnel(context, draft, words, line) : single(context, draft, words, line);
  }
}

function single(context: IosContext, draft: InterfaceDraft, words: readonly string[], line: Line): Outcome {
  const first = words[0]?.toLowerCase() ?? '';
  if (first === 'shutdown' && words.length === 1) {
    draft.isShutdown = context.reading.written(true, line);
    return 'read';
  }
  if (first === 'mtu') return mtu(context, draft, words[1], line);
  if (first === 'vrf' && context.isFrr) return vrf(context, draft, words[1], line);
  // `ip route` is no command of an interface, and neither is a `no` of one.
  if (
    (first === 'ip' || first === 'ipv6') &&
    /^(?:route|access-list|prefix-list|routing|forwarding|vrf|name-server|domain|http|ssh|cef|unicast-routing)$/i.test(
      words[1] ?? '',
    )
  )
    return false;
  if (
    first === 'no' &&
    /^(?:ip|ipv6)$/i.test(words[1] ?? '') &&
    /^(?:route|http|domain)/i.test(words[2] ?? '')
  )
    return false;
  return ASIDE.has(first) ? 'aside' : false;
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
