/** Tables that Windows allocates: a count, then rows of one size. */
import { Bytes } from './bytes.ts';
import type { FunctionName, Functions } from './functions.ts';
import { Refusal, refusalOf } from './refusal.ts';

const AF_INET = 2;
/** A workstation with a full Internet table has about a million routes; nobody runs one. */
const MOST_ROWS = 200_000;
/** An empty IPv4 table: Windows says so with an error. */
const NOT_FOUND = 1168;

interface Table<T> {
  /** The function that gives it. */
  readonly name: FunctionName;
  readonly header: number;
  readonly row: number;
  readonly read: (bytes: Bytes, at: number) => T;
}

/** readTable calls a function that gives such a table, and reads each row at its offset. */
export function readTable<T>(functions: Functions, { name, header, row, read }: Table<T>): readonly T[] {
  const place = new Uint8Array(8);
  const families = name === 'GetIfTable2' ? [] : [AF_INET];
  const code = functions.call(name, ...families, place);
  if (code === NOT_FOUND) return [];
  if (code !== 0) throw refusalOf(name, code);
  const pointer = new Bytes(place).u64(0);
  if (pointer === 0n) throw new Refusal('failed', `${name}: no table`);
  try {
    const count = new Bytes(functions.copy(pointer, 4)).u32(0);
    if (count > MOST_ROWS) throw new Refusal('unparsable', `${name}: ${count} rows`);
    const bytes = new Bytes(functions.copy(pointer, header + count * row));
    return Array.from({ length: count }, (_, index) => read(bytes, header + index * row));
  } finally {
    functions.call('FreeMibTable', pointer);
  }
}
