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
} from '../../../shared/net/ipv4.ts';
import { coversAll, partsOf } from '../../../shared/plan/gateway/coverage.ts';
import { rowsAt } from '../../../shared/plan/gateway/prefixes.ts';
import { once } from '../../../shared/plan/once.ts';

/** Few addresses, so that blocks meet. */
const address = fc.nat({ max: 31 }).map((low) => fromNumber(0x0a000000 + low * 8));
const cidr = fc
  .tuple(address, fc.constantFrom(0, 8, 24, 26, 27, 28, 29, 32))
  .map(([at, length]) => network(at, length));

describe('blocks', () => {
  it('that hold an address are found, in their order', () => {
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 30 }), address, (cidrs, at) => {
        const table = cidrs.map((one, row) => ({ cidr: one, row }));
        expect(rowsAt(table, at)).toEqual(table.filter((one) => contains(one.cidr, at)));
      }),
    );
  });

  it('hold another one together when they hold each part of it', () => {
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 12 }), cidr, (cidrs, block: Cidr) => {
        const parts = partsOf(block, cidrs);
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
