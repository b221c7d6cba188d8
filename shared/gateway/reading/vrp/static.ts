/** `ip route-static …` of Comware and VRP. */
import { isIpv4 } from '../../../net/ipv4.ts';
import type { NextHop } from '../../config-routes.ts';
import { blockOf, looksLikeBlock } from '../blocks.ts';
import { INTERFACE_NAME, type Outcome } from '../cli.ts';
import type { Command, Spot } from '../command.ts';
import { nextHopOf, routeDraft, without, type RouteDraft } from '../routes.ts';
import { numberOf } from '../values.ts';
import type { VrpContext } from './context.ts';

/** staticRoute reads the words behind `ip route-static`. */
export function staticRoute(command: Command, context: VrpContext): Outcome {
  const [head = '', name = ''] = command.words;
  if (head === 'default-preference') return defaultPreference(command, name, context);
  if (/^(?:bfd|default-bfd|selection-rule|frr|recursive-lookup|topology)$/.test(head)) return 'aside';
  return head === 'vpn-instance' ? route(command.from(2), name, context) : route(command, null, context);
}

function defaultPreference(spot: Spot, word: string, context: VrpContext): Outcome {
  const value = numberOf(word, 1, 255);
  if (value === null) return false;
  context.staticDefault = spot.written(value);
  return 'read';
}

function route(command: Command, vrf: string | null, context: VrpContext): Outcome {
  const [base = '', mask] = command.words;
  const isShort = base.includes('/');
  if (!looksLikeBlock(base) || (!isShort && !/^[\d<]/.test(mask ?? ''))) return false;
  const read = blockOf(base, isShort ? null : (mask ?? null), 'netmask-or-length');
  if (read.fault !== null) command.fault(read.fault);
  const draft = routeDraft(read.block, command.place);
  if (vrf !== null) command.names.add(vrf);
  draft.vrf = vrf;
  const rest = command.words.slice(isShort ? 1 : 2);
  const used = hop(command.with(rest), draft);
  if (used === 0) return false;
  context.routes.push(draft);
  if (options(command.with(rest.slice(used)), draft, context) === false)
    draft.gaps.push(command.notUnderstood('static'));
  return 'read';
}

const OPTION =
  /^(?:preference|tag|bfd|track|permanent|description|inherit-cost|public|vpn-instance|recursive|no-advertise|nqa)$/i;

/** hop reads where the route leads, and says how many words that took; 0: it is not there. */
function hop(command: Command, draft: RouteDraft): number {
  const skipped = command.words[0] === 'vpn-instance' ? 2 : 0;
  const rest = command.words.slice(skipped);
  const [first] = rest;
  if (first === undefined || OPTION.test(first)) return 0;
  if (/^null ?0?$/i.test(first)) {
    draft.nextHop = { kind: 'discard' };
    return skipped + (rest[1] === '0' ? 2 : 1);
  }
  const length = isSplit(rest) ? 2 : 1;
  const via = rest.slice(0, length).join(' ');
  const next = isIpv4(first) ? undefined : rest[length];
  const isBehind = next !== undefined && (isIpv4(next) || /^<.*>$/.test(next));
  draft.nextHop = nextHopOf(via, isBehind ? next : null);
  return isWay(command, draft.nextHop, via) ? skipped + length + (isBehind ? 1 : 0) : 0;
}

/** Ports have a number; another word is no way that anybody could follow. */
function isWay(command: Command, { kind }: NextHop, via: string): boolean {
  if (kind === 'interface' && !INTERFACE_NAME.test(via)) return false;
  if (kind === 'placeholder') command.fault({ kind: 'placeholder', written: via });
  for (const word of via.split(' ')) if (!/^\d/.test(word)) command.names.add(word);
  return true;
}

/** `GigabitEthernet 0/0/1` may be two words. */
function isSplit([first = '', second = '']: readonly string[]): boolean {
  return (
    /^[A-Za-z][A-Za-z-]*$/.test(first) && /^\d[\d/.]*$/.test(second) && !/^\d+(?:\.\d+){3}$/.test(second)
  );
}

function options(command: Command, draft: RouteDraft, context: VrpContext): Outcome {
  for (let at = 0; at < command.words.length; ) {
    if (command.words[at] === 'description') return 'read';
    const used = option(command.from(at), draft, context);
    if (used === 0) return false;
    at += used;
  }
  return 'read';
}

/** option reads one option, and says how many words that took; 0: it is not known. */
function option(command: Command, draft: RouteDraft, { isHuawei }: VrpContext): number {
  const [first = '', ...rest] = command.words;
  const word = first.toLowerCase();
  if (word === 'preference') {
    const value = numberOf(rest[0], 0, 999);
    if (value === null) return 0;
    draft.preference = command.written(value);
    return 2;
  }
  if (/^(?:bfd|track|nqa)$/.test(word)) {
    return watched(command, draft, isHuawei);
  }
  if (word === 'permanent') draft.isPermanent = true;
  if (/^(?:permanent|inherit-cost|no-advertise|recursive)$/.test(word)) return 1;
  if (/^(?:tag|bfd-source)$/.test(word)) return 2;
  if (numberOf(word, 1, 255) === null || rest.length > 0) return 0;
  // A number alone is how IOS writes it; Comware and VRP would refuse the line.
  command.fault({ kind: 'foreign-word', word, looksLike: ['cisco-ios', 'frr'] });
  draft.isForeign = true;
  draft.preference = command.written(Number(word));
  return 1;
}

/**
 * Comware: `track 1`, `bfd control-packet`. VRP: `bfd enable`, `track bfd-session NAME`, `track ip-link NAME`, and
 * `track nqa ADMIN TEST` with two names.
 */
function watched(command: Command, draft: RouteDraft, isHuawei: boolean): number {
  const [word = '', kind = '', ...names] = command.words;
  if (word.toLowerCase() === 'bfd') {
    draft.watched = command.written('bfd');
    return 2;
  }
  const key = isHuawei ? [kind, ...names.slice(0, kind === 'nqa' ? 2 : 1)] : [word, kind];
  draft.watched = command.written(key.join(' ').toLowerCase());
  return isHuawei ? key.length + 1 : 2;
}

/** withdraw takes away what an earlier line wrote: `undo ip route-static …`. */
export function withdraw({ words }: Command, context: VrpContext): Outcome {
  context.routes = without(context.routes, words);
  return 'read';
}
