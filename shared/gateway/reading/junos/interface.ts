/** `interfaces …` of Junos. A unit is an interface of its own: `ge-0/0/0.100`. */
import { prefixLength } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import type { Command, Spot } from '../command.ts';
import { interfaceDraft, type InterfaceDraft } from '../interface-draft.ts';
import { addressOf, ipv6Of, numberOf } from '../values.ts';
import type { JunosContext, Taken } from './context.ts';

const ASIDE =
  /^(?:description|apply-groups|gigether-options|ether-options|aggregated-ether-options|speed|link-mode|encapsulation|flexible-vlan-tagging|vlan-tagging|native-vlan-id|hold-time|no-traps|traps|accounting-profile|fabric-options|redundant-ether-options|per-unit-scheduler|media-type|native-inner-vlan-id|gratuitous-arp-reply|no-gratuitous-arp-request|otn-options|optics-options|load-balance-options|tunnel|clear-dont-fragment-bit|bandwidth|no-neighbor-learn|point-to-point|multipoint|ppp-options|pppoe-options|member-range|member|passive-monitor-mode|external-802\.3ad|traceoptions|interface-transmit-statistics|stacked-vlan-tagging|proxy-arp|backup-options|rpm)$/;

/** readInterface reads the words behind `interfaces`. */
export function readInterface(command: Command, context: JunosContext): Taken {
  const [device = '', first = '', second = ''] = command.words;
  if (device === 'interface-range' || device === 'traceoptions') return 'aside';
  if (first === 'unit' && second !== '') {
    const draft = named(command, `${device}.${second}`, context);
    const behind = command.from(3);
    return behind.words.length === 0 ? 'read' : unit(behind, draft);
  }
  if (first === '') return 'read';
  const draft = named(command, device, context);
  if (first === 'disable') draft.isShutdown = command.written(true);
  else if (first === 'mtu') return mtu(command, draft, second);
  else if (first !== 'unit') {
    if (ASIDE.test(first)) return 'aside';
    draft.gaps.push(command.notUnderstood('interfaces'));
  }
  return 'read';
}

function named(spot: Spot, name: string, { interfaces }: JunosContext): InterfaceDraft {
  spot.names.add(name);
  spot.names.add(name.split('.')[0] ?? '');
  const draft = interfaces.get(name) ?? interfaceDraft(name, spot.written(name));
  interfaces.set(name, draft);
  return draft;
}

function unit(command: Command, draft: InterfaceDraft): Taken {
  const [first = '', second = '', third = ''] = command.words;
  switch (first) {
    case 'vlan-id': {
      const tag = numberOf(second, 1, 4094);
      if (tag === null) return noted(command, draft);
      draft.vlan = command.set(draft.vlan, tag);
      return 'read';
    }
    case 'disable':
      draft.isShutdown = command.written(true);
      return 'read';
    case 'tunnel':
      if (second !== 'source' && second !== 'destination') return 'aside';
      draft[second] = command.written(third);
      return 'read';
    case 'family':
      return family(command.from(1), draft);
    default:
      return ASIDE.test(first) ? 'aside' : noted(command, draft);
  }
}

const FAMILY_ASIDE =
  /^(?:filter|sampling|policer|dhcp|dhcp-client|rpf-check|no-redirects|primary|targeted-broadcast|unnumbered-address|service|simple-filter|negotiate-address|input-hierarchical-policer)$/;

function family(command: Command, draft: InterfaceDraft): Taken {
  const [name = '', what = '', ...values] = command.words;
  const [value] = values;
  if (name === 'inet6' && what === 'address') {
    const known = ipv6Of(values);
    if (known === null) return values.length === 0 ? 'read' : noted(command, draft);
    if (!draft.ipv6.some((one) => one.value === known)) draft.ipv6.push(command.written(known));
    return 'read';
  }
  if (name !== 'inet') return 'aside';
  if (what === '') return 'read';
  if (what === 'address') return value === undefined ? 'read' : address(command, draft, value);
  if (what === 'mtu') return mtu(command, draft, value ?? '');
  return FAMILY_ASIDE.test(what) ? 'aside' : noted(command, draft);
}

function address(spot: Spot, draft: InterfaceDraft, text: string): Taken {
  if (draft.addresses.some(({ value }) => `${value.address}/${value.length ?? 32}` === text)) return 'read';
  const read = blockOf(text, null, 'length');
  if (read.fault !== null && read.fault.kind !== 'host-bits') spot.fault(read.fault);
  const length = read.block.cidr === null ? null : prefixLength(read.block.cidr);
  const known = addressOf(text.split('/')[0] ?? '', length, false);
  if (known === null) return noted(spot, draft);
  draft.addresses.push(spot.written(known));
  return 'read';
}

function mtu(spot: Spot, draft: InterfaceDraft, word: string): Taken {
  const value = numberOf(word, 64, 65_535);
  if (value === null) return 'interfaces';
  draft.mtu = spot.written(value);
  return 'read';
}

function noted(spot: Spot, draft: InterfaceDraft): Taken {
  draft.gaps.push(spot.notUnderstood('interfaces'));
  return 'read';
}
