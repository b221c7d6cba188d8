/** `ip route …` of IOS and FRR. */
import { blockOf, looksLikeBlock } from '../blocks.ts';
import type { Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { nextHopOf, routeDraft, without, type RouteDraft } from '../routes.ts';
import { numberOf } from '../values.ts';
import type { IosContext } from './context.ts';

/** staticRoute reads the words behind `ip route`. */
export function staticRoute(command: Command, context: IosContext): Outcome {
  return command.words[0]?.toLowerCase() === 'vrf'
    ? route(command.from(2), command.words[1] ?? null, context)
    : route(command, null, context);
}

function route(command: Command, vrf: string | null, context: IosContext): Outcome {
  const { isFrr } = context;
  const [base = '', second = ''] = command.words;
  const mask = !base.includes('/') && /^(?:\d|<.*>$)/.test(second) ? second : null;
  if (!looksLikeBlock(base) || (mask === null && !/^<|\//.test(base))) return false;
  const read = blockOf(base, mask, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.fault !== null) command.fault(read.fault);
  const draft = routeDraft(read.block, command.place);
  if (vrf !== null) command.names.add(vrf);
  draft.vrf = vrf;
  const rest = command.from(mask === null ? 1 : 2);
  const used = hop(rest, draft);
  if (used === 0) return false;
  context.routes.push(draft);
  // The destination is known and its number may not be: a route of which nothing sure can be said.
  if (options(rest.from(used), draft) === false) draft.gaps.push(command.notUnderstood('static'));
  return 'read';
}

/** Words that may stand behind a next hop. */
const OPTION =
  /^(?:tag|name|permanent|track|global|dhcp|vrf|nexthop-vrf|table|label|color|onlink|bfd|preference|distance|weight|metric|multicast|description)$/i;

function hop(command: Command, draft: RouteDraft): number {
  const [first, second] = command.words;
  if (first === undefined || OPTION.test(first)) return 0;
  const both = second !== undefined && !OPTION.test(second) && !/^\d{1,3}$/.test(second) && second !== first;
  draft.nextHop = nextHopOf(first, both ? second : null);
  if (draft.nextHop.kind === 'placeholder') command.fault({ kind: 'placeholder', written: first });
  if (draft.nextHop.kind === 'interface') command.names.add(first);
  if (draft.nextHop.kind === 'address' && both) {
    const via = draft.nextHop.via;
    if (via !== null) command.names.add(via);
  }
  return both ? 2 : 1;
}

function options(command: Command, draft: RouteDraft): Outcome {
  for (let at = 0; at < command.words.length; ) {
    const used = option(command.from(at), draft);
    if (used === 0) return false;
    at += used;
  }
  return 'read';
}

/** option reads one option, and says how many words that took; 0: it is not known. */
function option(command: Command, draft: RouteDraft): number {
  const [first = '', ...rest] = command.words;
  const word = first.toLowerCase();
  const distance = numberOf(word, 0, 999);
  if (distance !== null) {
    draft.preference = command.written(distance);
    return 1;
  }
  if (word === 'permanent') draft.isPermanent = true;
  if (/^(?:permanent|global|onlink)$/.test(word)) return 1;
  if (word === 'preference' || word === 'distance') return foreignNumber(command, draft);
  if (word === 'track' || word === 'bfd') {
    draft.watched = command.written(word === 'track' ? `track ${rest[0] ?? ''}` : word);
    return word === 'track' ? 2 : 1 + rest.length;
  }
  if (!/^(?:tag|name|vrf|nexthop-vrf|table|label|color)$/.test(word) || rest.length === 0) return 0;
  if (word === 'vrf') draft.vrf = rest[0] ?? null;
  return 2;
}

/** A word before the number is how others write it: whether this device takes the line is not known. */
function foreignNumber(command: Command, draft: RouteDraft): number {
  const [first = '', number] = command.words;
  const word = first.toLowerCase();
  const value = numberOf(number, 0, 999);
  if (value === null) return 0;
  const looksLike = word === 'preference' ? (['h3c-comware', 'huawei-vrp'] as const) : [];
  command.fault({ kind: 'foreign-word', word, looksLike });
  draft.isForeign = true;
  draft.preference = command.written(value);
  return 2;
}

/** withdraw takes away what an earlier line wrote: `no ip route …`. */
export function withdraw({ words }: Command, context: IosContext): Outcome {
  context.routes = without(context.routes, words);
  return 'read';
}
