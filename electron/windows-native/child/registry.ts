/** The registry: values and keys by their path. A key that is not there is an answer, for Windows says so. */
import { Bytes, wellFormed } from './bytes.ts';
import type { Functions } from './functions.ts';
import { wide } from './lookup.ts';
import { Refusal, refusalOf } from './refusal.ts';

/** Predefined keys, sign-extended as the headers do. */
const ROOTS = { HKLM: -2_147_483_646n, HKCU: -2_147_483_647n } as const;
export type Root = keyof typeof ROOTS;
export type Value = string | number | readonly string[] | readonly number[] | null;

const NOT_FOUND = 2;
const MORE_DATA = 234;
const NO_MORE_ITEMS = 259;
const KEY_READ = 0x2_0019;
/** RRF_RT_ANY; the 64-bit view is the one that the program itself sees. */
const ANY_TYPE = 0xffff;
const MOST_KEYS = 4_096;
const MOST_NAME = 256;
const MOST_VALUE = 256 * 1024;
const [REG_SZ, REG_EXPAND_SZ, REG_DWORD, REG_MULTI_SZ] = [1, 2, 4, 7] as const;

export class Registry {
  readonly #functions: Functions;

  constructor(functions: Functions) {
    this.#functions = functions;
  }

  /** value reads one value; null where the value or its key does not exist. */
  value(root: Root, key: string, name: string): Value {
    const type = new Uint8Array(4);
    const size = new Uint8Array(4);
    let data = new Uint8Array(512);
    for (;;) {
      new DataView(size.buffer).setUint32(0, data.length, true);
      const code = this.#functions.call(
        'RegGetValueW',
        ROOTS[root],
        wide(key),
        wide(name),
        ANY_TYPE,
        type,
        data,
        size,
      );
      if (code === NOT_FOUND) return null;
      const needed = new Bytes(size).u32(0);
      if (code === 0) return valueOf(new Bytes(type).u32(0), data.subarray(0, Math.min(needed, data.length)));
      if (code !== MORE_DATA || data.length >= MOST_VALUE) throw refusalOf('RegGetValueW', code);
      data = new Uint8Array(Math.min(Math.max(needed, data.length * 2), MOST_VALUE));
    }
  }

  /** keys lists the names of the keys below one; null where it does not exist. */
  keys(root: Root, key: string): readonly string[] | null {
    const place = new Uint8Array(8);
    const code = this.#functions.call('RegOpenKeyExW', ROOTS[root], wide(key), 0, KEY_READ, place);
    if (code === NOT_FOUND) return null;
    if (code !== 0) throw refusalOf('RegOpenKeyExW', code);
    const handle = new Bytes(place).u64(0);
    try {
      return this.#names(handle);
    } finally {
      this.#functions.call('RegCloseKey', handle);
    }
  }

  #names(handle: bigint): readonly string[] {
    const found: string[] = [];
    for (;;) {
      const name = new Uint8Array(MOST_NAME * 2);
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, MOST_NAME, true);
      const code = this.#functions.call(
        'RegEnumKeyExW',
        handle,
        found.length,
        name,
        length,
        null,
        null,
        null,
        null,
      );
      if (code === NO_MORE_ITEMS) return found;
      if (code !== 0) throw refusalOf('RegEnumKeyExW', code);
      if (found.length >= MOST_KEYS)
        throw new Refusal('unparsable', `a key with more than ${MOST_KEYS} keys`);
      found.push(new Bytes(name).wide(0, Math.min(new Bytes(length).u32(0), MOST_NAME)));
    }
  }
}

/** valueOf reads a value by its type; binary values come as numbers. */
export function valueOf(type: number, data: Uint8Array): Value {
  const bytes = new Bytes(data);
  switch (type) {
    case REG_SZ:
    case REG_EXPAND_SZ:
      return bytes.wide(0, Math.floor(data.length / 2));
    case REG_DWORD:
      return data.length < 4 ? null : bytes.u32(0);
    case REG_MULTI_SZ:
      return wellFormed(Buffer.from(data.subarray(0, data.length - (data.length % 2))).toString('utf16le'))
        .split('\0')
        .filter((one) => one !== '');
    default:
      return [...data];
  }
}
