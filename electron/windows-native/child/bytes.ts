/** Bytes: structures of Windows, read within their bounds. A read beyond them is a refusal, never a crash. */
import { Refusal } from './refusal.ts';

const AF_INET = 2;
const AF_INET6 = 23;
const MOST_CHARACTERS = 2_048;

export class Bytes {
  readonly #view: DataView;
  readonly #base: bigint;

  /** `base` is where the first byte lies in memory, for structures that point into the same piece. */
  constructor(bytes: Uint8Array, base = 0n) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#base = base;
  }

  get length(): number {
    return this.#view.byteLength;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true);
  }

  u64(at: number): bigint {
    return this.#view.getBigUint64(this.#checked(at, 8), true);
  }

  /** follow gives where in these bytes a pointer leads; null for a null pointer. */
  follow(at: number): number | null {
    const pointer = this.u64(at);
    if (pointer === 0n) return null;
    const offset = pointer - this.#base;
    if (offset < 0n || offset >= BigInt(this.length))
      throw new Refusal('unparsable', 'a pointer leads out of its buffer');
    return Number(offset);
  }

  /** wide reads UTF-16 up to its end, or to `most` characters. */
  wide(at: number, most = MOST_CHARACTERS): string {
    let text = '';
    for (let index = 0; index < most; index += 1) {
      const unit = this.u16(at + index * 2);
      if (unit === 0) return wellFormed(text);
      text += String.fromCharCode(unit);
    }
    return wellFormed(text);
  }

  /** wideBehind reads the text that a pointer leads to; empty for a null pointer. */
  wideBehind(at: number): string {
    const start = this.follow(at);
    return start === null
      ? ''
      : this.wide(start, Math.min(MOST_CHARACTERS, Math.floor((this.length - start) / 2)));
  }

  /** hex reads a hardware address: `02-00-5E-10-00-01`. */
  hex(at: number, length: number): string {
    return Array.from({ length }, (_, index) =>
      this.u8(at + index)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase(),
    ).join('-');
  }

  /** guid reads a GUID as the registry writes it: its first three parts are numbers, the others are bytes. */
  guid(at: number): string {
    const number = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
    const rest = this.hex(at + 8, 8).replaceAll('-', '');
    const parts = [
      number(this.u32(at), 8),
      number(this.u16(at + 4), 4),
      number(this.u16(at + 6), 4),
      rest.slice(0, 4),
      rest.slice(4),
    ];
    return `{${parts.join('-').toUpperCase()}}`;
  }

  /** socketAddress reads a sockaddr of either family; null where it is neither or unspecified. */
  socketAddress(at: number): string | null {
    const family = this.u16(at);
    if (family === AF_INET) return this.ipv4(at + 4);
    return family === AF_INET6 ? this.#ipv6(at) : null;
  }

  ipv4(at: number): string {
    return [0, 1, 2, 3].map((index) => this.u8(at + index)).join('.');
  }

  #ipv6(at: number): string {
    const groups = Array.from({ length: 8 }, (_, index) =>
      ((this.u8(at + 8 + index * 2) << 8) | this.u8(at + 9 + index * 2)).toString(16),
    );
    const zone = this.u32(at + 24);
    return `${shortened(groups)}${zone === 0 ? '' : `%${zone}`}`;
  }

  #checked(at: number, size: number): number {
    if (!Number.isInteger(at) || at < 0 || at + size > this.length)
      throw new Refusal('unparsable', 'a field lies outside of its buffer');
    return at;
  }
}

/** wellFormed puts U+FFFD in place of half a surrogate pair, which no JSON parser and no file would keep. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** The longest run of zero groups is written `::` (RFC 5952). */
function shortened(groups: readonly string[]): string {
  const runs = [...groups.join(':').matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].map(([run]) => run);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest === '' ? groups.join(':') : groups.join(':').replace(longest, '::').replace(/:{3,}/, '::');
}
