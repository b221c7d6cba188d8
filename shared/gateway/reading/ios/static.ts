/** `ip route …` of IOS and FRR. */
import type { Outcome } from '../cli.ts';
import { blockOf, looksLikeBlock } from '../blocks.ts';
import { nextHopOf, numberOf, routeDraft, type RouteDraft } from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { IosContext } from './context.ts';

/** staticRoute reads the words behind `ip route`. */
export function staticRoute(context: IosContext, all: readonly string[], line: Line): Outcome {
  const { reading, isFrr } = context;
  const [vrf, words] = all[0]?.toLowerCase() === 'vrf' ? [all[1] ?? null, all.slice(2)] : [null, all];
  const [base = ''] = words;
  if (!looksLikeBlock(base)) return false;
  const hasMask = !base.includes('/') && (/^\d/.test(words[1] ?? '') || /^<.*>$/.test(words[1] ?? ''));
  if (!hasMask && !base.includes('/') && !/^</.test(base)) return false;
  const mask = hasMask ? (words[1] ?? null) : null;
  const read = blockOf(base, mask, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.fault !== null) reading.fault(read.fault, line);
  const draft = routeDraft(read.block, reading.place(line));
  if (vrf !== null) {
    reading.names.add(vrf);
    draft.vrf = vrf;
  }
  const rest = words.slice(mask === null ? 1 : 2);
  const used = hop(context, draft, rest, line);
  if (used === 0) return false;
  const outcome = options(context, draft, rest.slice(used), line);
  if (outcome === 'read') context.routes.push(draft);
  else {
    // The destination is known and its number may not be: a route of which nothing sure can be said.
    draft.gaps.push(reading.notUnderstood(line, ['static']));
    context.routes.push(draft);
  }
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
  const { reading } = context;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]?.toLowerCase() ?? '';
    const next = rest[at + 1];
    const distance = numberOf(word, 0, 999);
    if (distance !== null) draft.preference = reading.written(distance, line);
    else if (word === 'permanent' || word === 'global' || word === 'onlink') continue;
    else if (word === 'preference' || word === 'distance') {
      const value = numberOf(next, 0, 999);
      if (value === null) return false;
      reading.fault(
        { kind: 'foreign-word', word, looksLike: word === 'preference' ? ['h3c-comware', 'huawei-vrp'] : [] },
        line,
      );
      draft.isForeign = true;
      draft.preference = reading.written(value, line);
      at += 1;
    } else if (word === 'track' || word === 'bfd') {
      draft.watched = reading.written(word, line);
      if (word === 'track') at += 1;
      else at = rest.length;
    } else if (/^(?:tag|name|vrf|nexthop-vrf|table|label|color)$/.test(word) && next !== undefined) {
      if (word === 'vrf') draft.vrf = next;
      at += 1;
    } else return false;
  }
  return 'read';
}

/** withdraw takes away what an earlier line wrote: `no ip route …`. */
export function withdraw(context: IosContext, words: readonly string[]): Outcome {
  const [base = '', mask = ''] = words;
  const written = base.includes('/') ? base : `${base} ${mask}`;
  context.routes = context.routes.filter(({ destination }) => destination.written !== written);
  return 'read';
}
