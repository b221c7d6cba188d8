import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeakScanner } from '../../../shared/report/leak-scan.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import type { SecretWord } from '../../../shared/report/redact/words.ts';

const SECRETS: readonly SecretWord[] = [
  { kind: 'host', value: 'finance-pc-07' },
  { kind: 'user', value: 'zhangsan' },
  { kind: 'user', value: '张三丰' },
  { kind: 'domain', value: 'corp.example.com' },
  { kind: 'ssid', value: 'Office 5G' },
  { kind: 'ip', value: '192.168.31.57' },
  { kind: 'ip6', value: 'fd12:3456:789a:1::1' },
  { kind: 'mac', value: '00:1a:2b:3c:4d:5e' },
];
const scanner = createLeakScanner(SECRETS);
const base64 = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('base64');

describe('leak scan', () => {
  it.each([
    ['host', 'plain', 'on FINANCE-PC-07.'],
    ['user', 'plain', '{"who":"zhangsan"}'],
    ['user', 'plain', '用户张三丰已登录'],
    ['domain', 'plain', 'pc1.corp.example.com'],
    ['ssid', 'plain', 'joined Office 5G'],
    ['ip', 'plain', 'via 192.168.31.57:53'],
    ['ip', 'plain', 'vlan.192.168.31.57'],
    ['ip', 'plain', 'x192.168.31.57'],
    ['ip', 'plain', '地址192.168.31.57。'],
    ['ip6', 'plain', 'fd12:3456:789a:0001:0:0:0:1'],
    ['ip6', 'plain', 'IPv6:fd12:3456:789a:1::1'],
    ['mac', 'plain', '0:1a:2b:3c:4d:5e'],
    ['mac', 'plain', '001A2B3C4D5E'],
    ['mac', 'plain', '001a.2b3c.4d5e'],
    ['user', 'utf-16', Buffer.from('of zhangsan', 'utf16le').toString('latin1')],
    ['ip', 'utf-16', Buffer.from('via 192.168.31.57 up', 'utf16le').swap16().toString('latin1')],
    ['user', 'url-encoded', 'x=%E5%BC%A0%E4%B8%89%E4%B8%B0'],
    ['ip', 'url-encoded', '192%2e168%2E31%2E57'],
    ['ip', 'url-encoded', '192%252E168%252E31%252E57'],
    ['user', 'escaped', '{"a":"\\u5f20\\u4e09\\u4e30"}'],
    ['ip', 'escaped', '<td>192&#46;168&#x2e;31&#46;57</td>'],
    ['domain', 'base64', `x ${base64('search corp.example.com')}`],
    ['user', 'base64', `data:text/plain;base64,${base64('a 张三丰 b')}`],
    ['user', 'base64', base64('Get-Item C:\\zhangsan', 'utf16le')],
    ['host', 'base64', `zz${base64('a finance-pc-07 b')}`],
    ['ip', 'base64', base64('via 192.168.31.57 dev eth0')],
    ['host', 'hexadecimal', Buffer.from('finance-pc-07').toString('hex')],
    ['host', 'hexadecimal', [...Buffer.from('at finance-pc-07')].map((byte) => byte.toString(16)).join(' ')],
  ])('finds a %s in the form %s: %s', (rule, form, text) => {
    expect(scanner.scan(text)).toEqual({ rule, form });
  });

  it('finds Chinese in a file of UTF-16', () => {
    const bytes = Buffer.from('用户 张三丰', 'utf16le');
    expect(scanner.scan(bytes.toString('utf8'), () => bytes.toString('latin1'))).toEqual({
      rule: 'user',
      form: 'utf-16',
    });
  });

  it.each([
    '',
    'finance-pc-071',
    'xfinance-pc-07',
    'zhangsanfeng',
    '1192.168.31.57',
    '192.168.31.5',
    '1.192.168.31.57',
    '2.16.192.168.31.57',
    '192.168.31.570',
    '100.100.2.136',
    'Office 50',
    'mac-1',
    'ip-3 (192.168.0.0/16)',
    'observations',
    'a'.repeat(100),
  ])('leaves %s alone', (text) => {
    expect(scanner.scan(text)).toBeNull();
  });

  it.each(['a', 'en', 'x1', 'report', 'host', 'check', 'address', '7', '100.100.2.136', '127.0.0.1', '::1'])(
    'does not seek %s, which stands in every report',
    (value) => {
      const kind = value.includes(':') ? 'ip6' : /^\d+\./.test(value) ? 'ip' : 'user';
      expect(createLeakScanner([{ kind, value }]).scan(`{"host":"a en x1 report ${value}"}`)).toBeNull();
    },
  );

  it('a user of one letter is still taken out of paths and behind labels', () => {
    const one = createRedactor([{ kind: 'user', value: 'a' }]);
    expect(one.text('C:\\Users\\a\\x and a word')).toBe('C:\\Users\\user-1\\x and a word');
    expect(one.text('USERNAME=a')).toBe('USERNAME=user-1');
    expect(one.text('    SSID                   : 5G')).toBe('    SSID                   : ssid-1');
  });

  it('finds nothing in what redaction has been through', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(...SECRETS.map(({ value }) => value)),
      fc.constantFrom(
        ...SECRETS.map(({ value }) => base64(`see ${value} now`)),
        ...SECRETS.map(({ value }) => encodeURIComponent(` ${value} `)),
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const one = createRedactor(SECRETS);
        expect(scanner.scan(one.text(parts.join(' ')))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
