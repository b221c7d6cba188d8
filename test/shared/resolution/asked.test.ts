/** Who is asked for a name, by the lists, the domains and the order of servers. */
import { describe, expect, it } from 'vitest';
import type { NameSources } from '../../../shared/resolution/asked.ts';
import { group, rule, A, B, asked } from './asked-facts.ts';

describe('who is asked for a name', () => {
  it.each<readonly [string, Partial<NameSources>, string]>([
    ['nobody is set', {}, 'nobody'],
    ['resolv.conf, in its order', { groups: [group([A, B])] }, `servers: ${A} ${B}`],
    ['a port of its own', { groups: [group([A], { port: 5353 })] }, `servers: ${A}#5353`],
    [
      'search domains of resolv.conf choose nobody',
      { groups: [group([A], { domains: ['aliyuncs.com'] }), group([B])] },
      `servers: ${A} ${B}`,
    ],
    [
      'a supplemental resolver for the domain',
      { groups: [group([A]), group([B], { scope: 'supplemental', domains: ['aliyuncs.com'] })] },
      `servers: ${B}`,
    ],
    [
      'the longest domain',
      {
        groups: [
          group([A], { scope: 'supplemental', domains: ['com'] }),
          group([B], { scope: 'supplemental', domains: ['cn-hangzhou.aliyuncs.com.'] }),
        ],
      },
      `servers: ${B}`,
    ],
    [
      'two for the same domain, in their order',
      {
        groups: [
          group([A], { scope: 'supplemental', domains: ['com'] }),
          group([B], { scope: 'supplemental', domains: ['com'] }),
        ],
      },
      `servers: ${A} ${B}`,
    ],
    [
      'a supplemental one for another domain',
      { groups: [group([A]), group([B], { scope: 'supplemental', domains: ['corp.example'] })] },
      `servers: ${A}`,
    ],
    [
      'a domain that only ends alike',
      { groups: [group([A]), group([B], { scope: 'supplemental', domains: ['yuncs.com'] })] },
      `servers: ${A}`,
    ],
    ['scoped resolvers answer no ordinary lookup', { groups: [group([B], { scope: 'scoped' })] }, 'nobody'],
    [
      'scoped resolvers answer none, not even for their domain',
      { groups: [group([A]), group([B], { scope: 'scoped', domains: ['aliyuncs.com'] })] },
      `servers: ${A}`,
    ],
    [
      'adapters of Windows by their order',
      { groups: [group([B], { interface: 'VPN' }), group([A], { interface: 'Wi-Fi' })] },
      `servers: ${B} ${A}`,
    ],
    [
      'IPv6 first on Windows',
      { groups: [group([A, '2001:db8::53'])], ipv6First: true },
      `servers: 2001:db8::53 ${A}`,
    ],
    [
      'in the order of the file elsewhere',
      { groups: [group([A, '2001:db8::53'])] },
      `servers: ${A} 2001:db8::53`,
    ],
    ['placeholders are nobody', { groups: [group(['fec0:0:0:ffff::1%1', 'fec0:0:0:ffff::2%1'])] }, 'nobody'],
    ['placeholders beside a server', { groups: [group(['fec0:0:0:ffff::1', A])] }, `servers: ${A}`],
    ['what only looks like one', { groups: [group(['fec0:0:0:ffff::12'])] }, 'servers: fec0:0:0:ffff::12'],
    [
      'placeholders for a domain',
      {
        groups: [
          group([A]),
          group(['fec0:0:0:ffff::1'], { scope: 'supplemental', domains: ['aliyuncs.com'] }),
        ],
      },
      `servers: ${A}`,
    ],
  ])('%s', (_what, sources, expected) => {
    expect(asked(sources)).toBe(expected);
  });

  it('reads names with a dot at the end and in any case', () => {
    expect(asked({ rules: [rule([B], '.aliyuncs.com')] }, 'A.ALIYUNCS.COM.')).toBe(`policy: ${B}`);
    expect(
      asked({ groups: [group([B], { scope: 'supplemental', domains: ['~.Aliyuncs.com'] })] }, 'aliyuncs.com'),
    ).toBe(`servers: ${B}`);
  });
});
