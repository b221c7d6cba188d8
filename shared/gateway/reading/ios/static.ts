/** `ip route …` of IOS and FRR. */
import type { Outcome } from '../cli.ts';
import { blockOf, looksLikeBlock } from '../blocks.ts';
import { numberOf } from '../drafts.ts';
import { nextHopOf, routeDraft, without, type RouteDraft } from '../routes.ts';
import type { Line } from '../lines.ts';
import type { IosContext } from './context.ts';

/** staticRoute reads the words behind `ip route`. */
export function staticRoute(context: IosContext, all: readonly string[], line: Line): Outcome {
  return all[0]?.toLowerCase() === 'vrf'
    ? route(context, all[1] ?? null, all.slice(2), line)
    : route(context, null, all, line);
}

function route(context: IosContext, vrf: string | null, words: readonly string[], line: Line): Outcome {
  const { reading, isFrr } = context;
  const [base = '', second = ''] = words;
  const mask = !base.includes('/') && /^(?:\d|<.*>$)/.test(second) ? second : null;
  if (!looksLikeBlock(base) || (mask === null && !/^<|\//.test(base))) return false;
  const read = blockOf(base, mask, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.fault !== null) reading.fault(read.fault, line);
  const draft = routeDraft(read.block, reading.place(line));
  if (vrf !== null) reading.names.add(vrf);
  draft.vrf = vrf;
  const rest = words.slice(mask === null ? 1 : 2);
  const used = hop(context, draft, rest, line);
  if (used === 0) return false;
  context.routes.push(draft);
  // The destination is known and its number may not be: a route of which nothing sure can be said.
  if (options(context, draft, rest.slice(used), line) === false)
    draft.gaps.push(reading.notUnderstood(line, ['static']));
  return 'read';
}

/** Words that may stand behind a next hop. */
const OPTION =
  /^(?:tag|name|permanent|track|global|dhcp|vrf|nexthop-vrf|table|label|color|onlink|bfd|preference|distance|weight|metric|multicast|description)$/i;

function hop({ reading }: IosContext, draft: RouteDraft, rest: readonly string[], line: Line): number {
  const [first, second] = rest;
  if (first === undefined || OPTION.test(first)) return 0;
  const both = second !== undefined && !OPTION.test(second) && !/^\d{1,3}$/.test(second) && second !== first;
  draft.nextHop = nextHopOf(first, both ? second : null);
  if (draft.nextHop.kind === 'placeholder') reading.fault({ kind: 'placeholder', written: first }, line);
  if (draft.nextHop.kind === 'interface') reading.names.add(first);
  if (draft.nextHop.kind === 'address' && both) {
    const via = draft.nextHop.via;
    if (via !== null) reading.names.add(via);
  }
  return both ? 2 : 1;
}

function options(context: IosContext, draft: RouteDraft, rest: readonly string[], line: Line): Outcome {
  for (let at = 0; at < rest.length; ) {
    const used = option(context, draft, rest.slice(at), line);
    if (used === 0) return false;
    at += used;
  }
  return 'read';
}

/** option reads one option, and says how many words that took; 0: it is not known. */
function option(
  { reading }: IosContext,
  draft: RouteDraft,
  [first = '', ...rest]: readonly string[],
  line: Line,
): number {
  const word = first.toLowerCase();
  const distance = numberOf(word, 0, 999);
  if (distance !== null) {
    draft.preference = reading.written(distance, line);
    return 1;
  }
  if (/^(?:permanent|global|onlink)$/.test(word)) return 1;
  if (word === 'preference' || word === 'distance') {
    const value = numberOf(rest[0], 0, 999);
    if (value === null) return 0;
    const looksLike = word === 'preference' ? (['h3c-comware', 'huawei-vrp'] as const) : [];
    reading.fault({ kind: 'foreign-word', word, looksLike }, line);
    draft.isForeign = true;
    draft.preference = reading.written(value, line);
    return 2;
  }
  if (word === 'track' || word === 'bfd') {
    draft.watched = reading.written(word, line);
    return word === 'track' ? 2 : 1 + rest.length;
  }
  if (!/^(?:tag|name|vrf|nexthop-vrf|table|label|color)$/.test(word) || rest.length === 0) return 0;
  if (word === 'vrf') draft.vrf = rest[0] ?? null;
  return 2;
}

/** withdraw takes away what an earlier line wrote: `no ip route …`. */
export function withdraw(context: IosContext, words: readonly string[]): Outcome {
  context.routes = without(context.routes, words);
  return 'read';
}
