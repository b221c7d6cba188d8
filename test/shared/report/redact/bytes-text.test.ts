import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base64Characters,
  characters,
  fromBase64,
  fromHex,
  textOf,
  utf16le,
} from '../../../../shared/report/redact/bytes-text.ts';
import { ANY_CHARACTER } from '../../../support/any-character.ts';

/** The platform's own decoder; null where the bytes are no UTF-8, or control characters. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /[\0-\x08\x0e-\x1f\x7f\ufffd]/.test(text.replace(/\0+$/, '')) ? null : text;
  } catch {
    return null;
  }
}

describe('bytes as text', () => {
  it('decodes digits of Base64 from any of them on, as the platform does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(4), fc.nat(3), (bytes, less, from) => {
        const digits = Buffer.from(bytes)
          .toString('base64url')
          .slice(0, -less || undefined);
        expect(base64Characters(digits, from)).toBe(
          Buffer.from(digits.slice(from), 'base64url').toString('latin1'),
        );
      }),
    );
  });

  it('decodes Base64 of either alphabet, with and without padding, and hexadecimal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        const forms = [
          buffer.toString('base64'),
          buffer.toString('base64url'),
          buffer.toString('base64').replace(/=+$/, ''),
        ];
        for (const form of forms) expect(fromBase64(form)).toEqual(bytes);
        expect(fromHex(buffer.toString('hex'))).toEqual(bytes);
        expect(characters(bytes)).toBe(buffer.toString('latin1'));
      }),
    );
    expect([fromBase64('ab!d'), fromBase64('abcde'), fromBase64('字字字字')]).toEqual([null, null, null]);
  });

  it('reads UTF-8 as the platform does', () => {
    const text = fc
      .string({ unit: ANY_CHARACTER, maxLength: 12 })
      .map((one) => new Uint8Array(Buffer.from(one)));
    const damaged = fc
      .tuple(text, fc.nat(20), fc.nat(255))
      .map(([bytes, at, value]) => bytes.map((byte, index) => (index === at ? value : byte)));
    fc.assert(
      fc.property(fc.oneof(text, damaged, fc.uint8Array({ maxLength: 8 })), (bytes) => {
        const read = textOf(bytes);
        expect(read?.wide === false ? read.text : null).toBe(decoded(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads UTF-16 of letters', () => {
    expect(textOf(Uint8Array.from(utf16le('张伟的电脑')))).toEqual({ text: '张伟的电脑', wide: true });
  });
});
