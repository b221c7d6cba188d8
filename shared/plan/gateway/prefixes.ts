/**
 * Blocks nest or do not meet, so those of a table make a tree, and cut all addresses into stretches that the same blocks hold.
 * A gateway has thousands of routes: what holds for a stretch is found once, and an address is looked up by halving.
 */
import { baseAddress, fromNumber, prefixLength, toNumber, type Cidr, type Ipv4 } from '../../net/ipv4.ts';

interface Prefixed {
  readonly cidr: Cidr;
}

/** A block of the table with its rows, in the table's order; none where it is only a border. */
export interface Prefix<T> {
  readonly cidr: Cidr;
  readonly length: number;
  readonly rows: readonly T[];
  /** It is one of the borders as well, so that what holds for it may hold for no other block. */
  readonly isBorder: boolean;
  /** The next larger block that holds this one. */
  readonly around: Prefix<T> | null;
}

/** Addresses that the same blocks hold: what holds for the first holds for all. */
export interface Part<T = unknown> {
  readonly first: Ipv4;
  readonly last: Ipv4;
  /** The smallest of these blocks. */
  readonly within: Prefix<T> | null;
}

interface Stretch<T> {
  readonly start: number;
  readonly within: Prefix<T> | null;
}

interface Draft<T> extends Prefix<T> {
  readonly rows: T[];
  readonly start: number;
  readonly end: number;
  isBorder: boolean;
  around: Draft<T> | null;
}

const ALL_END = 2 ** 32;

export class PrefixTree<T extends Prefixed> {
  readonly #stretches: readonly Stretch<T>[];
  readonly #parts = new Map<Cidr, readonly Part<T>[]>();

  /** Borders cut, and have no rows. */
  constructor(rows: readonly T[], borders: readonly Cidr[] = []) {
    const drafts = new Map<Cidr, Draft<T>>();
    for (const row of rows) draftOf(drafts, row.cidr).rows.push(row);
    for (const border of borders) draftOf(drafts, border).isBorder = true;
    this.#stretches = stretchesOf(
      [...drafts.values()].sort((a, b) => a.start - b.start || a.length - b.length),
    );
  }

  /** The smallest block that holds the address. */
  at(address: Ipv4): Prefix<T> | null {
    return this.#stretches[this.#indexAt(toNumber(address))]?.within ?? null;
  }

  /** partsOf cuts a block at the borders of all blocks. */
  partsOf(block: Cidr): readonly Part<T>[] {
    const known = this.#parts.get(block) ?? this.#cut(rangeOf(block));
    this.#parts.set(block, known);
    return known;
  }

  #cut([start, end]: Range): readonly Part<T>[] {
    const parts: Part<T>[] = [];
    let index = this.#indexAt(start);
    for (let from = start; from < end; index += 1) {
      const to = Math.min(end, this.#stretches[index + 1]?.start ?? ALL_END);
      const within = this.#stretches[index]?.within ?? null;
      parts.push({ first: fromNumber(from), last: fromNumber(to - 1), within });
      from = to;
    }
    return parts;
  }

  /** The last stretch that does not begin behind the address. */
  #indexAt(address: number): number {
    let [low, high] = [0, this.#stretches.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.start ?? ALL_END) <= address) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** rowsAround lists the rows of a block and of those that hold it: the longest prefix first. */
export function rowsAround<T>(prefix: Prefix<T> | null): readonly T[] {
  const rows: T[] = [];
  for (let at = prefix; at !== null; at = at.around) rows.push(...at.rows);
  return rows;
}

function draftOf<T>(drafts: Map<Cidr, Draft<T>>, cidr: Cidr): Draft<T> {
  const known = drafts.get(cidr);
  if (known !== undefined) return known;
  const [start, end] = rangeOf(cidr);
  const made = { cidr, start, end, length: prefixLength(cidr), rows: [], isBorder: false, around: null };
  drafts.set(cidr, made);
  return made;
}

/** One pass over the blocks in their order; those that are open hold each other. */
function stretchesOf<T>(drafts: readonly Draft<T>[]): readonly Stretch<T>[] {
  const stretches: Stretch<T>[] = [];
  let open: Draft<T> | null = null;
  let start = 0;
  const closeAt = (end: number, within: Draft<T> | null): void => {
    if (end > start) stretches.push({ start, within });
    start = end;
  };
  for (const draft of drafts) {
    for (; open !== null && open.end <= draft.start; open = open.around) closeAt(open.end, open);
    closeAt(draft.start, open);
    draft.around = open;
    open = draft;
  }
  for (; open !== null; open = open.around) closeAt(open.end, open);
  closeAt(ALL_END, null);
  return stretches;
}

type Range = readonly [start: number, end: number];

/** rangeOf gives the first address, and the one behind the last. */
export function rangeOf(block: Cidr): Range {
  const start = toNumber(baseAddress(block));
  return [start, start + 2 ** (32 - prefixLength(block))];
}
