/** Which of many blocks hold an address, without asking each: a gateway has thousands of routes. */
import { baseAddress, prefixLength, toNumber, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { once } from '../once.ts';

interface Prefixed {
  readonly cidr: Cidr;
}

interface Index {
  /** Numbers of the rows, by block. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** The lengths that come up. */
  readonly lengths: readonly number[];
}

const indexOf = once((table: readonly Prefixed[]): Index => {
  const rows = new Map<number, number[]>();
  const lengths = new Set<number>();
  for (const [row, { cidr }] of table.entries()) {
    const length = prefixLength(cidr);
    const key = keyOf(toNumber(baseAddress(cidr)), length);
    lengths.add(length);
    const same = rows.get(key);
    if (same === undefined) rows.set(key, [row]);
    else same.push(row);
  }
  return { rows, lengths: [...lengths] };
});

/** A block as one number: what is left of the address below its mask, then the length. */
function keyOf(address: number, length: number): number {
  return Math.floor(address / 2 ** (32 - length)) * 64 + length;
}

/** rowsAt gives the rows of a table whose block holds the address, in the table's order. */
export function rowsAt<T extends Prefixed>(table: readonly T[], address: Ipv4): readonly T[] {
  const { rows, lengths } = indexOf(table);
  const number = toNumber(address);
  const found: number[] = [];
  for (const length of lengths) for (const row of rows.get(keyOf(number, length)) ?? NONE) found.push(row);
  return found.sort((a, b) => a - b).flatMap((row) => table[row] ?? []);
}

const NONE: readonly number[] = [];
