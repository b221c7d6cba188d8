import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { listText } from '../../../shared/profile/list-text.ts';

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);
const TEXT = '名称,地址\n前台,172.16.0.5\n';

describe('a list as it was saved', () => {
  it.each([
    ['utf8', false],
    ['utf8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['gb18030', false],
    ['gbk', false],
  ] as const)('in %s, marked: %s', (encoding, addBOM) => {
    expect(listText(iconv.encode(TEXT, encoding, { addBOM }), decode)).toBe(TEXT);
  });

  it.each(['utf-16le', 'utf-16be'])('in %s without a mark', (encoding) => {
    expect(
      listText(iconv.encode('name,address\ndesk,172.16.0.5\n', encoding, { addBOM: false }), decode),
    ).toBe('name,address\ndesk,172.16.0.5\n');
  });

  it('in the code page of western Europe', () => {
    expect(listText(iconv.encode('Empfang Süd;172.16.0.5\n', 'windows-1252'), decode)).toBe(
      'Empfang Süd;172.16.0.5\n',
    );
  });

  it('of nothing, and of bytes that are no text', () => {
    expect(listText(new Uint8Array(), decode)).toBe('');
    expect(listText(new Uint8Array([0xff, 0xfe, 0x00]), decode)).toBe('');
  });
});
