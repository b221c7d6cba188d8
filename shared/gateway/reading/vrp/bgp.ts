/** `bgp N` of Comware and VRP. */
import { neighborDraft, ofVrf, processDraft, type ProcessDraft } from '../bgp-drafts.ts';
import { blockOf } from '../blocks.ts';
import type { Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { asnOf, classLength, numberOf, timersOf } from '../values.ts';
import type { View, VrpContext } from './context.ts';
import { peerLine } from './peer.ts';

const ASIDE =
  /^(?:undo |)(?:log-peer-change|graceful-restart|non-stop-routing|balance|maximum load-balancing|bestroute|compare-different-as-med|deterministic-med|confederation|reflector|default med|default local-preference|synchronization|summary automatic|dampening|ebgp-interface-sensitive|nexthop|fast-reroute|pic|check-first-as|bestroute|auto-frr|policy vpn-target|load-balancing|private-4-byte-as|ip vpn-instance|quit|router-id auto|tcp timestamps|active-route-advertise)\b/i;

/** bgpBlock opens `bgp N [instance X]`. */
export function bgpBlock(command: Command, context: VrpContext): Outcome {
  const { processes, isHuawei } = context;
  const [number, ...behind] = command.words;
  const asn = asnOf(number);
  let draft = processes.find(({ vrf }) => vrf === null);
  if (draft === undefined) {
    // VRP activates IPv4 peers by itself; Comware exchanges nothing before `peer X enable` in the address family.
    const byDefault = isHuawei
      ? ({ isActive: true, mark: 'memory' } as const)
      : ({ isActive: false, mark: 'confirmed' } as const);
    draft = processDraft(null, command.written(command.place.text), byDefault);
    processes.push(draft);
  }
  if (asn === null || (behind.length > 0 && behind[0] !== 'instance'))
    draft.gaps.push(command.notUnderstood('bgp'));
  if (asn !== null) draft.asn = command.set(draft.asn, asn);
  const process = draft;
  let view: View = { family: 'ipv4', isInFamily: false, process, instance: null };
  return {
    area: 'bgp',
    gaps: process.gaps,
    take: (at) => {
      const next = viewOf(at, { process, view }, context);
      if (next === null) return taken(at, view, context);
      view = next;
      return 'read';
    },
  };
}

interface Around {
  readonly process: ProcessDraft;
  readonly view: View;
}

/** An address family within `ip vpn-instance` belongs to that, and is known by its indentation. */
function viewOf(command: Command, { process: global, view }: Around, { processes }: VrpContext): View | null {
  const [first = '', second = '', third = ''] = command.words;
  if (first === 'quit') return { family: 'ipv4', isInFamily: false, process: global, instance: null };
  const { indent } = command.line;
  const instance = view.instance !== null && indent > view.instance.indent ? view.instance : null;
  const around = instance?.process ?? global;
  const vrfAt = command.words.indexOf('vpn-instance');
  const vrf = vrfAt < 0 ? undefined : command.words[vrfAt + 1];
  const process = (): ProcessDraft =>
    vrf === undefined ? around : ofVrf(command, vrf, { processes, around });
  if (first === 'ip' && vrf !== undefined) {
    const own = ofVrf(command, vrf, { processes, around: global });
    return { family: 'ipv4', isInFamily: false, process: own, instance: { process: own, indent } };
  }
  if (first === 'address-family')
    return { family: familyOf(second, third), isInFamily: true, process: process(), instance };
  if (!/^(?:ipv4|ipv6|l2vpn)-family$/.test(first)) return null;
  return { family: familyOf(first.slice(0, 4), second), isInFamily: true, process: process(), instance };
}

function familyOf(family: string, kind: string): View['family'] {
  const isPlain = kind === '' || kind === 'unicast' || kind === 'vpn-instance';
  return isPlain && (family === 'ipv4' || family === 'ipv6') ? family : 'other';
}

function taken(command: Command, view: View, context: VrpContext): Outcome {
  const { process, family } = view;
  const [first = '', second = ''] = command.words;
  const isUndo = first === 'undo';
  if (first === 'peer' || (isUndo && second === 'peer'))
    return peerLine(command.from(isUndo ? 2 : 1), { ...view, isUndo }, context);
  if (first === 'group') {
    command.names.add(second);
    process.groups.set(second, process.groups.get(second) ?? neighborDraft(second, command.written(second)));
    return 'read';
  }
  if (family !== 'ipv4' && first !== 'network')
    return /^(?:ip|interface|ike|ipsec|acl|bgp)$/.test(first) ? false : 'aside';
  if (first === 'network') return network(command.from(1), process);
  if (isUndo && second === 'network') {
    const written = command.words.slice(2).join(' ');
    process.networks = process.networks.filter(({ value }) => value.written !== written);
    return 'read';
  }
  return general(command, process);
}

type ProcessCommand = (command: Command, process: ProcessDraft) => Outcome;

const COMMANDS: readonly (readonly [RegExp, ProcessCommand])[] = [
  [/^router-id (?!auto)/, routerId],
  [/^(?:undo )?default ipv4-unicast$/, activeByDefault],
  [/^(?:import-route|default-route imported) ?/, redistribute],
  [/^aggregate /, aggregate],
  [/^preference /, preference],
  [/^timer keepalive /, processTimers],
];

function general(command: Command, process: ProcessDraft): Outcome {
  const text = command.text;
  const known = COMMANDS.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1](command, process);
  return ASIDE.test(text) ? 'aside' : false;
}

