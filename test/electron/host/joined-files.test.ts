/** The last look reads the small files of a bundle in one piece: their borders hide nothing and make nothing up. */
import { describe, expect, it } from 'vitest';
import { knowingly } from '../../../electron/host/gate.ts';
import { redactedBundleBytes } from '../../../electron/host/save-bundle.ts';
import { createLeakScanner } from '../../../shared/report/leak-scan.ts';
import type { SecretWord } from '../../../shared/report/redact/words.ts';
import { reportOf } from '../../support/report.ts';

const SECRETS: readonly SecretWord[] = [
  { kind: 'host', value: 'finance-pc-07' },
  { kind: 'user', value: '张三丰' },
  { kind: 'ssid', value: 'Office 5G' },
  { kind: 'ip', value: '192.168.31.57' },
  { kind: 'mac', value: '00:1a:2b:3c:4d:5e' },
];
const scanner = createLeakScanner(SECRETS);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
/** 76 digits of Base64, as a line of a mail has, and what stands on the next one. */
const CUT = base64(`${' '.repeat(50)}finance-pc-07 ${' '.repeat(10)}`);

/** What the last look finds in the outputs alone: the report holds them as well, each as a text of its own. */
function foundIn(outputs: readonly string[]): readonly unknown[] {
  const evidence = outputs.map((text, index) => ({
    id: `o${index}`,
    command: 'x',
    platform: 'linux' as const,
    startedAt: '',
    text,
  }));
  const found: unknown[] = [];
  redactedBundleBytes({
    report: { ...reportOf('a filtered API'), evidence },
    refuseLeaks: (content) => {
      const bytes = Buffer.from(content as Uint8Array);
      const start = bytes.lastIndexOf(']', bytes.lastIndexOf(outputs[0] ?? '')) + 1;
      const own = bytes.subarray(start);
      if (typeof content !== 'string' && bytes.includes(outputs[0] ?? ''))
        found.push(scanner.scan(own.toString('utf8'), () => own.toString('latin1')));
      return knowingly(content);
    },
  });
  return found;
}

describe('the files of a bundle', () => {
  it.each([
    ['a name', 'on finance-', 'pc-07 now'],
    ['a Chinese name', '用户 张', '三丰 已登录'],
    ['a name with a blank', 'joined Office', '5G again'],
    ['a name with a blank at the end', 'joined Office ', '5G again'],
    ['an address', 'via 192.168.', '31.57 up'],
    ['a hardware address', 'at 00:1a:2b', ':3c:4d:5e up'],
    ['Base64', CUT.slice(0, 76), CUT.slice(76)],
    ['hexadecimal', hex('at finance-pc-07').slice(0, 18), hex('at finance-pc-07').slice(18)],
    ['percent signs', 'x=%E5%BC%A0%E4%B8', '%89%E4%B8%B0'],
    ['escapes', '\\u5f20\\u4e', '09\\u4e30'],
    ['UTF-16', 'o\0f\0 \0f\0i\0n\0a\0n\0', 'c\0e\0-\0p\0c\0-\x000\x007\0'],
  ])('%s that two of them make together is none of either', (_what, first, second) => {
    expect(foundIn([first, second, 'end'])).toEqual([null]);
    // Without the border it is found.
    expect(
      scanner.scan(_what === 'a name with a blank' ? `${first} ${second}` : first + second),
    ).not.toBeNull();
  });

  it.each([
    ['finance-pc-07', 'host'],
    ['张三丰', 'user'],
    ['192.168.31.57', 'ip'],
    ['00:1a:2b:3c:4d:5e', 'mac'],
    [base64('of finance-pc-07'), 'host'],
    [hex('of finance-pc-07'), 'host'],
    ['%E5%BC%A0%E4%B8%89%E4%B8%B0', 'user'],
    ['o\0f\0 \0f\0i\0n\0a\0n\0c\0e\0-\0p\0c\0-\x000\x007\0', 'host'],
  ])('%j at the border of two of them is found', (secret, rule) => {
    for (const outputs of [
      ['first', secret, 'x'],
      ['x-', `${secret} is mine`, '-y'],
      ['first', `this is ${secret}`, 'last'],
      ['a', 'b', secret],
      ['odd', 'even', secret, ''],
    ]) {
      expect(foundIn(outputs), JSON.stringify(outputs)).toEqual([expect.objectContaining({ rule })]);
    }
  });
});
