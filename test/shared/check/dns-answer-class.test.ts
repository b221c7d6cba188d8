/** Of which kind an answer is, by its addresses. */
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../shared/check/dns/answer-class.ts';
import { block } from '../../../shared/net/ipv4.ts';

describe('the class of an answer', () => {
  const expected = [block('100.64.0.0/10')];
  it.each([
    ['expected', ['100.100.45.10']],
    ['expected', ['100.100.45.10', '2001:db8::1']],
    ['ipv6-only', ['2001:db8::1']],
    ['none', []],
    ['fake-ip', ['198.18.0.7']],
    ['fake-ip', ['0.0.0.0', '198.18.0.7', '8.8.8.8']],
    ['unspecified', ['0.0.0.0']],
    ['unspecified', ['127.0.0.1']],
    ['unspecified', ['8.8.8.8', '127.0.0.1']],
    ['public', ['100.100.45.10', '8.8.8.8', '10.1.1.1']],
    ['private-unexpected', ['100.100.45.10', '10.1.1.1']],
  ])('is %s: %j', (kind, addresses) => {
    expect(classOf(addresses, expected)).toBe(kind);
  });
});