function routerId(command: Command, process: ProcessDraft): Outcome {
  process.routerId = command.set(process.routerId, command.words[1] ?? '');
  return 'read';
}

function activeByDefault({ words }: Command, process: ProcessDraft): Outcome {
  process.activeByDefault = { isActive: words[0] !== 'undo', mark: 'confirmed' };
  return 'read';
}

function redistribute(command: Command, process: ProcessDraft): Outcome {
  for (const word of command.words.slice(1)) command.names.add(word);
  const isDefault = command.words[0] === 'default-route';
  process.redistributes.push(command.written(isDefault ? 'default' : command.from(1).text));
  return 'read';
}

function aggregate(command: Command, process: ProcessDraft): Outcome {
  const read = blockOf(command.words[1] ?? '', command.words[2] ?? null, 'netmask-or-length');
  if (read.block.cidr === null) return false;
  if (read.fault !== null) command.fault(read.fault);
  process.aggregates.push(command.written(read.block));
  return 'read';
}

function preference(command: Command, process: ProcessDraft): Outcome {
  const value = numberOf(command.words[1], 1, 255);
  if (value === null && !/^route-(?:policy|filter)$/.test(command.words[1] ?? '')) return false;
  process.ebgpPreference = command.set(process.ebgpPreference, value);
  return 'read';
}

function processTimers(command: Command, process: ProcessDraft): Outcome {
  const timers = timersOf(command.words[2], command.words[4]);
  if (timers === null) return false;
  process.timers = command.set(process.timers, timers);
  return 'read';
}

function network(command: Command, process: ProcessDraft): Outcome {
  const [base = '', mask] = command.words;
  if (!/^[\d<]|:/.test(base)) return false;
  const isMask = mask !== undefined && /^[\d<]/.test(mask) && !base.includes('/');
  const [option, ...names] = command.words.slice(isMask ? 2 : 1);
  // `short-cut` gives what BGP brings of this block another number.
  if (option !== undefined && !/^(?:route-policy|non-relay-tunnel)$/.test(option)) return false;
  for (const name of names) command.names.add(name);
  const unmasked = /[/:]/.test(base) ? null : String(classLength(base));
  const read = blockOf(base, isMask ? mask : unmasked, 'netmask-or-length');
  if (read.fault !== null) command.fault(read.fault);
  process.networks.push(command.written(isMask ? read.block : { ...read.block, written: base }));
  const [policy] = names;
  if (option === 'route-policy' && policy !== undefined && read.block.cidr !== null)
    process.networkPolicies.push(command.written({ block: read.block.cidr, policy }));
  return 'read';
}
