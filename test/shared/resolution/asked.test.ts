import { describe, expect, it } from 'vitest';
import type { NrptRule, ResolverGroup } from '../../../shared/observation/workstation.ts';
import { resolutionOf, type NameSources } from '../../../shared/resolution/asked.ts';

const NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
const group = (servers: readonly string[], changes: Partial<ResolverGroup> = {}): ResolverGroup => ({
  interface: null,
  servers,
  domains: [],
  scope: 'default',
  ...changes,
});
const link = (server: string, changes: Partial<ResolverGroup> = {}): ResolverGroup =>
  group([server], { interface: 'eth0', via: 'systemd-resolved', ...changes });
const rule = (servers: readonly string[], ...namespaces: readonly string[]): NrptRule => ({
  servers,
  namespaces,
});
const A = '10.0.0.1';
const B = '10.0.0.2';
const STUB = '127.0.0.53';

/** Who is asked, as one text: `by: servers in order`; a server behind a stub as `stub>server`. */
function asked(sources: Partial<NameSources>, name = NAME): string {
  const resolution = resolutionOf(name, { hosts: [], rules: [], groups: [], ...sources });
  if (!('servers' in resolution)) return resolution.by;
  const servers = resolution.servers.map(
    ({ address, port, behind }) =>
      `${behind === null ? '' : `${behind}>`}${address}${port === 53 ? '' : `#${port}`}`,
  );
  return `${resolution.by}: ${servers.join(' ')}`;
}

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
      'the hosts file before all',
      {
        hosts: [{ address: A, names: [NAME.toUpperCase()], line: 3 }],
        rules: [rule([B], '.')],
        groups: [group([A])],
      },
      'hosts',
    ],
    [
      'a line of the hosts file with several names',
      { hosts: [{ address: A, names: ['other.example', NAME], line: 3 }] },
      'hosts',
    ],
    [
      'the hosts file without this name',
      { hosts: [{ address: A, names: ['other.example'], line: 3 }], groups: [group([B])] },
      `servers: ${B}`,
    ],
    ['a rule for any name', { rules: [rule([B], '.')], groups: [group([A])] }, `policy: ${B}`],
    ['a rule for a suffix', { rules: [rule([B], '.AliyunCS.com')], groups: [group([A])] }, `policy: ${B}`],
    [
      'the longest namespace, in whatever order',
      { rules: [rule([B], '.cn-hangzhou.aliyuncs.com'), rule([A], '.aliyuncs.com', '.')] },
      `policy: ${B}`,
    ],
    [
      'an exact name beats a suffix',
      { rules: [rule([A], '.cn-hangzhou.aliyuncs.com'), rule([B], NAME)] },
      `policy: ${B}`,
    ],
    ['a suffix holds the domain itself', { rules: [rule([B], `.${NAME}`), rule([A], '.')] }, `policy: ${B}`],
    [
      'a rule for one name only',
      { rules: [rule([B], 'aliyuncs.com')], groups: [group([A])] },
      `servers: ${A}`,
    ],
    [
      'a suffix is one of whole labels',
      { rules: [rule([B], '.yuncs.com')], groups: [group([A])] },
      `servers: ${A}`,
    ],
    [
      'a rule without servers is an exemption',
      { rules: [rule([B], '.'), rule([], '.aliyuncs.com')], groups: [group([A])] },
      `servers: ${A}`,
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
    ['a link whose server is the stub itself', { groups: [link(STUB)] }, `servers: ${STUB}>${STUB}`],
    ['the stub alone', { groups: [group([STUB])] }, `servers: ${STUB}`],
    [
      'the stub, and behind it every link for any name',
      { groups: [group([STUB]), link(A), link(B, { interface: 'wlan0' })] },
      `servers: ${STUB} ${STUB}>${A} ${STUB}>${B}`,
    ],
    [
      'behind the stub the link whose domain matches best',
      {
        groups: [
          group([STUB]),
          link(A, { domains: ['com'] }),
          link(B, { domains: ['aliyuncs.com'], scope: 'supplemental' }),
        ],
      },
      `servers: ${STUB} ${STUB}>${B}`,
    ],
    [
      'behind the stub a search domain routes as well',
      { groups: [group([STUB]), link(A), link(B, { domains: ['aliyuncs.com'] })] },
      `servers: ${STUB} ${STUB}>${B}`,
    ],
    [
      'behind the stub equal domains, both',
      {
        groups: [
          group([STUB]),
          link(A, { domains: ['aliyuncs.com'] }),
          link(B, { domains: ['aliyuncs.com'] }),
        ],
      },
      `servers: ${STUB} ${STUB}>${A} ${STUB}>${B}`,
    ],
    [
      'links that only serve other domains',
      { groups: [group([STUB]), link(A, { domains: ['corp.example'], scope: 'supplemental' })] },
      `servers: ${STUB}`,
    ],
    [
      'links of systemd-resolved that nobody asks: resolv.conf names another server',
      { groups: [group([A]), link(B, { domains: ['aliyuncs.com'] })] },
      `servers: ${A}`,
    ],
    ['resolvectl alone', { groups: [link(A)] }, `servers: ${STUB}>${A}`],
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
