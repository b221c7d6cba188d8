import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../shared/net/ip-address.ts';

describe('parseIpAddress', () => {
  it.each(['100.100.2.136', '::1', 'fe80::1%en0', 'fe80::1%12', 'fe80::1%12d', '2001:db8::53'])(
    'takes %s',
    (text) => {
      expect(parseIpAddress(` ${text} `)).toBe(text);
    },
  );

  it.each([
    '',
    'dns.example',
    '192.168.1',
    '192.168.1.300',
    '1.2.3.4%en0',
    '12:34',
    'a'.repeat(1000),
    `::${'1'.repeat(100)}`,
  ])('refuses "%s"', (text) => {
    expect(parseIpAddress(text)).toBeNull();
  });
});
