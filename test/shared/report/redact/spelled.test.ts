/** Letters that are written as numbers: read, judged, and left as they were where they may stay. */
import { describe, expect, it } from 'vitest';
import { denySpelled } from '../../../../shared/report/redact/allow/spelled.ts';

const deny = (text: string): string => text.replaceAll('sara', 'word-1');

describe('letters written as numbers', () => {
  it.each([
    ['%73%61%72%61', 'word-1'],
    ['http://x/%73%61%72%61/y', 'http://x/word-1/y'],
    [String.raw`\x73\x61\x72\x61`, 'word-1'],
    [String.raw`\163\141\162\141`, 'word-1'],
    ['&#115;&#97;&#114;&#x61;', 'word-1'],
    ['s%61ra', 'word-1'],
    ['73 61 72 61 73 61 72 61', 'word-1word-1'],
  ])('%s becomes a pseudonym', (written, shared) => {
    expect(denySpelled(written, deny)).toBe(shared);
  });

  it.each([
    '100% 25%',
    'fec0::1%12',
    String.raw`ROOT\NET\0001`,
    '%6b%6f',
    '10 20 30 40 50 60',
    'ttl 64 61 62',
  ])('%s stays as it was written', (written) => {
    expect(denySpelled(written, deny)).toBe(written);
  });

  it.each(['%41', '\\x41', '\\101', '&#65;', '61 '])('%s without an end takes no stack', (piece) => {
    expect(() => denySpelled(piece.repeat(200_000), deny)).not.toThrow();
  });
});
