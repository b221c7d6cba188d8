/** `neighbor X …` of IOS and FRR. */
import { isIpv6, parseIpv4 } from '../../../net/ipv4.ts';
import type { PolicyUse } from '../../config-policy.ts';
import { neighborDraft, type NeighborDraft, type ProcessDraft } from '../bgp-drafts.ts';
import type { Outcome } from '../cli.ts';
import type { Command, Spot } from '../command.ts';
import { asnOf, numberOf, timersOf } from '../values.ts';

/** Where in a process a line about a neighbor stands, and whether it takes something back. */
export interface NeighborView {
  readonly family: 'ipv4' | 'ipv6' | 'other';
  readonly process: ProcessDraft;
  readonly draft: NeighborDraft;
  readonly isNo: boolean;
}

/** neighborNamed gives the neighbor or the group of that name, a new one where there is none. */
export function neighborNamed(command: Command, process: ProcessDraft, name: string): NeighborDraft {
  const isAddress = parseIpv4(name) !== null || isIpv6(name);
  const isGroup =
    process.groups.has(name) ||
    (!isAddress && /^peer-group$/i.test(command.words[0] ?? '') && command.words.length === 1);
  if (!isAddress) command.names.add(name);
  const map = isGroup ? process.groups : process.neighbors;
  const found = map.get(name) ?? neighborDraft(name, command.written(name));
  map.set(name, found);
  return found;
}

const ASIDE =
  /^(?:description|soft-reconfiguration|next-hop-self|send-community|weight|advertisement-interval|maximum-prefix|version|log-neighbor-changes|capability|dont-capability-negotiate|transport|ttl-security|fall-over$|addpath|additional-paths|ha-mode|inherit|dampening|graceful-restart|maximum-prefix-out|allowas-in|as-override|remove-private-as|enforce-first-as|strict-capability-match|passive|solo|disable-connected-check|extended-optional-parameters|path-attribute|sender-as-path-loop-detection)\b/i;

type Take = (command: Command, view: NeighborView) => Outcome;

const COMMANDS: Readonly<Record<string, Take>> = {
  'remote-as': remoteAs,
  'peer-group': (command, { draft }) => {
    const [, value] = command.words;
    if (value === undefined) return 'read';
    command.names.add(value);
    draft.group = value;
    return 'read';
  },
  activate: (command, { draft, isNo, family }) => {
    if (family !== 'ipv4') return 'aside';
    draft.activated = command.written(!isNo);
    return 'read';
  },
  shutdown: (command, { draft, isNo }) => {
    draft.isShutdown = command.switchedOn(isNo);
    return 'read';
  },
  password: (command, { draft, isNo }) => {
    draft.hasKey = command.switchedOn(isNo);
    return 'read';
  },
  'fall-over': fallOver,
  bfd,
  timers,
  'ebgp-multihop': (command, { draft, isNo }) => {
    const [, value] = command.words;
    draft.multihop = isNo ? null : command.written(numberOf(value, 1, 255) ?? 255);
    return 'read';
  },
  'update-source': (command, { draft }) => {
    const [, value] = command.words;
    if (value === undefined) return noted(command, draft);
    command.names.add(value);
    draft.updateSource = command.written(value);
    return 'read';
  },
};

/** neighborCommand reads what stands behind `neighbor X`. */
export function neighborCommand(command: Command, view: NeighborView): Outcome {
  const what = command.words[0]?.toLowerCase() ?? '';
  const known = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined;
  return known === undefined ? policy(command, view) : known(command, view);
}

function remoteAs(command: Command, { draft, process, isNo }: NeighborView): Outcome {
  const [, value] = command.words;
  if (isNo) {
    process.neighbors.delete(draft.address);
    return 'read';
  }
  const asn = value === 'external' || value === 'internal' ? value : asnOf(value);
  if (asn === null || command.words.length > 2) return noted(command, draft);
  draft.remoteAsn = command.set(draft.remoteAsn, asn);
  return 'read';
}

function fallOver(command: Command, { draft, isNo }: NeighborView): Outcome {
  const [, value, hops] = command.words;
  if (value === undefined || value === 'route-map') return 'aside';
  if (value !== 'bfd') return noted(command, draft);
  draft.bfd = isNo ? null : command.written({ timers: null, isMultihop: isMultihop(hops) });
  return 'read';
}

function isMultihop(word: string | undefined): boolean | null {
  return word === 'multi-hop' || word === 'single-hop' ? word === 'multi-hop' : null;
}

function timers(command: Command, { draft }: NeighborView): Outcome {
  if (command.words[1] === 'connect') return 'aside';
  const value = timersOf(command.words[1], command.words[2]);
  if (value === null) return noted(command, draft);
  draft.timers = command.set(draft.timers, value);
  return 'read';
}

const POLICY = /^(?:route-map|prefix-list|distribute-list|filter-list|unsuppress-map|advertise-map)$/i;

const KINDS: Readonly<Record<string, PolicyUse['kind']>> = { 'route-map': 'map', 'prefix-list': 'list' };

function policy(command: Command, { draft, family, isNo }: NeighborView): Outcome {
  const [what = '', name = '', direction] = command.words;
  if (POLICY.test(what)) {
    if (family !== 'ipv4' || isNo) return 'aside';
    command.names.add(name);
    if (/^advertise-map$/i.test(what)) {
      // What is announced depends on what else is in the table.
      draft.policiesOut.push(command.written({ kind: 'other', name }));
      return 'read';
    }
    if (direction !== 'in' && direction !== 'out')
      return what.endsWith('map') ? 'aside' : noted(command, draft);
    const use = command.written({ kind: KINDS[what.toLowerCase()] ?? 'other', name });
    (direction === 'in' ? draft.policiesIn : draft.policiesOut).push(use);
    return 'read';
  }
  if (what.toLowerCase() === 'default-originate') return 'read';
  return ASIDE.test(command.text) ? 'aside' : noted(command, draft);
}

function bfd(command: Command, { draft, isNo }: NeighborView): Outcome {
  const [, second, third, fourth] = command.words;
  const [multiplier, rxMs, txMs] = [
    numberOf(second, 2, 255),
    numberOf(third, 50, 60_000),
    numberOf(fourth, 50, 60_000),
  ];
  const timers = multiplier === null ? null : { multiplier, rxMs, txMs };
  draft.bfd = isNo
    ? null
    : command.written({ timers: timers ?? draft.bfd?.value.timers ?? null, isMultihop: null });
  return 'read';
}

/** A command about a neighbor that nobody knows: the neighbor may have what is not seen. */
function noted(spot: Spot, draft: NeighborDraft): Outcome {
  draft.gaps.push(spot.notUnderstood('bgp'));
  return 'read';
}
