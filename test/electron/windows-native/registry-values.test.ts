/** Values of the registry as Windows writes them. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../electron/windows-native/child/registry.ts';

describe('values of the registry', () => {
  const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

  it.each<readonly [string, number, Uint8Array, unknown]>([
    ['a text', 1, wide('proxy:8080\0'), 'proxy:8080'],
    ['a text without its end', 1, wide('proxy'), 'proxy'],
    ['a text that was cut in a character', 1, wide('ab').slice(0, 3), 'a'],
    ['a path with a variable', 2, wide('%ProgramFiles%\0'), '%ProgramFiles%'],
    ['a number', 4, Uint8Array.of(1, 0, 0, 0), 1],
    ['a number that was cut', 4, Uint8Array.of(1, 0), null],
    ['several texts', 7, wide('.a.example\0.b.example\0\0'), ['.a.example', '.b.example']],
    ['bytes', 3, Uint8Array.of(70, 0, 9), [70, 0, 9]],
    ['nothing', 1, new Uint8Array(0), ''],
    ['half of a surrogate pair', 1, Uint8Array.of(0x3d, 0xd8, 0x41, 0), '\ufffdA'],
  ])('%s', (_what, type, data, expected) => {
    expect(valueOf(type, data)).toEqual(expected);
  });
});
