/** `protocols bgp …` of Junos. */
import { blockOf } from '../blocks.ts';
import {
  asnOf,
  neighborDraft,
  numberOf,
  processDraft,
  set,
  type NeighborDraft,
  type ProcessDraft,
} from '../drafts.ts';
import type { JunosContext, Taken } from './index.ts';
import type { Statement } from './statements.ts';

export function readBgp(
  context: JunosContext,
  statement: Statement,
  vrf: string | null,
  words: readonly string[],
): Taken {
  const { reading } = context;
  const { line } = statement;
  const [first = '', second = '', ...rest] = words;
  const process = processOf(context, statement, vrf);
  if (first === '') return 'read';
  if (first === 'autonomous-system') {
    const asn = asnOf(second);
    if (asn === null) return noted(context, process, line);
    process.asn = set(reading, process.asn, asn, line);
    return 'read';
  }
  if (first === 'router-id') {
    process.routerId = reading.written(second, line);
    return 'read';
  }
  if (first === 'aggregate' || first === 'generate') {
    const read = blockOf(rest[0] ?? '', null, 'length');
    if (second !== 'route' || read.block.cidr === null) return 'aside';
    if (!process.aggregates.some(({ value }) => value.written === read.block.written))
      process.aggregates.push(reading.written(read.block, line));
    return 'read';
  }
  if (first === 'group' && second !== '') return group(context, process, second, rest, line);
  return setting(context, process, null, words, line);
}

function processOf(
  { reading, processes }: JunosContext,
  { line }: Statement,
  vrf: string | null,
): ProcessDraft {
  const known = processes.find((one) => one.vrf === vrf);
  if (known !== undefined) return known;
  const made = processDraft(vrf, reading.written('bgp', line), { isActive: true, mark: 'memory' });
  processes.push(made);
  return made;
}

function group(
  context: JunosContext,
  process: ProcessDraft,
  name: string,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const { reading } = context;
  reading.names.add(name);
  const own = process.groups.get(name) ?? neighborDraft(name, reading.written(name, line));
  process.groups.set(name, own);
  const [first = '', address = '', ...rest] = words;
  if (first !== 'neighbor') return words.length === 0 ? 'read' : setting(context, process, own, words, line);
  if (address === '') return 'read';
  const neighbor = process.neighbors.get(address) ?? neighborDraft(address, reading.written(address, line));
  neighbor.group ??= name;
  process.neighbors.set(address, neighbor);
  return rest.length === 0 ? 'read' : setting(context, process, neighbor, rest, line);
}

const ASIDE =
  /^(?:type|description|local-preference|log-updown|family|remove-private|damping|graceful-restart|mtu-discovery|tcp-mss|out-delay|vpn-apply-export|apply-groups|traceoptions|advertise-inactive|multipath|passive|as-override|metric-out|cluster|keep|include-mp-next-hop|advertise-peer-as|no-advertise-peer-as|outbound-route-filter|path-selection|authentication-algorithm|enforce-first-as|no-aggregator-id|disable-4byte-as|accept-remote-nexthop|ttl|allow|egress-te|output-queue-priority|precision-timers|preempt|bgp-error-tolerance|advertise-external|add-path)$/;

function setting(
  context: JunosContext,
  process: ProcessDraft,
  draft: NeighborDraft | null,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const [first = ''] = words;
  if (first === 'preference') return preference(context, process, draft, words, line);
  if (draft === null) return general(context, process, words, line);
  if (first === 'import' || first === 'export') return policies(context, process, draft, words, line);
  const known = Object.hasOwn(SETTINGS, first) ? SETTINGS[first] : undefined;
  if (known !== undefined) return known(context, draft, words.slice(1), line);
  return ASIDE.test(first) ? 'aside' : noted(context, draft, line);
}

