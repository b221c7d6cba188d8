/** `peer X …` of Comware and VRP. */
import { isIpv6, parseIpv4 } from '../../../net/ipv4.ts';
import type { Outcome } from '../cli.ts';
import { asnOf, neighborDraft, numberOf, set, switchedOn, timersOf, type NeighborDraft } from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { View, VrpContext } from './context.ts';

const PEER_ASIDE =
  /^(?:description|next-hop-local|next-hop-invariable|advertise-community|advertise-ext-community|capability-advertise|keep-all-routes|route-limit|route-update-interval|public-as-only|preferred-value|substitute-as|allow-as-loop|as-path-limit|valid-ttl-hops|log-change|default-route-advertise|reflect-client|graceful-restart|path-mtu|tcp-mss|tracking|listen-only|fake-as-none|advertise)\b/;

/** peerLine reads a line that begins with `peer`. */
export function peerLine(
  context: VrpContext,
  view: View,
  isInFamily: boolean,
  words: readonly string[],
  isUndo: boolean,
  line: Line,
): Outcome {
  const { reading } = context;
  const { process } = view;
  const [, name = '', ...found] = words;
  const isAddress = parseIpv4(name) !== null || isIpv6(name);
  if (name === '' || found.length === 0 || (!isAddress && !process.groups.has(name))) return false;
  if (!isAddress) reading.names.add(name);
  // `peer 10.0.0.0 24 as-number …` takes a network of peers.
  const rest = /^\d{1,3}$/.test(found[0] ?? '') ? found.slice(1) : found;
  const map = isAddress ? process.neighbors : process.groups;
  const draft = map.get(name) ?? neighborDraft(name, reading.written(name, line));
  map.set(name, draft);
  return command(context, { ...view, isInFamily, isUndo, draft }, rest, line);
}

interface PeerView extends View {
  readonly isInFamily: boolean;
  readonly isUndo: boolean;
  readonly draft: NeighborDraft;
}

type PeerCommand = (context: VrpContext, view: PeerView, rest: readonly string[], line: Line) => Outcome;

const PEER_COMMANDS: Readonly<Record<string, PeerCommand>> = {
  'as-number': remoteAsn,
  group: ({ reading }, { draft }, [, value], _line) => {
    draft.group = value ?? null;
    if (value !== undefined) reading.names.add(value);
    return 'read';
  },
  enable: ({ reading, isHuawei }, { draft, family, isInFamily, isUndo }, _rest, line) => {
    if (family !== 'ipv4' || (!isInFamily && !isHuawei)) return 'aside';
    draft.activated = reading.written(!isUndo, line);
    return 'read';
  },
  ignore: shutdown,
  shutdown,
  password: key,
  keychain: key,
  bfd: (context, { draft, isUndo }, rest, line) => bfd(context, draft, rest, isUndo, line),
  timer: peerTimers,
  'ebgp-max-hop': ({ reading }, { draft, isUndo }, [, value], line) => {
    draft.multihop = isUndo ? null : reading.written(numberOf(value, 1, 255) ?? 255, line);
    return 'read';
  },
  'connect-interface': (context, { draft }, [, ...words], line) => {
    if (words.length === 0) return noted(context, draft, line);
    for (const word of words) context.reading.names.add(word);
    draft.updateSource = context.reading.written(words.join(' '), line);
    return 'read';
  },
};

function command(context: VrpContext, view: PeerView, rest: readonly string[], line: Line): Outcome {
  const [what = ''] = rest;
  const known = Object.hasOwn(PEER_COMMANDS, what) ? PEER_COMMANDS[what] : undefined;
  return known === undefined ? policy(context, view, rest, line) : known(context, view, rest, line);
}

function remoteAsn(
  context: VrpContext,
  view: PeerView,
  [, value, third]: readonly string[],
  line: Line,
): Outcome {
  const { draft, isUndo } = view;
  const asn = asnOf(value);
  if (asn === null || (third !== undefined && third !== 'as-path')) return noted(context, draft, line);
  draft.remoteAsn = isUndo ? null : set(context.reading, draft.remoteAsn, asn, line);
  return 'read';
}

function shutdown(
  { reading }: VrpContext,
  { draft, isUndo }: PeerView,
  _rest: readonly string[],
  line: Line,
): Outcome {
  draft.isShutdown = switchedOn(reading, isUndo, line);
  return 'read';
}

function key(
  { reading }: VrpContext,
  { draft, isUndo }: PeerView,
  _rest: readonly string[],
  line: Line,
): Outcome {
  draft.hasKey = switchedOn(reading, isUndo, line);
  return 'read';
}

function peerTimers(context: VrpContext, { draft }: PeerView, rest: readonly string[], line: Line): Outcome {
  if (rest[1] === 'connect-retry') return 'aside';
  const timers = rest[1] === 'keepalive' ? timersOf(rest[2], rest[4]) : null;
  if (timers === null) return noted(context, draft, line);
  draft.timers = set(context.reading, draft.timers, timers, line);
  return 'read';
}

function bfd(
  { reading }: VrpContext,
  draft: NeighborDraft,
  rest: readonly string[],
  isUndo: boolean,
  line: Line,
): Outcome {
  const numberBehind = (word: string): number | null => {
    const at = rest.indexOf(word);
    return at < 0 ? null : numberOf(rest[at + 1]);
  };
  const [txMs, rxMs, multiplier] = ['min-tx-interval', 'min-rx-interval', 'detect-multiplier'].map(
    numberBehind,
  ) as [number | null, number | null, number | null];
  const isTimed = txMs !== null || rxMs !== null || multiplier !== null;
  const before = draft.bfd?.value.timers ?? null;
  const timers = isTimed ? { txMs, rxMs, multiplier } : before;
  const isMultihop = rest.includes('multi-hop') ? true : rest.includes('single-hop') ? false : null;
  draft.bfd = isUndo ? null : reading.written({ timers, isMultihop }, line);
  return 'read';
}

function policy(context: VrpContext, view: PeerView, rest: readonly string[], line: Line): Outcome {
  const { reading } = context;
  const { draft, family, isUndo } = view;
  const [what = '', name = ''] = rest;
  const direction = rest.at(-1);
  if (
    /^(?:route-policy|filter-policy|ip-prefix|prefix-list|as-path-filter|as-path-acl|route-filter)$/.test(
      what,
    )
  ) {
    if (family !== 'ipv4' || isUndo) return 'aside';
    reading.names.add(name);
    if (direction !== 'import' && direction !== 'export') return noted(context, draft, line);
    (direction === 'import' ? draft.policiesIn : draft.policiesOut).push(reading.written(name, line));
    return 'read';
  }
  return PEER_ASIDE.test(rest.join(' ')) ? 'aside' : noted(context, draft, line);
}

function noted({ reading }: VrpContext, draft: NeighborDraft, line: Line): Outcome {
  draft.gaps.push(reading.notUnderstood(line, ['bgp']));
  return 'read';
}
