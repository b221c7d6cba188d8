/** Follows a packet through the chains of one table, with every way that it may take. */
import type { FilterChain, FilterRule, FilterTable } from '../observation/filters.ts';
import { markOf, matchesAll } from './match.ts';
import { merged, type Seen } from './packet.ts';

/** What may become of a packet. Several may be possible where something is not known. */
export interface Ends {
  readonly accept: boolean;
  /** The rule that may drop it; null: none does. */
  readonly drop: string | null;
  /** It may come to the end of the chain. */
  readonly on: boolean;
  /** Why more than one end is possible. */
  readonly doubt: string | null;
  readonly packet: Seen;
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

  #walk(at: At, chain: FilterChain, packet: Seen): Ends {
    let ends: Ends = { accept: false, drop: null, on: false, doubt: null, packet };
    for (const rule of chain.rules) {
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) return anything('too many rules to follow', ends.packet);
      const met = matchesAll(rule.conditions, ends.packet);
      if (met === 'no') continue;
      const done = this.#act(at, rule, ends.packet);
      ends = together(ends, done, met === 'maybe' ? rule : null);
      if (met === 'yes' && (!done.on || done.leaves)) return ends;
    }
    if (at.table.whole) return { ...ends, on: true };
    return {
      ...anything(`the listing of table ${at.table.name} may lack rules`, ends.packet),
      drop: ends.drop ?? CUT,
    };
  }

  /** `leaves`: where it goes on, it does so behind this chain. */
  #act(at: At, rule: FilterRule, packet: Seen): Done {
    const nothing = { accept: false, drop: null, on: false, doubt: null, packet, leaves: false };
    switch (rule.action) {
      case 'accept':
        return { ...nothing, accept: true };
      case 'drop':
        return { ...nothing, drop: rule.text };
      case 'return':
        return { ...nothing, on: true, leaves: true };
      case 'jump':
      case 'goto':
        return { ...this.#into(at, rule, packet), leaves: rule.action === 'goto' };
      case 'unknown':
        return { ...anything(`what this rule does: ${rule.text}`, packet), drop: rule.text, leaves: false };
      case 'rewrite':
        return {
          ...nothing,
          accept: true,
          packet: {
            ...packet,
            source: null,
            destination: null,
            in: unless(packet.in),
            out: unless(packet.out),
            sourcePort: null,
            destinationPort: null,
          },
        };
      default:
        return { ...nothing, on: true, packet: changed(rule, packet) };
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

/** together adds the ends behind one rule; `doubtful`: the rule, where the packet may have passed it by. */
function together(ends: Ends, done: Done, doubtful: FilterRule | null): Ends {
  const why =
    doubtful !== null && matters(done, done.leaves) ? `whether a packet meets: ${doubtful.text}` : null;
  return {
    accept: ends.accept || done.accept,
    drop: ends.drop ?? done.drop,
    on: ends.on || (done.on && done.leaves),
    doubt: ends.doubt ?? done.doubt ?? why,
    packet: doubtful === null ? done.packet : merged(ends.packet, done.packet),
  };
}

const CUT = 'a rule that the listing lacks';

/** Nothing is known any more, not even what other rules have done to the packet. */
function anything(why: string, packet: Seen): Ends {
  return {
    accept: true,
    drop: CUT,
    on: true,
    doubt: why,
    packet: { ...packet, mark: null, connectionMark: null, state: null },
  };
}

function matters({ accept, drop, on }: Ends, leaves: boolean): boolean {
  return accept || drop !== null || (on && leaves);
}

/** There is no adapter where there was none. */
function unless(name: string | null): string | null {
  return name === '' ? '' : null;
}

function changed({ action, target = '' }: FilterRule, packet: Seen): Seen {
  switch (action) {
    case 'mark':
      return { ...packet, mark: marked(packet.mark, target, packet.connectionMark) };
    case 'connection-mark':
      return { ...packet, connectionMark: marked(packet.connectionMark, target, packet.mark) };
    case 'untrack':
      return { ...packet, state: 'untracked' };
    default:
      return packet;
  }
}

/** `copy/mask` takes the bits of the other mark: what is saved to a connection, or restored from it. */
function marked(before: number | null, text: string, other: number | null): number | null {
  const isCopy = text.startsWith('copy/');
  const bits = markOf(isCopy ? text.replace('copy', '0') : text);
  const value = isCopy ? other : (bits?.value ?? null);
  if (bits === null || value === null) return null;
  // Bits outside of the mask would be flipped, which depends on what they were.
  if (!isCopy && (value & ~bits.mask) !== 0) return null;
  const taken = (value & bits.mask) >>> 0;
  if (bits.mask === 0xffff_ffff) return taken;
  return before === null ? null : ((before & ~bits.mask) | taken) >>> 0;
}
