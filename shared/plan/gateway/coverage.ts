/** Which parts of a block a set of blocks decides: longest prefix first, as every router does. */
import {
  baseAddress,
  contains,
  fromNumber,
  overlaps,
  prefixLength,
  toNumber,
  type Cidr,
  type Ipv4,
} from '../../net/ipv4.ts';

/** A part of a block in which no border of a route lies: what holds for its first address holds for all. */
export interface Part {
  readonly first: Ipv4;
  readonly last: Ipv4;
}

/** partsOf cuts a block at the borders of routes. */
export function partsOf(block: Cidr, routes: readonly Cidr[]): readonly Part[] {
  const start = toNumber(baseAddress(block));
  const end = start + 2 ** (32 - prefixLength(block));
  const cuts = new Set([start]);
  for (const route of routes) {
    if (!overlaps(route, block)) continue;
    const first = toNumber(baseAddress(route));
    const next = first + 2 ** (32 - prefixLength(route));
    for (const cut of [first, next]) if (cut > start && cut < end) cuts.add(cut);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.map((first, index): Part => {
    return { first: fromNumber(first), last: fromNumber((ordered[index + 1] ?? end) - 1) };
  });
}

/** coversAll says whether blocks together hold the whole of another one. */
export function coversAll(blocks: readonly Cidr[], block: Cidr): boolean {
  return partsOf(block, blocks).every(({ first }) => blocks.some((one) => contains(one, first)));
}
