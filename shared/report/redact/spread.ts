/** Drawing addresses in a block so that any two share as many leading bits as the true ones do. */

const TRIES = 20;

export interface Located {
  /** null: an anchor, which stays where it is. */
  readonly name: string | null;
  readonly number: number;
}

export interface Place {
  /** Bits below the prefix. */
  readonly bits: number;
  readonly base: number;
}

export interface Choice {
  readonly isFree: (number: number) => boolean;
  /** Among addresses that differ in no more than this many last bits, anchors do not count; absent: they always do. */
  readonly looseBits?: number;
  readonly random: () => number;
}

/**
 * spread walks the tree of all addresses bit by bit, and at each fork swaps the two sides or not; an address alone in a place
 * may lie anywhere in it. Above an anchor nothing is swapped, so that each shares as many leading bits with it as before.
 */
export function spread(
  sorted: readonly Located[],
  { bits, base }: Place,
  choice: Choice,
): readonly (readonly [string, number])[] {
  const loose = choice.looseBits ?? 0;
  const anchorsUpTo = [0];
  for (const [index, { name }] of sorted.entries())
    anchorsUpTo.push((anchorsUpTo[index] ?? 0) + (name === null ? 1 : 0));
  const spreadOut: (readonly [string, number])[] = [];
  const walk = (from: number, to: number, place: Place): void => {
    const first = sorted[from];
    if (first === undefined || from >= to) return;
    if (to - from === 1) {
      if (first.name !== null) spreadOut.push([first.name, somewhere(first, place, choice)]);
      return;
    }
    if (place.bits === 0) {
      for (const { name } of sorted.slice(from, to)) if (name !== null) spreadOut.push([name, place.base]);
      return;
    }
    const half = 2 ** (place.bits - 1);
    const middle = firstAbove(sorted, [from, to], half);
    const isAnchored = anchorsUpTo[to] !== anchorsUpTo[from];
    if (isAnchored && place.bits <= loose) {
      const free = sorted.slice(from, to).filter(({ name }) => name !== null);
      spreadOut.push(...spread(free, place, choice));
      return;
    }
    const turned = isAnchored || choice.random() < 0.5 ? 0 : half;
    walk(from, middle, { bits: place.bits - 1, base: place.base + turned });
    walk(middle, to, { bits: place.bits - 1, base: place.base + half - turned });
  };
  walk(0, sorted.length, { bits, base });
  return spreadOut;
}

/** Where in a part of the list, whose members share the bits above, the addresses with this bit begin. */
function firstAbove(sorted: readonly Located[], part: readonly [number, number], bit: number): number {
  let [low, high] = part;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Math.floor((sorted[middle]?.number ?? 0) / bit) % 2 === 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** With a zero at its end the address of an adapter would be read as that of its network. */
function somewhere({ number }: Located, { bits, base }: Place, { isFree, random }: Choice): number {
  const draw = (): number => base + Math.floor(random() * 2 ** bits);
  const fits = (one: number): boolean => isFree(one) && (isNetworkLike(number) || !isNetworkLike(one));
  let drawn = draw();
  for (let left = TRIES; left > 0 && !fits(drawn); left -= 1) drawn = draw();
  return drawn;
}

function isNetworkLike(number: number): boolean {
  return number % 256 === 0;
}
