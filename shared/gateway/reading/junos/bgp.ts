/** `protocols bgp …` of Junos. */
import type { BfdTimers } from '../../config-routes.ts';
import { neighborDraft, processDraft, type NeighborDraft, type ProcessDraft } from '../bgp-drafts.ts';
import { blockOf } from '../blocks.ts';
import type { Command, Spot } from '../command.ts';
import { asnOf, numberOf } from '../values.ts';
import type { Branch } from './branch.ts';
import type { JunosContext, Taken } from './context.ts';

/** readBgp reads the words behind `protocols bgp`, and those of `routing-options` that are about BGP. */
export function readBgp(branch: Branch, context: JunosContext): Taken {
  const [first = '', second = '', third = ''] = branch.words;
  const process = processOf(branch, context);
  if (first === '') return 'read';
  if (first === 'autonomous-system') {
    const asn = asnOf(second);
    if (asn === null) return noted(branch, process);
    process.asn = branch.set(process.asn, asn);
    return 'read';
  }
  if (first === 'router-id') {
    process.routerId = branch.written(second);
    return 'read';
  }
  if (first === 'aggregate' || first === 'generate') {
    const read = blockOf(third, null, 'length');
    if (second !== 'route' || read.block.cidr === null) return 'aside';
    if (!process.aggregates.some(({ value }) => value.written === read.block.written))
      process.aggregates.push(branch.written(read.block));
    return 'read';
  }
  if (first === 'group' && second !== '') return group(branch.from(2), process, second);
  return setting(branch, process, null);
}

function processOf(branch: Branch, { processes }: JunosContext): ProcessDraft {
  const { vrf } = branch.around;
  const known = processes.find((one) => one.vrf === vrf);
  if (known !== undefined) return known;
  const made = processDraft(vrf, branch.written('bgp'), { isActive: true, mark: 'memory' });
  processes.push(made);
  return made;
}

function group(command: Command, process: ProcessDraft, name: string): Taken {
  command.names.add(name);
  const own = process.groups.get(name) ?? neighborDraft(name, command.written(name));
  process.groups.set(name, own);
  const [first = '', address = ''] = command.words;
  if (first !== 'neighbor') return first === '' ? 'read' : setting(command, process, own);
  if (address === '') return 'read';
  const neighbor = process.neighbors.get(address) ?? neighborDraft(address, command.written(address));
  neighbor.group ??= name;
  process.neighbors.set(address, neighbor);
  const behind = command.from(2);
  return behind.words.length === 0 ? 'read' : setting(behind, process, neighbor);
}

const ASIDE =
  /^(?:type|description|local-preference|log-updown|family|remove-private|damping|graceful-restart|mtu-discovery|tcp-mss|out-delay|vpn-apply-export|apply-groups|traceoptions|advertise-inactive|multipath|passive|as-override|metric-out|cluster|keep|include-mp-next-hop|advertise-peer-as|no-advertise-peer-as|outbound-route-filter|path-selection|authentication-algorithm|enforce-first-as|no-aggregator-id|disable-4byte-as|accept-remote-nexthop|ttl|allow|egress-te|output-queue-priority|precision-timers|preempt|bgp-error-tolerance|advertise-external|add-path)$/;

function setting(command: Command, process: ProcessDraft, draft: NeighborDraft | null): Taken {
  const [first = ''] = command.words;
  if (first === 'preference') return preference(command, process, draft);
  if (draft === null) return general(command, process);
  if (first === 'import' || first === 'export') return policies(command, process, draft);
  const known = Object.hasOwn(SETTINGS, first) ? SETTINGS[first] : undefined;
  if (known !== undefined) return known(command.from(1), draft);
  return ASIDE.test(first) ? 'aside' : noted(command, draft);
}

function preference(command: Command, process: ProcessDraft, draft: NeighborDraft | null): Taken {
  const value = numberOf(command.words[1]);
  if (value === null) return noted(command, draft ?? process);
  // One number for a neighbor is not one for all; the model keeps what holds for the process, so others leave it open.
  if (draft !== null && process.groups.size > 1) return noted(command, process);
  process.ebgpPreference = command.set(process.ebgpPreference, value);
  return 'read';
}

function policies(command: Command, process: ProcessDraft, draft: NeighborDraft): Taken {
  const [what, ...names] = command.words;
  for (const name of names) {
    command.names.add(name);
    (what === 'import' ? draft.policiesIn : draft.policiesOut).push(command.written({ kind: 'map', name }));
  }
  if (what === 'export') process.redistributes.push(command.written(`export ${names.join(' ')}`));
  return 'read';
}

type Take = (command: Command, draft: NeighborDraft) => Taken;

const SETTINGS: Readonly<Record<string, Take>> = {
  'peer-as': (command, draft) => {
    const [value] = command.words;
    const asn = asnOf(value);
    if (asn === null) return noted(command, draft);
    draft.remoteAsn = command.set(draft.remoteAsn, asn);
    return 'read';
  },
  'bfd-liveness-detection': bfd,
  'hold-time': (command, draft) => {
    const [value] = command.words;
    const holdSeconds = numberOf(value);
    if (holdSeconds === null) return noted(command, draft);
    draft.timers = command.set(draft.timers, { keepaliveSeconds: null, holdSeconds });
    return 'read';
  },
  'authentication-key': key,
  'authentication-key-chain': key,
  multihop: (command, draft) => {
    const [what, value] = command.words;
    const hops = what === 'ttl' ? numberOf(value, 1, 255) : null;
    draft.multihop = command.written(hops ?? draft.multihop?.value ?? 255);
    return 'read';
  },
  'local-address': source,
  'local-interface': source,
  shutdown: (command, draft) => {
    draft.isShutdown = command.written(true);
    return 'read';
  },
};

function key(command: Command, draft: NeighborDraft): Taken {
  draft.hasKey = command.written(true);
  return 'read';
}

function source(command: Command, draft: NeighborDraft): Taken {
  const [value = ''] = command.words;
  draft.updateSource = command.written(value);
  return 'read';
}

function general(command: Command, process: ProcessDraft): Taken {
  const [first = ''] = command.words;
  if (first === 'export') {
    for (const name of command.words.slice(1)) command.names.add(name);
    process.redistributes.push(command.written(command.text));
    return 'read';
  }
  if (first === 'group' || first === 'import') return 'read';
  return ASIDE.test(first) ? 'aside' : noted(command, process);
}

function bfd(command: Command, draft: NeighborDraft): Taken {
  const [what = '', value = ''] = command.words;
  const before = draft.bfd?.value.timers ?? { txMs: null, rxMs: null, multiplier: null };
  const timers = { ...before, ...timersNamed(what, numberOf(value)) };
  const isMultihop = what === 'session-mode' ? value === 'multihop' : (draft.bfd?.value.isMultihop ?? null);
  draft.bfd = command.written({ timers, isMultihop });
  return 'read';
}

function timersNamed(what: string, value: number | null): Partial<BfdTimers> {
  if (value === null) return {};
  switch (what) {
    case 'minimum-interval':
      return { txMs: value, rxMs: value };
    case 'minimum-receive-interval':
      return { rxMs: value };
    case 'multiplier':
      return { multiplier: value };
    default:
      return {};
  }
}

function noted(spot: Spot, draft: NeighborDraft | ProcessDraft): Taken {
  draft.gaps.push(spot.notUnderstood('bgp'));
  return 'read';
}
