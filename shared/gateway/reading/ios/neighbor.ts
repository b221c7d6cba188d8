/** `neighbor X …` of IOS and FRR. */
import { isIpv6, parseIpv4 } from '../../../net/ipv4.ts';
import type { Outcome } from '../cli.ts';
import {
  asnOf,
  neighborDraft,
  numberOf,
  set,
  switchedOn,
  timersOf,
  type NeighborDraft,
  type ProcessDraft,
} from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { IosContext } from './context.ts';

export interface NeighborCommand {
  readonly family: 'ipv4' | 'ipv6' | 'other';
  readonly process: ProcessDraft;
  readonly draft: NeighborDraft;
  readonly isNo: boolean;
}

/** neighborNamed gives the neighbor or the group of that name, a new one where there is none. */
export function neighborNamed(
  { reading }: IosContext,
  process: ProcessDraft,
  name: string,
  rest: readonly string[],
  line: Line,
): NeighborDraft {
  const isAddress = parseIpv4(name) !== null || isIpv6(name);
  const isGroup =
    process.groups.has(name) || (!isAddress && /^peer-group$/i.test(rest[0] ?? '') && rest.length === 1);
  if (!isAddress) reading.names.add(name);
  const map = isGroup ? process.groups : process.neighbors;
  const found = map.get(name) ?? neighborDraft(name, reading.written(name, line));
  map.set(name, found);
  return found;
}

const ASIDE =
  /^(?:description|soft-reconfiguration|next-hop-self|send-community|weight|advertisement-interval|maximum-prefix|version|log-neighbor-changes|capability|dont-capability-negotiate|transport|ttl-security|fall-over$|addpath|additional-paths|ha-mode|inherit|dampening|graceful-restart|maximum-prefix-out|allowas-in|as-override|remove-private-as|enforce-first-as|strict-capability-match|passive|solo|disable-connected-check|extended-optional-parameters|path-attribute|sender-as-path-loop-detection)\b/i;

type Command = (
  context: IosContext,
  command: NeighborCommand,
  rest: readonly string[],
  line: Line,
) => Outcome;

const COMMANDS: Readonly<Record<string, Command>> = {
  'remote-as': remoteAs,
  'peer-group': ({ reading }, { draft }, [, value]) => {
    if (value === undefined) return 'read';
    reading.names.add(value);
    draft.group = value;
    return 'read';
  },
  activate: ({ reading }, { draft, isNo, family }, _rest, line) => {
    if (family !== 'ipv4') return 'aside';
    draft.activated = reading.written(!isNo, line);
    return 'read';
  },
  shutdown: ({ reading }, { draft, isNo }, _rest, line) => {
    draft.isShutdown = switchedOn(reading, isNo, line);
    return 'read';
  },
  password: ({ reading }, { draft, isNo }, _rest, line) => {
    draft.hasKey = switchedOn(reading, isNo, line);
    return 'read';
  },
  'fall-over': fallOver,
  bfd,
  timers,
  'ebgp-multihop': ({ reading }, { draft, isNo }, [, value], line) => {
    draft.multihop = isNo ? null : reading.written(numberOf(value, 1, 255) ?? 255, line);
    return 'read';
  },
  'update-source': (context, { draft }, [, value], line) => {
    if (value === undefined) return noted(context, draft, line);
    context.reading.names.add(value);
    draft.updateSource = context.reading.written(value, line);
    return 'read';
  },
};

/** neighborCommand reads what stands behind `neighbor X`. */
export function neighborCommand(
  context: IosContext,
  command: NeighborCommand,
  rest: readonly string[],
  line: Line,
): Outcome {
  const what = rest[0]?.toLowerCase() ?? '';
  const known = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined;
  return known === undefined ? policy(context, command, rest, line) : known(context, command, rest, line);
}

function remoteAs(
  context: IosContext,
  command: NeighborCommand,
  rest: readonly string[],
  line: Line,
): Outcome {
  const { draft, process, isNo } = command;
  const [, value] = rest;
  if (isNo) {
    process.neighbors.delete(draft.address);
    return 'read';
  }
  const asn = value === 'external' || value === 'internal' ? value : asnOf(value);
  if (asn === null || rest.length > 2) return noted(context, draft, line);
  draft.remoteAsn = set(context.reading, draft.remoteAsn, asn, line);
  return 'read';
}

function fallOver(
  context: IosContext,
  { draft, isNo }: NeighborCommand,
  [, value, hops]: readonly string[],
  line: Line,
): Outcome {
  if (value === undefined || value === 'route-map') return 'aside';
  if (value !== 'bfd') return noted(context, draft, line);
  const isMultihop = hops === 'multi-hop' ? true : hops === 'single-hop' ? false : null;
  draft.bfd = isNo ? null : context.reading.written({ timers: null, isMultihop }, line);
  return 'read';
}

function timers(
  context: IosContext,
  { draft }: NeighborCommand,
  rest: readonly string[],
  line: Line,
): Outcome {
  if (rest[1] === 'connect') return 'aside';
  const value = timersOf(rest[1], rest[2]);
  if (value === null) return noted(context, draft, line);
  draft.timers = set(context.reading, draft.timers, value, line);
  return 'read';
}

const POLICY = /^(?:route-map|prefix-list|distribute-list|filter-list|unsuppress-map|advertise-map)$/i;

function policy(
  context: IosContext,
  { draft, family, isNo }: NeighborCommand,
  rest: readonly string[],
  line: Line,
): Outcome {
  const { reading } = context;
  const [what = '', name = '', direction] = rest;
  if (POLICY.test(what)) {
    if (family !== 'ipv4' || isNo) return 'aside';
    reading.names.add(name);
    if (direction !== 'in' && direction !== 'out')
      return what.endsWith('map') ? 'aside' : noted(context, draft, line);
    (direction === 'in' ? draft.policiesIn : draft.policiesOut).push(reading.written(name, line));
    return 'read';
  }
  if (what.toLowerCase() === 'default-originate') return 'read';
  return ASIDE.test(rest.join(' ')) ? 'aside' : noted(context, draft, line);
}

function bfd(
  { reading }: IosContext,
  { draft, isNo }: NeighborCommand,
  rest: readonly string[],
  line: Line,
): Outcome {
  const [, second, third, fourth] = rest;
  const [multiplier, rxMs, txMs] = [
    numberOf(second, 2, 255),
    numberOf(third, 50, 60_000),
    numberOf(fourth, 50, 60_000),
  ];
  const timers = multiplier === null ? null : { multiplier, rxMs, txMs };
  draft.bfd = isNo
    ? null
    : reading.written({ timers: timers ?? draft.bfd?.value.timers ?? null, isMultihop: null }, line);
  return 'read';
}

/** A command about a neighbor that nobody knows: the neighbor may have what is not seen. */
function noted({ reading }: IosContext, draft: NeighborDraft, line: Line): Outcome {
  draft.gaps.push(reading.notUnderstood(line, ['bgp']));
  return 'read';
}
