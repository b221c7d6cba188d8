/** `bgp N` of Comware and VRP. */
import { blockOf } from '../blocks.ts';
import type { Outcome } from '../cli.ts';
import {
  asnOf,
  classLength,
  neighborDraft,
  numberOf,
  ofVrf,
  processDraft,
  set,
  timersOf,
  type ProcessDraft,
} from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { View, VrpContext } from './context.ts';
import { peerLine } from './peer.ts';

const ASIDE =
  /^(?:undo |)(?:log-peer-change|graceful-restart|non-stop-routing|balance|maximum load-balancing|bestroute|compare-different-as-med|deterministic-med|confederation|reflector|default med|default local-preference|synchronization|summary automatic|dampening|ebgp-interface-sensitive|nexthop|fast-reroute|pic|check-first-as|bestroute|auto-frr|policy vpn-target|load-balancing|private-4-byte-as|ip vpn-instance|quit|router-id auto|tcp timestamps|active-route-advertise)\b/i;

/** bgpBlock opens `bgp N [instance X]`. */
export function bgpBlock(context: VrpContext, words: readonly string[], line: Line): Outcome {
  const { reading, processes, isHuawei } = context;
  const [number, ...behind] = words;
  const asn = asnOf(number);
  let draft = processes.find(({ vrf }) => vrf === null);
  if (draft === undefined) {
    // VRP activates IPv4 peers by itself; Comware exchanges nothing before `peer X enable` in the address family.
    const byDefault = isHuawei
      ? ({ isActive: true, mark: 'memory' } as const)
      : ({ isActive: false, mark: 'confirmed' } as const);
    draft = processDraft(null, reading.written(reading.place(line).text, line), byDefault);
    processes.push(draft);
  }
  if (asn === null || (behind.length > 0 && behind[0] !== 'instance'))
    draft.gaps.push(reading.notUnderstood(line, ['bgp']));
  if (asn !== null) draft.asn = set(reading, draft.asn, asn, line);
  const process = draft;
  let view: View = { family: 'ipv4', process };
  // In Comware `peer X enable` counts in the address family alone.
  let isInFamily = false;
  return {
    area: 'bgp',
    gaps: process.gaps,
    take: (one, at) => {
      const next = viewOf(context, process, one, at);
      if (next === null) return taken(context, view, isInFamily, one, at);
      view = next;
      isInFamily = /^(?:address-family|ipv4-family|ipv6-family|l2vpn-family)$/.test(one[0] ?? '');
      return 'read';
    },
  };
}

function viewOf(context: VrpContext, draft: ProcessDraft, words: readonly string[], line: Line): View | null {
  const [first = '', second = '', third = ''] = words;
  if (first === 'quit') return { family: 'ipv4', process: draft };
  const vrfAt = words.indexOf('vpn-instance');
  const vrf = vrfAt < 0 ? undefined : words[vrfAt + 1];
  const process = (): ProcessDraft =>
    vrf === undefined ? draft : ofVrf(context.reading, context.processes, draft, vrf, line);
  if (first === 'ip' && vrf !== undefined) return { family: 'ipv4', process: process() };
  if (first === 'address-family') return { family: familyOf(second, third), process: process() };
  if (!/^(?:ipv4|ipv6|l2vpn)-family$/.test(first)) return null;
  return { family: familyOf(first.slice(0, 4), second), process: process() };
}

function familyOf(family: string, kind: string): View['family'] {
  const isPlain = kind === '' || kind === 'unicast' || kind === 'vpn-instance';
  return isPlain && (family === 'ipv4' || family === 'ipv6') ? family : 'other';
}

