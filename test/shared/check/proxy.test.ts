/** A proxy that takes calls to the API away from the private way: which exceptions count, and what is said. */
import { describe, expect, it } from 'vitest';
import { judgeOne } from '../../../shared/check/judge.ts';
import { proxyCheck } from '../../../shared/check/workstation/proxy.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { ProxySetting } from '../../../shared/observation/workstation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { API, API_NAME, lookup, seen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const proxy = (changes: Partial<ProxySetting> = {}): ProxySetting => ({
  source: 'system',
  protocol: 'https',
  server: 'p:3128',
  bypass: [],
  ...changes,
});

function judged(
  proxies: readonly ProxySetting[],
  addresses: readonly string[] = [API],
  profile: Partial<Profile> = {},
) {
  const facts = factsOf([seen('proxies', '', proxies), seen('lookup', API_NAME, lookup(addresses))], 'linux');
  return judgeOne(proxyCheck, { profile: profileWith(profile), facts }, () => 0)[0];
}

describe('an exception of a proxy', () => {
  it.each([
    '*',
    API_NAME,
    ` ${API_NAME.toUpperCase()} `,
    'aliyuncs.com',
    '.aliyuncs.com',
    '*.aliyuncs.com',
    '*aliyuncs.com',
    `.${API_NAME}`,
    '100.64.0.0/10',
    `${API}/32`,
  ])('%s leaves the API out', (entry) => {
    expect(judged([proxy({ bypass: ['localhost', entry] })])).toMatchObject({
      outcome: 'pass',
      reason: { key: 'proxy-bypassed' },
    });
  });

  it.each(['', '*.', '.', 'yuncs.com', `x.${API_NAME}`, '10.0.0.0/8', '*aliyuncs.com.cn', 'com.aliyuncs'])(
    '"%s" does not',
    (entry) => {
      expect(judged([proxy({ bypass: [entry] })])?.outcome).toBe('warn');
    },
  );

  it('counts for a name with a dot at its end as well, and none is no exception', () => {
    const apiHosts = [{ host: `${API_NAME}.`, port: 443 }];
    const outcome = (entry: string) => judged([proxy({ bypass: [entry] })], [API], { apiHosts })?.outcome;
    const facts = factsOf(
      [seen('proxies', '', [proxy({ bypass: [API_NAME] })]), seen('lookup', `${API_NAME}.`, lookup([API]))],
      'win32',
    );
    const onWindows = judgeOne(proxyCheck, { profile: profileWith({ apiHosts }), facts }, () => 0);
    expect(onWindows[0]?.reason.key).toBe('proxy-bypassed');
    expect([outcome('.aliyuncs.com'), outcome(API_NAME)]).toEqual(['pass', 'pass']);
    expect([outcome(''), outcome('.')]).toEqual(['warn', 'warn']);
  });

  it.each([
    ['*.aliyuncs.com', 'proxy-bypassed'],
    ['*aliyuncs.com', 'proxy-bypassed'],
    ['ecd-*.aliyuncs.*', 'proxy-bypassed'],
    ['https://*.aliyuncs.com:443', 'proxy-bypassed'],
    [API_NAME, 'proxy-bypassed'],
    ['*', 'proxy-bypassed'],
    ['aliyuncs.com', 'finding'],
    ['*.aliyuncs.co', 'finding'],
    ['*cdn*.aliyuncs.com', 'finding'],
    [`${API_NAME}*${API_NAME}`, 'finding'],
    ['100.64.0.0/10', 'finding'],
    ['100.*', 'finding'],
    ['<local>', 'finding'],
  ])('of the settings of Windows is a whole name: %s', (entry, key) => {
    const facts = factsOf(
      [seen('proxies', '', [proxy({ bypass: [entry] })]), seen('lookup', API_NAME, lookup([API]))],
      'win32',
    );
    expect(judgeOne(proxyCheck, { profile: profileWith(), facts }, () => 0)[0]?.reason.key).toBe(key);
  });

  it('of a network counts where one of the addresses lies in it', () => {
    expect(judged([proxy({ bypass: [`${API}/32`] })], ['100.100.45.11', API])?.outcome).toBe('pass');
  });

  it('must be one for each of the names', () => {
    const apiHosts = [API_NAME, 'other.aliyuncs.com'].map((host) => ({ host, port: 443 }));
    expect(judged([proxy({ bypass: [API_NAME] })], [API], { apiHosts })?.outcome).toBe('warn');
    expect(judged([proxy({ bypass: ['aliyuncs.com'] })], [API], { apiHosts })?.outcome).toBe('pass');
  });
});

describe('a proxy for the API', () => {
  it('is named with its source, once, as a likely cause', () => {
    const settings = [
      proxy(),
      proxy(),
      proxy({ source: 'environment', server: 'q:1' }),
      proxy({ protocol: 'http' }),
    ];
    expect(judged(settings)?.findings).toMatchObject([
      {
        confidence: 'medium',
        evidence: ['proxies-1'],
        args: {
          proxies: [
            { protocol: 'https', server: 'p:3128', source: 'system' },
            { protocol: 'https', server: 'q:1', source: 'environment' },
          ],
          hosts: [API_NAME],
        },
      },
    ]);
  });

  it('does not matter in the demo, where the API is on this machine; it does where only one address is', () => {
    const demo = { cloudServices: [block('127.0.0.0/8'), block('100.64.0.0/10')] };
    expect(judged([proxy()], [ip('127.0.0.1')], demo)?.outcome).toBe('pass');
    expect(judged([proxy()], [ip('127.0.0.1'), API], demo)?.outcome).toBe('warn');
    expect(judged([proxy()], [], demo)?.outcome).toBe('warn');
  });
});
