import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip, fromNumber } from '../../../shared/net/ipv4.ts';
import { maskLength } from '../../../shared/net/mask.ts';

describe('maskLength', () => {
  it.each([
    ['0.0.0.0', 0],
    ['128.0.0.0', 1],
    ['255.192.0.0', 10],
    ['255.255.255.0', 24],
    ['255.255.255.255', 32],
  ])('%s has %d ones', (mask, length) => {
    expect(maskLength(ip(mask))).toBe(length);
  });

  it.each(['255.0.255.0', '0.0.0.255', '255.255.255.1', '192.168.1.1'])('%s is no mask', (mask) => {
    expect(maskLength(ip(mask))).toBeNull();
  });

  it('is the inverse of writing a mask', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 32 }), (length) => {
        expect(maskLength(fromNumber(length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0))).toBe(length);
      }),
    );
  });
});
