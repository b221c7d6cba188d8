/** Memory of a test, in which structures are laid out as Windows would write them. */

/** Where it begins. */
export const BASE = 0x1_2340_0000n;

/** Memory is a piece in which structures are laid out one after the other. */
export class Memory {
  readonly bytes = new Uint8Array(64 * 1024);
  readonly #view = new DataView(this.bytes.buffer);
  #next = 0;

  take(size: number): number {
    const at = this.#next;
    this.#next += Math.ceil(size / 8) * 8;
    return at;
  }

  u32(at: number, value: number): void {
    this.#view.setUint32(at, value, true);
  }

  point(at: number, to: number | bigint): void {
    this.#view.setBigUint64(at, typeof to === 'bigint' ? to : BASE + BigInt(to), true);
  }

  text(text: string): number {
    const at = this.take(text.length * 2 + 2);
    for (let index = 0; index < text.length; index += 1)
      this.#view.setUint16(at + index * 2, text.charCodeAt(index), true);
    return at;
  }

  ipv4(address: string, at = this.take(16)): number {
    this.#view.setUint16(at, 2, true);
    this.bytes.set(address.split('.').map(Number), at + 4);
    return at;
  }

  ipv6(groups: readonly number[], scope: number): number {
    const at = this.take(28);
    this.#view.setUint16(at, 23, true);
    groups.forEach((group, index) => {
      this.#view.setUint16(at + 8 + index * 2, group, false);
    });
    this.u32(at + 24, scope);
    return at;
  }
}
