/** Exceptions of a proxy, system by system: whole names and stars, networks of macOS, and suffixes of the environment. */
import { describe, expect, it } from 'vitest';
import { judgeOne } from '../../../shared/check/judge.ts';
import { proxyCheck } from '../../../shared/check/workstation/proxy.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Platform, ProxySetting } from '../../../shared/observation/workstation.ts';
import { API, API_NAME, lookup, seen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

/** isExcepted says whether this exception leaves the API (ecd-vpc.cn-hangzhou.aliyuncs.com) out. */
function isExcepted(
  entry: string,
  platform: Platform,
  source: ProxySetting['source'] = 'system',
  addresses: readonly string[] = [API],
): boolean {
  const proxy: ProxySetting = { source, protocol: 'https', server: 'p:3128', bypass: [entry] };
  const facts = factsOf(
    [seen('proxies', '', [proxy]), seen('lookup', API_NAME, lookup(addresses))],
    platform,
  );
  const [result] = judgeOne(proxyCheck, { profile: profileWith(), facts }, () => 0);
  return result?.reason.key === 'proxy-bypassed';
}

describe('an exception in the settings of Windows and macOS', () => {
  it.each<readonly [string, boolean]>([
    [' *.aliyuncs.com ', true],
    ['http://*.aliyuncs.com', true],
    ['https://*.aliyuncs.com', true],
    ['ecd-http://vpc.cn-hangzhou.aliyuncs.com', false],
    ['*.aliyuncs.com:443', true],
    ['*.aliyuncs:443.com', false],
    // A star stands for no letter as well.
    ['ecd-vpc*.cn-hangzhou.aliyuncs.com', true],
    ['ecd*-vpc*.com', true],
    ['ecd*-*.com', true],
    ['ecd-vpc.cn-hangzhou.aliyuncs.com*', true],
    // What stands at the ends is not found again between them.
    ['ecd-vpc.cn*cn-hangzhou.aliyuncs.com', false],
    ['*aliyuncs*.aliyuncs.com', false],
    ['ecd*ecd*.com', false],
    // One after the other, each in its own place.
    ['*cn*hangzhou*.com', true],
    ['*hangzhou*cn*.com', false],
    ['*hangzhou*hangzhou*', false],
    ['aliyuncs.com', false],
    ['.aliyuncs.com', false],
  ])('is a whole name: %s', (entry, expected) => {
    expect([isExcepted(entry, 'win32'), isExcepted(entry, 'darwin')]).toEqual([expected, expected]);
    expect(isExcepted(entry, 'win32', 'winhttp')).toBe(expected);
  });

  it.each<readonly [string, readonly string[], boolean]>([
    ['100.64.0.0/10', [API], true],
    [' 100.64.0.0/10 ', [API], true],
    ['100.64.0.0/10', [], false],
    [`${API}/32`, ['100.100.45.11', API], true],
    ['10.0.0.0/8', [API], false],
    // As macOS itself writes 169.254/16.
    ['100.64/10', [API], true],
    ['100/8', [API], true],
    ['100.100.45/24', [API], true],
    ['100.100.46/24', [API], false],
    ['100.64/', [API], false],
    ['100.64.0.0.0/10', [API], false],
    ['100.64/10/10', [API], false],
    [API, [API], true],
    ['100', [API], false],
  ])('may be a network on macOS alone: %s for %s', (entry, addresses, expected) => {
    expect(isExcepted(entry, 'darwin', 'system', addresses)).toBe(expected);
    expect(isExcepted(entry, 'win32', 'system', addresses)).toBe(false);
  });
});

describe('an exception in the environment', () => {
  it.each<readonly [string, boolean]>([
    ['aliyuncs.com', true],
    ['.aliyuncs.com', true],
    ['100.64.0.0/10', true],
    ['ecd-*.aliyuncs.com', false],
  ])('is a suffix or a network on every system: %s', (entry, expected) => {
    for (const platform of ['win32', 'darwin', 'linux'] as const)
      expect(isExcepted(entry, platform, 'environment')).toBe(expected);
  });
});
