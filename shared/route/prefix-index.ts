/** PrefixIndex: the routes of a table by prefix, so that a table of 100,000 routes serves 10,000 targets. */
import { baseAddress, fromNumber, prefixLength, toNumber, type Ipv4 } from '../net/ipv4.ts';
import type { Route } from '../observation/workstation.ts';

export class PrefixIndex {
  /** By prefix length, then by base address. */
  readonly #byLength = new Map<number, Map<string, Route[]>>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const length = prefixLength(route.destination);
      const bases = this.#byLength.get(length) ?? new Map<string, Route[]>();
      this.#byLength.set(length, bases);
      const base = baseAddress(route.destination);
      const equals = bases.get(base);
      if (equals === undefined) bases.set(base, [route]);
      else equals.push(route);
    }
  }

  /** longest gives all routes with the longest prefix that holds the target; empty where none does. */
  longest(target: Ipv4): readonly Route[] {
    const bits = toNumber(target);
    for (let length = 32; length >= 0; length -= 1) {
      const bases = this.#byLength.get(length);
      if (bases === undefined) continue;
      const size = 2 ** (32 - length);
      const found = bases.get(fromNumber(Math.floor(bits / size) * size));
      if (found !== undefined) return found;
    }
    return [];
  }
}
