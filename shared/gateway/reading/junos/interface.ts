/** `interfaces …` of Junos. A unit is an interface of its own: `ge-0/0/0.100`. */
import { prefixLength } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import { addressOf, interfaceDraft, numberOf, set, type InterfaceDraft } from '../drafts.ts';
import type { JunosContext, Taken } from './index.ts';
import type { Statement } from './statements.ts';

const ASIDE =
  /^(?:description|apply-groups|gigether-options|ether-options|aggregated-ether-options|speed|link-mode|encapsulation|flexible-vlan-tagging|vlan-tagging|native-vlan-id|hold-time|no-traps|traps|accounting-profile|fabric-options|redundant-ether-options|per-unit-scheduler|media-type|native-inner-vlan-id|gratuitous-arp-reply|no-gratuitous-arp-request|otn-options|optics-options|load-balance-options|tunnel|clear-dont-fragment-bit|bandwidth|no-neighbor-learn|point-to-point|multipoint|ppp-options|pppoe-options|member-range|member|passive-monitor-mode|external-802\.3ad|traceoptions|interface-transmit-statistics|stacked-vlan-tagging|proxy-arp|backup-options|rpm)$/;

export function readInterface(context: JunosContext, { line }: Statement, words: readonly string[]): Taken {
  const [device = '', first = '', second = '', ...rest] = words;
  if (device === 'interface-range' || device === 'traceoptions') return 'aside';
  if (first === 'unit' && second !== '') {
    const draft = named(context, `${device}.${second}`, line);
    return rest.length === 0 ? 'read' : unit(context, draft, rest, line);
  }
  if (first === '') return 'read';
  const draft = named(context, device, line);
  if (first === 'disable') draft.isShutdown = context.reading.written(true, line);
  else if (first === 'mtu') return mtu(context, draft, second, line);
  else if (first !== 'unit') {
    if (ASIDE.test(first)) return 'aside';
    draft.gaps.push(context.reading.notUnderstood(line, ['interfaces']));
  }
  return 'read';
}

function named({ reading, interfaces }: JunosContext, name: string, line: Statement['line']): InterfaceDraft {
  reading.names.add(name);
  reading.names.add(name.split('.')[0] ?? '');
  const draft = interfaces.get(name) ?? interfaceDraft(name, reading.written(name, line));
  interfaces.set(name, draft);
  return draft;
}

function unit(
  context: JunosContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const { reading } = context;
  const [first = '', second = '', third = ''] = words;
  switch (first) {
    case 'vlan-id': {
      const tag = numberOf(second, 1, 4094);
      if (tag === null) return noted(context, draft, line);
      draft.vlan = set(reading, draft.vlan, tag, line);
      return 'read';
    }
    case 'disable':
      draft.isShutdown = reading.written(true, line);
      return 'read';
    case 'tunnel':
      if (second !== 'source' && second !== 'destination') return 'aside';
      draft[second] = reading.written(third, line);
      return 'read';
    case 'family':
      return family(context, draft, words.slice(1), line);
    default:
      return ASIDE.test(first) ? 'aside' : noted(context, draft, line);
  }
}

const FAMILY_ASIDE =
  /^(?:filter|sampling|policer|dhcp|dhcp-client|rpf-check|no-redirects|primary|targeted-broadcast|unnumbered-address|service|simple-filter|negotiate-address|input-hierarchical-policer)$/;

function family(
  context: JunosContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const [name = '', what = '', ...values] = words;
  const [value] = values;
  if (name === 'inet6' && what === 'address') {
    if (values.length === 1 && value !== undefined) draft.ipv6.push(context.reading.written(value, line));
    return 'read';
  }
  if (name !== 'inet') return 'aside';
  if (what === '') return 'read';
  if (what === 'address') return value === undefined ? 'read' : address(context, draft, values, line);
  if (what === 'mtu') return mtu(context, draft, value ?? '', line);
  return FAMILY_ASIDE.test(what) ? 'aside' : noted(context, draft, line);
}

function address(
  context: JunosContext,
  draft: InterfaceDraft,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const [text = ''] = words;
  if (draft.addresses.some(({ value }) => `${value.address}/${value.length ?? 32}` === text)) return 'read';
  const read = blockOf(text, null, 'length');
  if (read.fault !== null && read.fault.kind !== 'host-bits') context.reading.fault(read.fault, line);
  const length = read.block.cidr === null ? null : prefixLength(read.block.cidr);
  const known = addressOf(text.split('/')[0] ?? '', length, false);
  if (known === null) return noted(context, draft, line);
  draft.addresses.push(context.reading.written(known, line));
  return 'read';
}

function mtu({ reading }: JunosContext, draft: InterfaceDraft, word: string, line: Statement['line']): Taken {
  const value = numberOf(word, 64, 65_535);
  if (value === null) return 'interfaces';
  draft.mtu = reading.written(value, line);
  return 'read';
}

function noted({ reading }: JunosContext, draft: InterfaceDraft, line: Statement['line']): Taken {
  draft.gaps.push(reading.notUnderstood(line, ['interfaces']));
  return 'read';
}