function preference(
  context: JunosContext,
  process: ProcessDraft,
  draft: NeighborDraft | null,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const value = numberOf(words[1]);
  if (value === null) return noted(context, draft ?? process, line);
  // One number for a neighbor is not one for all; the model keeps what holds for the process, so others leave it open.
  if (draft !== null && process.groups.size > 1) return noted(context, process, line);
  process.ebgpPreference = set(context.reading, process.ebgpPreference, value, line);
  return 'read';
}

function policies(
  { reading }: JunosContext,
  process: ProcessDraft,
  draft: NeighborDraft,
  [what, ...names]: readonly string[],
  line: Statement['line'],
): Taken {
  for (const name of names) {
    reading.names.add(name);
    (what === 'import' ? draft.policiesIn : draft.policiesOut).push(reading.written(name, line));
  }
  if (what === 'export') process.redistributes.push(reading.written(`export ${names.join(' ')}`, line));
  return 'read';
}

type Command = (
  context: JunosContext,
  draft: NeighborDraft,
  rest: readonly string[],
  line: Statement['line'],
) => Taken;

const SETTINGS: Readonly<Record<string, Command>> = {
  'peer-as': (context, draft, [value], line) => {
    const asn = asnOf(value);
    if (asn === null) return noted(context, draft, line);
    draft.remoteAsn = set(context.reading, draft.remoteAsn, asn, line);
    return 'read';
  },
  'bfd-liveness-detection': bfd,
  'hold-time': (context, draft, [value], line) => {
    const holdSeconds = numberOf(value);
    if (holdSeconds === null) return noted(context, draft, line);
    draft.timers = set(context.reading, draft.timers, { keepaliveSeconds: null, holdSeconds }, line);
    return 'read';
  },
  'authentication-key': key,
  'authentication-key-chain': key,
  multihop: ({ reading }, draft, [what, value], line) => {
    const hops = what === 'ttl' ? numberOf(value, 1, 255) : null;
    draft.multihop = reading.written(hops ?? draft.multihop?.value ?? 255, line);
    return 'read';
  },
  'local-address': source,
  'local-interface': source,
  shutdown: ({ reading }, draft, _rest, line) => {
    draft.isShutdown = reading.written(true, line);
    return 'read';
  },
};

function key(
  { reading }: JunosContext,
  draft: NeighborDraft,
  _rest: readonly string[],
  line: Statement['line'],
): Taken {
  draft.hasKey = reading.written(true, line);
  return 'read';
}

function source(
  { reading }: JunosContext,
  draft: NeighborDraft,
  [value = '']: readonly string[],
  line: Statement['line'],
): Taken {
  draft.updateSource = reading.written(value, line);
  return 'read';
}

function general(
  context: JunosContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const { reading } = context;
  const [first = ''] = words;
  if (first === 'export') {
    for (const name of words.slice(1)) reading.names.add(name);
    process.redistributes.push(reading.written(words.join(' '), line));
    return 'read';
  }
  if (first === 'group' || first === 'import') return 'read';
  return ASIDE.test(first) ? 'aside' : noted(context, process, line);
}

function bfd(
  { reading }: JunosContext,
  draft: NeighborDraft,
  [what = '', value = '']: readonly string[],
  line: Statement['line'],
): Taken {
  const before = draft.bfd?.value.timers ?? { txMs: null, rxMs: null, multiplier: null };
  const number = numberOf(value);
  const timers =
    number === null
      ? before
      : what === 'minimum-interval'
        ? { ...before, txMs: number, rxMs: number }
        : what === 'minimum-receive-interval'
          ? { ...before, rxMs: number }
          : what === 'multiplier'
            ? { ...before, multiplier: number }
            : before;
  const isMultihop = what === 'session-mode' ? value === 'multihop' : (draft.bfd?.value.isMultihop ?? null);
  draft.bfd = reading.written({ timers, isMultihop }, line);
  return 'read';
}

function noted(
  { reading }: JunosContext,
  draft: NeighborDraft | ProcessDraft,
  line: Statement['line'],
): Taken {
  draft.gaps.push(reading.notUnderstood(line, ['bgp']));
  return 'read';
}
