/** Follows a packet through the chains of one table, with every way that it may take. */
import type { FilterChain, FilterRule, FilterTable } from '../observation/filters.ts';
import { markOf, matchesAll } from './match.ts';
import { either, mayHaveConnection, type Seen } from './packet.ts';

/** What may become of a packet. Several may be possible where something is not known. */
export interface Ends {
  /** The packet as it may be accepted; null: it is not. */
  readonly accept: Seen | null;
  /** The rule that may drop it; null: none does. */
  readonly drop: string | null;
  /** The packet as it may come to the end of the chain; null: it does not. */
  readonly on: Seen | null;
  /** Why more than one end is possible. */
  readonly doubt: string | null;
}

/** Jumps nest at most this deep in the kernel (nft 16, iptables by its chains). */
const DEEPEST = 64;
/** Only rules that somebody made to keep us busy need a longer walk. */
const MOST_STEPS = 200_000;

/** The table that is walked, and how many jumps led to the chain. */
interface At {
  readonly table: FilterTable;
  readonly depth: number;
}

export class Walker {
  readonly #chains = new Map<FilterTable, ReadonlyMap<string, FilterChain>>();
  #steps = 0;

  /** walk follows a packet through a chain and those that it jumps to. */
  walk(table: FilterTable, chain: FilterChain, packet: Seen): Ends {
    return this.#walk({ table, depth: 0 }, chain, packet);
  }

  #walk(at: At, chain: FilterChain, first: Seen): Ends {
    let ends = NO_END;
    let packet = first;
    for (const rule of chain.rules) {
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) return anything('too many rules to follow', packet);
      const met = matchesAll(rule.conditions, packet);
      if (met === 'no') continue;
      const done = this.#act(at, rule, packet);
      ends = together(ends, done, met === 'maybe' ? rule : null);
      const next = done.leaves ? null : done.on;
      if (met === 'maybe') packet = either(packet, next) ?? packet;
      else if (next === null) return ends;
      else packet = next;
    }
    if (at.table.whole) return { ...ends, on: either(ends.on, packet) };
    const more = anything(`the listing of table ${at.table.name} may lack rules`, packet);
    return { ...more, accept: either(ends.accept, more.accept), drop: ends.drop ?? more.drop };
  }

  /** `leaves`: where it goes on, it does so behind this chain. */
  #act(at: At, rule: FilterRule, packet: Seen): Done {
    const nothing = { ...NO_END, leaves: false };
    switch (rule.action) {
      case 'accept':
        return { ...nothing, accept: packet };
      case 'drop':
        return { ...nothing, drop: rule.text };
      case 'return':
        return { ...nothing, on: packet, leaves: true };
      case 'jump':
      case 'goto':
        return { ...this.#into(at, rule, packet), leaves: rule.action === 'goto' };
      case 'unknown':
        return { ...anything(`what this rule does: ${rule.text}`, packet), drop: rule.text, leaves: false };
      case 'rewrite':
        return { ...nothing, accept: rewritten(packet) };
      default:
        return { ...nothing, on: changed(rule, packet) };
    }
  }

  #into({ table, depth }: At, { target = '', text }: FilterRule, packet: Seen): Ends {
    const chain = this.#chainsOf(table).get(target);
    if (chain !== undefined && depth < DEEPEST) return this.#walk({ table, depth: depth + 1 }, chain, packet);
    return { ...anything(`chain ${target} is not in the listing`, packet), drop: text };
  }

  #chainsOf(table: FilterTable): ReadonlyMap<string, FilterChain> {
    const known = this.#chains.get(table) ?? new Map(table.chains.map((one) => [one.name, one]));
    this.#chains.set(table, known);
    return known;
  }
}

type Done = Ends & { readonly leaves: boolean };

const NO_END: Ends = { accept: null, drop: null, on: null, doubt: null };

/** together adds the ends behind one rule; `doubtful`: the rule, where the packet may have passed it by. */
function together(ends: Ends, done: Done, doubtful: FilterRule | null): Ends {
  const on = done.leaves ? done.on : null;
  const matters = done.accept !== null || done.drop !== null || on !== null;
  const why = doubtful !== null && matters ? `whether a packet meets: ${doubtful.text}` : null;
  return {
    accept: either(ends.accept, done.accept),
    drop: ends.drop ?? done.drop,
    on: either(ends.on, on),
    doubt: ends.doubt ?? done.doubt ?? why,
  };
}

/** Nothing is known any more, not even what other rules have done to the packet. */
function anything(why: string, packet: Seen): Ends {
  const lost = { ...packet, mark: null, connectionMark: null, state: null };
  return { accept: lost, drop: 'a rule that the listing lacks', on: lost, doubt: why };
}

function rewritten(packet: Seen): Seen {
  return {
    ...packet,
    source: null,
    destination: null,
    in: unless(packet.in),
    out: unless(packet.out),
    sourcePort: null,
    destinationPort: null,
  };
}

/** There is no adapter where there was none. */
function unless(name: string | null): string | null {
  return name === '' ? '' : null;
}

function changed({ action, target = '' }: FilterRule, packet: Seen): Seen {
  switch (action) {
    case 'mark':
      // There is nothing to copy.
      if (isCopy(target) && !mayHaveConnection(packet)) return packet;
      return { ...packet, mark: marked(packet.mark, target, packet.connectionMark) };
    case 'connection-mark':
      if (!mayHaveConnection(packet)) return packet;
      return { ...packet, connectionMark: marked(packet.connectionMark, target, packet.mark) };
    case 'untrack':
      // What was looked up already keeps its connection.
      return packet.state === 'none' ? { ...packet, state: 'untracked' } : packet;
    default:
      return packet;
  }
}

function isCopy(text: string): boolean {
  return text.startsWith('copy/');
}

/** `copy/mask` takes the bits of the other mark: what is saved to a connection, or restored from it. */
function marked(before: number | null, text: string, other: number | null): number | null {
  const copies = isCopy(text);
  const bits = markOf(copies ? text.replace('copy', '0') : text);
  const value = copies ? other : (bits?.value ?? null);
  if (bits === null || value === null) return null;
  // Bits outside of the mask would be flipped, which depends on what they were.
  if (!copies && (value & ~bits.mask) !== 0) return null;
  const taken = (value & bits.mask) >>> 0;
  if (bits.mask === 0xffff_ffff) return taken;
  return before === null ? null : ((before & ~bits.mask) | taken) >>> 0;
}
