/** `peer X …` of Comware and VRP. */
import { isIpv6, parseIpv4 } from '../../../net/ipv4.ts';
import type { PolicyUse } from '../../config-policy.ts';
import { neighborDraft, type NeighborDraft } from '../bgp-drafts.ts';
import type { Outcome } from '../cli.ts';
import type { Command, Spot } from '../command.ts';
import { asnOf, numberOf, timersOf } from '../values.ts';
import type { View, VrpContext } from './context.ts';

const PEER_ASIDE =
  /^(?:description|next-hop-local|next-hop-invariable|advertise-community|advertise-ext-community|capability-advertise|keep-all-routes|route-limit|route-update-interval|public-as-only|preferred-value|substitute-as|allow-as-loop|as-path-limit|valid-ttl-hops|log-change|default-route-advertise|reflect-client|graceful-restart|path-mtu|tcp-mss|tracking|listen-only|fake-as-none|advertise)\b/;

interface UndoView extends View {
  readonly isUndo: boolean;
}

/** peerLine reads the words behind `peer`. */
export function peerLine(command: Command, view: UndoView, context: VrpContext): Outcome {
  const { process } = view;
  const [name = '', ...found] = command.words;
  const isAddress = parseIpv4(name) !== null || isIpv6(name);
  if (name === '' || found.length === 0 || (!isAddress && !process.groups.has(name))) return false;
  if (!isAddress) command.names.add(name);
  // `peer 10.0.0.0 24 as-number …` takes a network of peers.
  const behind = command.from(/^\d{1,3}$/.test(found[0] ?? '') ? 2 : 1);
  const map = isAddress ? process.neighbors : process.groups;
  const draft = map.get(name) ?? neighborDraft(name, command.written(name));
  map.set(name, draft);
  return peerCommand(behind, { ...view, draft }, context);
}

interface PeerView extends UndoView {
  readonly draft: NeighborDraft;
}

type PeerCommand = (command: Command, view: PeerView, context: VrpContext) => Outcome;

const PEER_COMMANDS: Readonly<Record<string, PeerCommand>> = {
  'as-number': remoteAsn,
  group: (command, { draft }) => {
    const [, value] = command.words;
    draft.group = value ?? null;
    if (value !== undefined) command.names.add(value);
    return 'read';
  },
  enable: (command, { draft, family, isInFamily, isUndo }, { isHuawei }) => {
    if (family !== 'ipv4' || (!isInFamily && !isHuawei)) return 'aside';
    draft.activated = command.written(!isUndo);
    return 'read';
  },
  ignore: shutdown,
  shutdown,
  password: key,
  keychain: key,
  bfd,
  timer: peerTimers,
  'ebgp-max-hop': (command, { draft, isUndo }) => {
    const [, value] = command.words;
    draft.multihop = isUndo ? null : command.written(numberOf(value, 1, 255) ?? 255);
    return 'read';
  },
  'connect-interface': (command, { draft }) => {
    const [, ...words] = command.words;
    if (words.length === 0) return noted(command, draft);
    for (const word of words) command.names.add(word);
    draft.updateSource = command.written(words.join(' '));
    return 'read';
  },
};

function peerCommand(command: Command, view: PeerView, context: VrpContext): Outcome {
  const [what = ''] = command.words;
  const known = Object.hasOwn(PEER_COMMANDS, what) ? PEER_COMMANDS[what] : undefined;
  return known === undefined ? policy(command, view) : known(command, view, context);
}

function remoteAsn(command: Command, view: PeerView): Outcome {
  const [, value, third] = command.words;
  const { draft, isUndo } = view;
  const asn = asnOf(value);
  if (asn === null || (third !== undefined && third !== 'as-path')) return noted(command, draft);
  draft.remoteAsn = isUndo ? null : command.set(draft.remoteAsn, asn);
  return 'read';
}

function shutdown(command: Command, { draft, isUndo }: PeerView): Outcome {
  draft.isShutdown = command.switchedOn(isUndo);
  return 'read';
}

function key(command: Command, { draft, isUndo }: PeerView): Outcome {
  draft.hasKey = command.switchedOn(isUndo);
  return 'read';
}

function peerTimers(command: Command, { draft }: PeerView): Outcome {
  if (command.words[1] === 'connect-retry') return 'aside';
  const timers = command.words[1] === 'keepalive' ? timersOf(command.words[2], command.words[4]) : null;
  if (timers === null) return noted(command, draft);
  draft.timers = command.set(draft.timers, timers);
  return 'read';
}

/** VRP sets the timers in one line and switches BFD on in another; of Comware one line does both. */
function bfd(command: Command, { draft, isUndo }: PeerView, { isHuawei }: VrpContext): Outcome {
  const { words } = command;
  const numberBehind = (word: string): number | null => {
    const at = words.indexOf(word);
    return at < 0 ? null : numberOf(words[at + 1]);
  };
  const txMs = numberBehind('min-tx-interval');
  const rxMs = numberBehind('min-rx-interval');
  const multiplier = numberBehind('detect-multiplier');
  const isTimed = txMs !== null || rxMs !== null || multiplier !== null;
  if (isTimed) draft.bfdTimers = { txMs, rxMs, multiplier };
  const timers = draft.bfdTimers;
  const isMultihop = words.includes('multi-hop') || (words.includes('single-hop') ? false : null);
  const isOn = !isHuawei || draft.bfd !== null || words.includes('enable');
  draft.bfd = isUndo || !isOn ? null : command.written({ timers, isMultihop });
  return 'read';
}

const KINDS: Readonly<Record<string, PolicyUse['kind']>> = {
  'route-policy': 'map',
  'ip-prefix': 'list',
  'prefix-list': 'list',
};

function policy(command: Command, view: PeerView): Outcome {
  const { draft, family, isUndo } = view;
  const [what = '', name = ''] = command.words;
  const direction = command.words.at(-1);
  if (
    /^(?:route-policy|filter-policy|ip-prefix|prefix-list|as-path-filter|as-path-acl|route-filter)$/.test(
      what,
    )
  ) {
    if (family !== 'ipv4' || isUndo) return 'aside';
    command.names.add(name);
    if (direction !== 'import' && direction !== 'export') return noted(command, draft);
    const use = command.written({ kind: KINDS[what] ?? 'other', name });
    (direction === 'import' ? draft.policiesIn : draft.policiesOut).push(use);
    return 'read';
  }
  return PEER_ASIDE.test(command.text) ? 'aside' : noted(command, draft);
}

function noted(spot: Spot, draft: NeighborDraft): Outcome {
  draft.gaps.push(spot.notUnderstood('bgp'));
  return 'read';
}
