/** Which parts of a block a set of blocks decides: longest prefix first, as every router does. */
import { baseAddress, fromNumber, prefixLength, toNumber, type Cidr, type Ipv4 } from '../../net/ipv4.ts';

/** A part of a block in which no border of a route lies: what holds for its first address holds for all. */
export interface Part {
  readonly first: Ipv4;
  readonly last: Ipv4;
}

/** partsOf cuts a block at the borders of routes. */
export function partsOf(block: Cidr, routes: readonly Cidr[]): readonly Part[] {
  const [start, end] = rangeOf(block);
  const cuts = new Set([start]);
  // Networks that are alike are named again and again in a large configuration.
  for (const route of new Set(routes)) {
    for (const cut of rangeOf(route)) if (cut > start && cut < end) cuts.add(cut);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.map((first, index): Part => {
    return { first: fromNumber(first), last: fromNumber((ordered[index + 1] ?? end) - 1) };
  });
}

/** coversAll says whether blocks together hold the whole of another one. */
export function coversAll(blocks: readonly Cidr[], block: Cidr): boolean {
  const [start, end] = rangeOf(block);
  const ranges = blocks.map(rangeOf).sort(([a], [b]) => a - b);
  let held = start;
  for (const [from, to] of ranges) {
    if (from > held) break;
    held = Math.max(held, to);
  }
  return held >= end;
}

/** The first address, and the one behind the last. */
function rangeOf(block: Cidr): readonly [number, number] {
  const start = toNumber(baseAddress(block));
  return [start, start + 2 ** (32 - prefixLength(block))];
}
