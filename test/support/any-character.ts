import * as fc from 'fast-check';

/**
 * ANY_CHARACTER gives every character of Unicode, as fast-check's own unit `binary` does. That one lists the whole of Unicode
 * for each text that is made with it, which took a second each.
 */
export const ANY_CHARACTER: fc.Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((point) => String.fromCodePoint(point));
