/** Whether blocks together hold another one. */
import type { Cidr } from '../../net/ipv4.ts';
import { rangeOf } from './prefixes.ts';

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
