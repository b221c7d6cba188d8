/** What the packet filters of this workstation do to what it sends and to the answers. Pure. */
import type {
  FilterBase,
  FilterChain,
  FilterHook,
  FilterSet,
  FilterTable,
  UnseenFilters,
} from '../observation/filters.ts';
import type { Answer } from './match.ts';
import { either, replyPacket, requestPacket, type Request, type Seen } from './packet.ts';
import { Walker, type Ends } from './walk.ts';

export type FilterVerdict =
  /** `unseen`: a place where rules may stand that nobody listed; null: all were. */
  | { readonly verdict: 'accepted'; readonly unseen: UnseenFilters | null }
  | { readonly verdict: 'dropped'; readonly rule: string }
  | { readonly verdict: 'unknown'; readonly reason: string };

/** outputVerdict follows the first packet of an exchange until it leaves. */
export function outputVerdict(filters: FilterSet, request: Request): FilterVerdict {
  return verdictOf(filters, passed(filters, OUT, requestPacket(request)));
}

/** replyVerdict follows the answer to such a packet from the adapter to the program. */
export function replyVerdict(filters: FilterSet, request: Request): FilterVerdict {
  const sent = passed(filters, OUT, requestPacket(request)).packet;
  return verdictOf(filters, passed(filters, IN, replyPacket(request, sent)));
}

const OUT: readonly FilterHook[] = ['output', 'postrouting', 'egress'];
const IN: readonly FilterHook[] = ['ingress', 'prerouting', 'input'];

interface Passed {
  readonly dropped: string | null;
  readonly doubt: string | null;
  readonly packet: Seen;
}

function verdictOf({ unseen }: FilterSet, { dropped, doubt }: Passed): FilterVerdict {
  if (dropped !== null) return { verdict: 'dropped', rule: dropped };
  if (doubt !== null) return { verdict: 'unknown', reason: doubt };
  return { verdict: 'accepted', unseen: unseen[0] ?? null };
}

interface Called {
  readonly table: FilterTable;
  readonly chain: FilterChain;
  readonly base: FilterBase;
}

/** Every base chain of a hook sees the packet: an accept is its own, a drop ends the way. */
function passed({ tables }: FilterSet, hooks: readonly FilterHook[], first: Seen): Passed {
  const walker = new Walker();
  let packet = first;
  let doubt: string | null = null;
  for (const { table, chain, base } of hooks.flatMap((hook) => chainsAt(tables, hook))) {
    const called = isCalled(base, packet);
    if (called === 'no') continue;
    const before = beforeTracking(base, packet);
    const ends = withPolicy(walker.walk(table, chain, before), chain, base);
    const accept = called === 'yes' ? ends.accept : either(before, ends.accept);
    if (accept === null) return { dropped: ends.drop, doubt, packet };
    if (ends.drop !== null) doubt ??= ends.doubt ?? ends.drop;
    packet = afterChain(base, packet, accept);
  }
  return { dropped: null, doubt, packet };
}

function chainsAt(tables: readonly FilterTable[], hook: FilterHook): readonly Called[] {
  const all = tables.flatMap((table) =>
    table.chains.flatMap((chain): Called[] =>
      chain.base?.hook === hook ? [{ table, chain, base: chain.base }] : [],
    ),
  );
  return all.sort((a, b) => a.base.priority - b.base.priority);
}

/** NAT is asked about the first packet of a connection only; some chains are those of one device. */
function isCalled({ type, devices }: FilterBase, packet: Seen): Answer {
  if (type === 'nat' && packet.state !== 'new') return packet.state === null ? 'maybe' : 'no';
  const name = packet.isReply ? packet.in : packet.out;
  if (devices === undefined) return 'yes';
  if (name === null || devices.length === 0) return 'maybe';
  return devices.includes(name) ? 'yes' : 'no';
}

/** Connections are looked up at priority -200; before that no packet has a state. */
const TRACKING = -200;

function isBeforeTracking({ hook, priority }: FilterBase): boolean {
  return hook === 'ingress' || ((hook === 'prerouting' || hook === 'output') && priority <= TRACKING);
}

function beforeTracking(base: FilterBase, packet: Seen): Seen {
  return isBeforeTracking(base) && packet.state !== 'untracked' ? { ...packet, state: 'none' } : packet;
}

function afterChain({ hook, type }: FilterBase, before: Seen, after: Seen): Seen {
  const tracked = after.state === 'none' ? { ...after, state: before.state } : after;
  // A new mark may lead what is sent to another adapter; only chains of this type look for the way again.
  return hook === 'output' && type === 'route' && after.mark !== before.mark
    ? { ...tracked, out: null }
    : tracked;
}

function withPolicy(ends: Ends, { name }: FilterChain, { policy }: FilterBase): Ends {
  if (ends.on === null) return ends;
  const drop = ends.drop ?? `policy of chain ${name}: drop`;
  if (policy === 'drop') return { ...ends, drop };
  const accept = either(ends.accept, ends.on);
  if (policy === 'accept') return { ...ends, accept };
  return { ...ends, accept, drop, doubt: ends.doubt ?? `chain ${name} is not in the listing` };
}
