import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { listOf } from '../../../shared/text/list.ts';
import { nearestName } from '../../../shared/text/nearest.ts';
import { contactNamesOf, words } from '../../../shared/text/words.ts';

describe('lists in a sentence', () => {
  it.each([
    ['en', ['a'], 'a'],
    ['en', ['a', 'b', 'c'], 'a, b, and c'],
    ['zh-CN', ['a', 'b', 'c'], 'a、b、c'],
    ['en', ['1', '2', '3', '4', '5', '6', '7'], '1, 2, 3, 4, 5 and 2 more'],
    ['zh-CN', ['1', '2', '3', '4', '5', '6', '7'], '1、2、3、4、5 等 7 项'],
  ] as const)('%s %j', (language, items, text) => {
    expect(listOf(language, items)).toBe(text);
  });
});

describe('what a run contacted', () => {
  it('is told in words, and by its codes where this version does not know them', () => {
    expect(contactNamesOf(words('zh-CN'), { protocol: 'udp', purpose: 'dns-vpc' })).toEqual({
      protocol: 'UDP',
      purpose: '查询 VPC DNS 服务器',
    });
    expect(contactNamesOf(words('en'), { protocol: 'sctp', purpose: 'constructor' })).toEqual({
      protocol: 'sctp',
      purpose: 'constructor',
    });
  });
});

describe('the name that somebody meant', () => {
  it.each([
    ['dns.forwarder-mising', 'dns.forwarder-missing'],
    ['DNS.FLAPPING', 'dns.flapping'],
    ['workstation.prox', 'workstation.proxy'],
    ['completely different words', null],
  ])('%s: %s', (found, meant) => {
    expect(nearestName(found, FINDING_CODES)).toBe(meant);
  });

  it('knows nothing where there are no names', () => {
    expect(nearestName('x', [])).toBeNull();
  });
});