function taken(
  context: VrpContext,
  view: View,
  isInFamily: boolean,
  words: readonly string[],
  line: Line,
): Outcome {
  const { reading } = context;
  const { process, family } = view;
  const [first = '', second = ''] = words;
  const isUndo = first === 'undo';
  if (first === 'peer' || (isUndo && second === 'peer'))
    return peerLine(context, view, isInFamily, isUndo ? words.slice(1) : words, isUndo, line);
  if (first === 'group') {
    reading.names.add(second);
    process.groups.set(
      second,
      process.groups.get(second) ?? neighborDraft(second, reading.written(second, line)),
    );
    return 'read';
  }
  if (family !== 'ipv4' && first !== 'network')
    return /^(?:ip|interface|ike|ipsec|acl|bgp)$/.test(first) ? false : 'aside';
  if (first === 'network') return network(context, process, words.slice(1), line);
  if (isUndo && second === 'network') {
    const written = words.slice(2).join(' ');
    process.networks = process.networks.filter(({ value }) => value.written !== written);
    return 'read';
  }
  return general(context, process, words, line);
}

type ProcessCommand = (
  context: VrpContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
) => Outcome;

const COMMANDS: readonly (readonly [RegExp, ProcessCommand])[] = [
  [/^router-id (?!auto)/, routerId],
  [/^(?:undo )?default ipv4-unicast$/, activeByDefault],
  [/^(?:import-route|default-route imported) ?/, redistribute],
  [/^aggregate /, aggregate],
  [/^preference /, preference],
  [/^timer keepalive /, processTimers],
];

function general(context: VrpContext, process: ProcessDraft, words: readonly string[], line: Line): Outcome {
  const text = words.join(' ');
  const command = COMMANDS.find(([pattern]) => pattern.test(text));
  if (command !== undefined) return command[1](context, process, words, line);
  return ASIDE.test(text) ? 'aside' : false;
}

function routerId(
  { reading }: VrpContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  process.routerId = set(reading, process.routerId, words[1] ?? '', line);
  return 'read';
}

function activeByDefault(_context: VrpContext, process: ProcessDraft, [first]: readonly string[]): Outcome {
  process.activeByDefault = { isActive: first !== 'undo', mark: 'confirmed' };
  return 'read';
}

function redistribute(
  { reading }: VrpContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  for (const word of words.slice(1)) reading.names.add(word);
  process.redistributes.push(reading.written(words.slice(1).join(' '), line));
  return 'read';
}

function aggregate(
  { reading }: VrpContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const read = blockOf(words[1] ?? '', words[2] ?? null, 'netmask-or-length');
  if (read.block.cidr === null) return false;
  if (read.fault !== null) reading.fault(read.fault, line);
  process.aggregates.push(reading.written(read.block, line));
  return 'read';
}

function preference(
  { reading }: VrpContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const value = numberOf(words[1], 1, 255);
  if (value === null && !/^route-(?:policy|filter)$/.test(words[1] ?? '')) return false;
  process.ebgpPreference = set(reading, process.ebgpPreference, value, line);
  return 'read';
}

function processTimers(
  { reading }: VrpContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const timers = timersOf(words[2], words[4]);
  if (timers === null) return false;
  process.timers = set(reading, process.timers, timers, line);
  return 'read';
}

function network(
  { reading }: VrpContext,
  process: ProcessDraft,
  rest: readonly string[],
  line: Line,
): Outcome {
  const [base = '', mask] = rest;
  if (!/^[\d<]|:/.test(base)) return false;
  const isMask = mask !== undefined && /^[\d<]/.test(mask) && !base.includes('/');
  const [option, ...names] = rest.slice(isMask ? 2 : 1);
  if (option !== undefined && !/^(?:route-policy|short-cut|non-relay-tunnel)$/.test(option)) return false;
  for (const name of names) reading.names.add(name);
  const unmasked = /[/:]/.test(base) ? null : String(classLength(base));
  const read = blockOf(base, isMask ? mask : unmasked, 'netmask-or-length');
  if (read.fault !== null) reading.fault(read.fault, line);
  process.networks.push(reading.written(isMask ? read.block : { ...read.block, written: base }, line));
  return 'read';
}
