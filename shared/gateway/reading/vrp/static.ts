/** `ip route-static …` of Comware and VRP. */
import { isIpv4 } from '../../../net/ipv4.ts';
import { blockOf, looksLikeBlock } from '../blocks.ts';
import type { Outcome } from '../cli.ts';
import { nextHopOf, numberOf, routeDraft, type RouteDraft } from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { VrpContext } from './context.ts';

/** staticRoute reads the words behind `ip route-static`. */
export function staticRoute(context: VrpContext, all: readonly string[], line: Line): Outcome {
  const { reading } = context;
  const [head = '', name] = all;
  if (head === 'default-preference') {
    const value = numberOf(name, 1, 255);
    if (value === null) return false;
    context.staticDefault = reading.written(value, line);
    return 'read';
  }
  if (/^(?:bfd|default-bfd|selection-rule|frr|recursive-lookup|topology)$/.test(head)) return 'aside';
  const [vrf, words] = head === 'vpn-instance' ? [name ?? null, all.slice(2)] : [null, all];
  const [base = '', mask] = words;
  if (!looksLikeBlock(base)) return false;
  if (mask === undefined && !base.includes('/')) return false;
  const read = blockOf(base, base.includes('/') ? null : (mask ?? null), 'netmask-or-length');
  if (read.fault !== null) reading.fault(read.fault, line);
  const draft = routeDraft(read.block, reading.place(line));
  if (vrf !== null) {
    reading.names.add(vrf);
    draft.vrf = vrf;
  }
  const rest = words.slice(base.includes('/') ? 1 : 2);
  const used = hop(context, draft, rest, line);
  if (used === 0) return false;
  context.routes.push(draft);
  if (options(context, draft, rest.slice(used), line) === false)
    draft.gaps.push(reading.notUnderstood(line, ['static']));
  return 'read';
}

const OPTION =
  /^(?:preference|tag|bfd|track|permanent|description|inherit-cost|public|vpn-instance|recursive|no-advertise|nqa)$/i;

function hop(context: VrpContext, draft: RouteDraft, all: readonly string[], line: Line): number {
  const { reading } = context;
  const rest = all[0] === 'vpn-instance' ? all.slice(2) : all;
  const skipped = all.length - rest.length;
  const [first, second] = rest;
  if (first === undefined || OPTION.test(first)) return 0;
  // `GigabitEthernet 0/0/1` may be two words.
  const isSplit =
    /^[A-Za-z][A-Za-z-]*$/.test(first) &&
    second !== undefined &&
    /^\d[\d/.]*$/.test(second) &&
    !/^null$/i.test(first) &&
    !/^\d+(?:\.\d+){3}$/.test(second);
  const via = isSplit ? `${first} ${second}` : first;
  const next = rest[isSplit ? 2 : 1];
  const isNull = /^null ?0?$/i.test(first);
  const isHop = next !== undefined && (isIpv4(next) || /^<.*>$/.test(next));
  const both = isHop && !isIpv4(first) && !isNull;
  draft.nextHop = nextHopOf(via, both ? next : null);
  if (draft.nextHop.kind === 'placeholder') reading.fault({ kind: 'placeholder', written: first }, line);
  for (const word of via.split(' ')) if (!/^\d/.test(word)) reading.names.add(word);
  const nullNumber = isNull && next === '0' ? 1 : 0;
  return skipped + (isSplit ? 2 : 1) + (both ? 1 : 0) + nullNumber;
}

function options(context: VrpContext, draft: RouteDraft, rest: readonly string[], line: Line): Outcome {
  const { reading, isHuawei } = context;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]?.toLowerCase() ?? '';
    const next = rest[at + 1];
    if (word === 'preference') {
      const value = numberOf(next, 0, 999);
      if (value === null) return false;
      draft.preference = reading.written(value, line);
      at += 1;
    } else if (word === 'description') return 'read';
    else if (word === 'bfd' || word === 'track' || word === 'nqa') {
      draft.watched = reading.written(word, line);
      // Comware: `bfd control-packet`; VRP: `bfd enable`, `track bfd-session NAME`; names are of no interest.
      at += word === 'track' && isHuawei ? 2 : 1;
    } else if (/^(?:permanent|inherit-cost|no-advertise|recursive)$/.test(word)) continue;
    else if (/^(?:tag|bfd-source)$/.test(word) && next !== undefined) at += 1;
    else if (numberOf(word, 1, 255) !== null && at === rest.length - 1) {
      // A number alone is how IOS writes it; Comware and VRP would refuse the line.
      reading.fault({ kind: 'foreign-word', word, looksLike: ['cisco-ios', 'frr'] }, line);
      draft.isForeign = true;
      draft.preference = reading.written(Number(word), line);
    } else return false;
  }
  return 'read';
}

/** withdraw takes away what an earlier line wrote: `undo ip route-static …`. */
export function withdraw(context: VrpContext, words: readonly string[]): Outcome {
  const [base = '', mask = ''] = words;
  const written = base.includes('/') ? base : `${base} ${mask}`;
  context.routes = context.routes.filter(({ destination }) => destination.written !== written);
  return 'read';
}
