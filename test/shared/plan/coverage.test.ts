/** Blocks that are looked up in tables give what asking each of them gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  fromNumber,
  network,
  prefixLength,
  toNumber,
  baseAddress,
  type Cidr,
  type Ipv4,
} from '../../../shared/net/ipv4.ts';
import { coversAll } from '../../../shared/plan/gateway/coverage.ts';
import { PrefixTree, rowsAround } from '../../../shared/plan/gateway/prefixes.ts';
import { once } from '../../../shared/plan/once.ts';

/** Few addresses, so that blocks meet. */
const address = fc.nat({ max: 31 }).map((low) => fromNumber(0x0a000000 + low * 8));
const cidr = fc
  .tuple(address, fc.constantFrom(0, 8, 24, 26, 27, 28, 29, 32))
  .map(([at, length]) => network(at, length));

describe('blocks', () => {
  it('that hold an address are found, the longest first, and equal ones in their order', () => {
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 30 }), fc.array(cidr), address, (cidrs, borders, at) => {
        const table = cidrs.map((one, row) => ({ cidr: one, row }));
        const holding = table.filter((one) => contains(one.cidr, at));
        const sorted = [...holding].sort(
          (a, b) => prefixLength(b.cidr) - prefixLength(a.cidr) || a.row - b.row,
        );
        expect(rowsAround(new PrefixTree(table, borders).at(at))).toEqual(sorted);
      }),
    );
  });

  it('cut another one into parts that do not overlap, and within which the same blocks hold every address', () => {
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 30 }), cidr, address, (cidrs, block, at) => {
        const table = cidrs.map((one, row) => ({ cidr: one, row }));
        const parts = new PrefixTree(table).partsOf(block);
        const range = (one: { readonly first: Ipv4; readonly last: Ipv4 }) =>
          [toNumber(one.first), toNumber(one.last)] as const;
        for (const [index, part] of parts.entries()) {
          const [first, last] = range(part);
          expect(first).toBeLessThanOrEqual(last);
          const next = parts[index + 1];
          if (next !== undefined) expect(range(next)[0]).toBe(last + 1);
        }
        const [own] = parts.filter(
          (part) => range(part)[0] <= toNumber(at) && toNumber(at) <= range(part)[1],
        );
        expect(own !== undefined).toBe(contains(block, at));
        if (own === undefined) return;
        const holding = table.filter((one) => contains(one.cidr, at)).map(({ row }) => row);
        expect(
          rowsAround(own.within)
            .map(({ row }) => row)
            .sort((a, b) => a - b),
        ).toEqual(holding);
      }),
    );
  });

  it('hold another one together when they hold each part of it', () => {
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 12 }), cidr, (cidrs, block: Cidr) => {
        const parts = new PrefixTree([], cidrs).partsOf(block);
        expect(coversAll(cidrs, block)).toBe(
          parts.every(({ first }) => cidrs.some((one) => contains(one, first))),
        );
        expect(parts[0]?.first).toBe(baseAddress(block));
        expect(toNumber(parts.at(-1)?.last ?? fromNumber(0))).toBe(
          toNumber(baseAddress(block)) + 2 ** (32 - prefixLength(block)) - 1,
        );
      }),
    );
  });
});

describe('what is made once', () => {
  it('is made once per object, also where it is nothing', () => {
    const asked: object[] = [];
    const of = once((key: object): string | null => {
      asked.push(key);
      return null;
    });
    const [a, b] = [{}, {}];
    expect([of(a), of(a), of(b)]).toEqual([null, null, null]);
    expect(asked).toEqual([a, b]);
  });
});
