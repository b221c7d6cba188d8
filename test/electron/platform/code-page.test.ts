import { describe, expect, it } from 'vitest';
import { decode } from '../../../electron/platform/code-page.ts';

describe('code pages', () => {
  it.each([
    ['UTF-8', Buffer.from('以太网'), null],
    ['UTF-8 with a BOM', Buffer.from('\ufeff以太网'), null],
    ['UTF-16 with a BOM', Buffer.from('\ufeff以太网', 'utf16le'), null],
    ['936', Buffer.from([0xd2, 0xd4, 0xcc, 0xab, 0xcd, 0xf8]), '936'],
    ['936, guessed', Buffer.from([0xd2, 0xd4, 0xcc, 0xab, 0xcd, 0xf8]), null],
  ])('%s', (_name, bytes, page) => {
    expect(decode(bytes, page)).toBe('以太网');
  });
});
