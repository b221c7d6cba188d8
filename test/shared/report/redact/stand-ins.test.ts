/** Stand-ins of addresses: what they keep, and where they lie. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressClass } from '../../../../shared/net/address-class.ts';
import { HOTSPOTS } from '../../../../shared/net/hotspots.ts';
import { contains, fromNumber, ip, toNumber } from '../../../../shared/net/ipv4.ts';
import { standInsOf } from '../../../../shared/report/redact/stand-ins.ts';

function common(a: string, b: string): number {
  return Math.clz32((toNumber(ip(a)) ^ toNumber(ip(b))) >>> 0);
}

const inside = (base: string, bits: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 2 ** bits - 1 }).map((low) => fromNumber(toNumber(ip(base)) + low));

const address = fc.oneof(
  inside('10.0.0.0', 24),
  inside('10.1.2.0', 8),
  inside('172.16.0.0', 20),
  inside('192.168.64.0', 14),
  inside('8.8.0.0', 16),
  inside('47.0.0.0', 24),
);

describe('stand-ins', () => {
  /** Always the same numbers (Park and Miller). */
  function seeded(seed: number): () => number {
    let state = seed;
    return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  }

  const subnetOf = (address: string): string => address.replace(/\.\d+$/, '');

  it("keep class and subnet relation, and are nobody's address of the report", () => {
    fc.assert(
      fc.property(fc.uniqueArray(address, { minLength: 2, maxLength: 12 }), (values) => {
        const rows = standInsOf(
          values.map((value, index) => ({ name: `ip-${index + 1}`, value: ip(value) })),
        );
        const trueOf = new Map(values.map((value, index) => [`ip-${index + 1}`, value]));
        for (const a of rows) {
          expect(values).not.toContain(a.standIn);
          expect(addressClass(ip(a.standIn))).toBe(addressClass(ip(trueOf.get(a.name) ?? '')));
          for (const b of rows)
            expect(common(a.standIn, b.standIn) >= 8 ? common(a.standIn, b.standIn) : 0).toBe(
              common(trueOf.get(a.name) ?? '', trueOf.get(b.name) ?? '') >= 8
                ? common(trueOf.get(a.name) ?? '', trueOf.get(b.name) ?? '')
                : 0,
            );
        }
      }),
    );
  });

  it.each(['192.168.137.9', '192.168.43.7', '172.20.10.3'])(
    'of %s, which a shared connection has, are of the same',
    (value) => {
      const [row] = standInsOf([
        { name: 'ip-1', value: ip(value) },
        { name: 'ip-2', value: ip('192.168.5.9') },
      ]);
      expect(row?.standIn).not.toBe(value);
      expect(
        HOTSPOTS.filter((one) => contains(one, ip(value)) && contains(one, ip(row?.standIn ?? ''))),
      ).toHaveLength(1);
    },
  );

  it('of an address of an adapter are none of a network', () => {
    const named = Array.from({ length: 2000 }, (_, index) => ({
      name: `ip-${index + 1}`,
      value: fromNumber(toNumber(ip('10.0.0.1')) + index * 4096),
    }));
    expect(standInsOf(named).filter(({ standIn }) => standIn.endsWith('.0'))).toEqual([]);
  });

  it('are no address that names a product', () => {
    // Where 10.211.55.9 and 10.255.255.255 lie in 10.0.0.0/8.
    const drawn = [(211 * 256 + 55) * 256 + 9, 2 ** 24 - 1].map((number) => number / 2 ** 24);
    expect(
      standInsOf([{ name: 'ip-1', value: ip('10.0.0.0') }], { random: () => drawn.shift() ?? 0 }).map(
        ({ standIn }) => standIn,
      ),
    ).toEqual(['10.255.255.255']);
  });

  it('are found for each of thousands of addresses far apart, though many that are drawn belong to somebody', () => {
    const named = Array.from({ length: 5000 }, (_, index) => ({
      name: `ip-${index + 1}`,
      value: fromNumber(toNumber(ip('172.16.0.0')) + ((index * 7919) % 2 ** 20)),
    }));
    const trueOnes = new Set(named.map(({ value }) => value));
    const rows = standInsOf(named);
    expect(rows).toHaveLength(named.length);
    expect(rows.filter(({ standIn }) => trueOnes.has(standIn as (typeof named)[number]['value']))).toEqual(
      [],
    );
    expect(new Set(rows.map(({ standIn }) => standIn)).size).toBe(named.length);
  });

  it('say in words what lies where', () => {
    const named = [
      { name: 'ip-1', value: ip('172.16.5.6') },
      { name: 'ip-2', value: ip('8.8.8.8') },
      { name: 'ip-3', value: ip('172.16.5.9') },
    ];
    expect(standInsOf(named).map(({ name, block, sameSubnetAs }) => [name, block, sameSubnetAs])).toEqual([
      ['ip-1', '172.16.0.0/12', undefined],
      ['ip-2', 'public', undefined],
      ['ip-3', '172.16.0.0/12', 'ip-1'],
    ]);
  });

  it('invents no address that is to be avoided, though nobody names it', () => {
    const avoid = Array.from({ length: 250 }, (_, index) => ip(`192.0.2.${index + 1}`));
    const drawn = Array.from({ length: 50 }, () =>
      standInsOf([{ name: 'ip-1', value: ip('192.0.2.77') }], { avoid }),
    );
    const invented = drawn.flat().map(({ standIn }) => standIn);
    expect(invented.filter((one) => avoid.some((other) => other === one))).toEqual([]);
  });

  it('lie in no /24 that somebody here truly has, where there is room', () => {
    const avoid = Array.from({ length: 6000 }, (_, index) =>
      fromNumber(toNumber(ip('10.0.0.7')) + index * 2560),
    );
    const values = ['10.1.2.3', '10.1.2.4', '10.9.7.5', '10.200.3.1'];
    const named = values.map((value, index) => ({ name: `ip-${index + 1}`, value: ip(value) }));
    const truly = new Set([...values, ...avoid].map(subnetOf));
    const random = seeded(16);
    const rows = Array.from({ length: 200 }, () => standInsOf(named, { random, avoid })).flat();
    expect(rows).toHaveLength(800);
    expect(rows.filter(({ standIn }) => truly.has(subnetOf(standIn)))).toEqual([]);
  });

  it('are found where every /24 is somebody’s', () => {
    const avoid = Array.from({ length: 256 }, (_, index) => ip(`192.168.${index}.1`));
    const rows = standInsOf(
      [
        { name: 'ip-1', value: ip('192.168.5.9') },
        { name: 'ip-2', value: ip('192.168.5.10') },
      ],
      { random: seeded(16), avoid },
    );
    expect(rows.map(({ standIn }) => common(standIn, '192.168.0.0') >= 16)).toEqual([true, true]);
    expect(avoid.filter((one) => rows.some(({ standIn }) => standIn === one))).toEqual([]);
  });

  it('are found beside an address that stays, in its /24', () => {
    const anchors = [ip('100.100.2.136')];
    for (const value of ['100.71.0.1', '100.71.0.3', '100.100.2.137', '100.100.2.138'])
      for (let seed = 1; seed <= 20; seed += 1) {
        const [row] = standInsOf([{ name: 'ip-1', value: ip(value) }], { random: seeded(seed), anchors });
        expect(row, `${value}, ${seed}`).toBeDefined();
        expect(subnetOf(row?.standIn ?? '')).toBe(subnetOf(value));
        expect([value, '100.100.2.136']).not.toContain(row?.standIn);
      }
  });
});
