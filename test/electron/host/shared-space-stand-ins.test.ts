/** Stand-ins of addresses of 100.64.0.0/10: what they are, and that they are taken for no address. */
import { describe, expect, it } from 'vitest';
import { ip, toNumber, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { standInsOf } from '../../../shared/report/redact/stand-ins.ts';

describe('stand-ins of 100.64.0.0/10', () => {
  const common = (a: string, b: string): number => Math.clz32((toNumber(ip(a)) ^ toNumber(ip(b))) >>> 0);

  it('keep their /16, and every network that they share with an address that stays', () => {
    const values = ['100.100.45.99', '100.100.2.7', '100.101.102.103', '100.101.102.7', '100.64.9.1'];
    const anchors = ['100.100.2.136', '100.100.2.138', '100.101.0.9', '100.64.9.9'] as Ipv4[];
    const named = values.map((value, index) => ({ name: `ip-${index + 1}`, value: ip(value) }));
    for (let round = 0; round < 200; round += 1) {
      const rows = standInsOf(named, { anchors });
      expect(rows).toHaveLength(values.length);
      for (const [index, { standIn, block }] of rows.entries()) {
        const value = values[index] ?? '';
        expect(block).toBe('100.64.0.0/10');
        expect([...values, ...anchors]).not.toContain(standIn);
        expect(common(standIn, value)).toBeGreaterThanOrEqual(16);
        expect(anchors.map((one) => Math.max(16, common(standIn, one)))).toEqual(
          anchors.map((one) => Math.max(16, common(value, one))),
        );
        expect(rows.map((one) => common(one.standIn, standIn))).toEqual(
          values.map((one) => common(one, value)),
        );
      }
    }
  });
});
