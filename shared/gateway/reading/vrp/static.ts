/** `ip route-static …` of Comware and VRP. */
import { isIpv4 } from '../../../net/ipv4.ts';
import { blockOf, looksLikeBlock } from '../blocks.ts';
import type { Outcome } from '../cli.ts';
import { numberOf } from '../drafts.ts';
import { nextHopOf, routeDraft, without, type RouteDraft } from '../routes.ts';
import type { Line } from '../lines.ts';
import type { VrpContext } from './context.ts';

/** staticRoute reads the words behind `ip route-static`. */
export function staticRoute(context: VrpContext, all: readonly string[], line: Line): Outcome {
  const [head = '', name = ''] = all;
  if (head === 'default-preference') return defaultPreference(context, name, line);
  if (/^(?:bfd|default-bfd|selection-rule|frr|recursive-lookup|topology)$/.test(head)) return 'aside';
  return head === 'vpn-instance' ? route(context, name, all.slice(2), line) : route(context, null, all, line);
}

function defaultPreference(context: VrpContext, word: string, line: Line): Outcome {
  const value = numberOf(word, 1, 255);
  if (value === null) return false;
  context.staticDefault = context.reading.written(value, line);
  return 'read';
}

function route(context: VrpContext, vrf: string | null, words: readonly string[], line: Line): Outcome {
  const { reading } = context;
  const [base = '', mask] = words;
  const isShort = base.includes('/');
  if (!looksLikeBlock(base) || (mask === undefined && !isShort)) return false;
  const read = blockOf(base, isShort ? null : (mask ?? null), 'netmask-or-length');
  if (read.fault !== null) reading.fault(read.fault, line);
  const draft = routeDraft(read.block, reading.place(line));
  if (vrf !== null) reading.names.add(vrf);
  draft.vrf = vrf;
  const rest = words.slice(isShort ? 1 : 2);
  const used = hop(context, draft, rest, line);
  if (used === 0) return false;
  context.routes.push(draft);
  if (options(context, draft, rest.slice(used), line) === false)
    draft.gaps.push(reading.notUnderstood(line, ['static']));
  return 'read';
}

const OPTION =
  /^(?:preference|tag|bfd|track|permanent|description|inherit-cost|public|vpn-instance|recursive|no-advertise|nqa)$/i;

/** hop reads where the route leads, and says how many words that took; 0: it is not there. */
function hop({ reading }: VrpContext, draft: RouteDraft, all: readonly string[], line: Line): number {
  const skipped = all[0] === 'vpn-instance' ? 2 : 0;
  const rest = all.slice(skipped);
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
  if (draft.nextHop.kind === 'placeholder') reading.fault({ kind: 'placeholder', written: first }, line);
  for (const word of via.split(' ')) if (!/^\d/.test(word)) reading.names.add(word);
  return skipped + length + (isBehind ? 1 : 0);
}

/** `GigabitEthernet 0/0/1` may be two words. */
function isSplit([first = '', second = '']: readonly string[]): boolean {
  return (
    /^[A-Za-z][A-Za-z-]*$/.test(first) && /^\d[\d/.]*$/.test(second) && !/^\d+(?:\.\d+){3}$/.test(second)
  );
}

function options(context: VrpContext, draft: RouteDraft, rest: readonly string[], line: Line): Outcome {
  for (let at = 0; at < rest.length; ) {
    if (rest[at] === 'description') return 'read';
    const used = option(context, draft, rest.slice(at), line);
    if (used === 0) return false;
    at += used;
  }
  return 'read';
}

/** option reads one option, and says how many words that took; 0: it is not known. */
function option(
  { reading, isHuawei }: VrpContext,
  draft: RouteDraft,
  [first = '', ...rest]: readonly string[],
  line: Line,
): number {
  const word = first.toLowerCase();
  if (word === 'preference') {
    const value = numberOf(rest[0], 0, 999);
    if (value === null) return 0;
    draft.preference = reading.written(value, line);
    return 2;
  }
  if (/^(?:bfd|track|nqa)$/.test(word)) {
    draft.watched = reading.written(word, line);
    // Comware: `bfd control-packet`; VRP: `bfd enable`, `track bfd-session NAME`; names are of no interest.
    return word === 'track' && isHuawei ? 3 : 2;
  }
  if (/^(?:permanent|inherit-cost|no-advertise|recursive)$/.test(word)) return 1;
  if (/^(?:tag|bfd-source)$/.test(word)) return 2;
  if (numberOf(word, 1, 255) === null || rest.length > 0) return 0;
  // A number alone is how IOS writes it; Comware and VRP would refuse the line.
  reading.fault({ kind: 'foreign-word', word, looksLike: ['cisco-ios', 'frr'] }, line);
  draft.isForeign = true;
  draft.preference = reading.written(Number(word), line);
  return 1;
}

/** withdraw takes away what an earlier line wrote: `undo ip route-static …`. */
export function withdraw(context: VrpContext, words: readonly string[]): Outcome {
  context.routes = without(context.routes, words);
  return 'read';
}
