import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows } from '../../../../shared/observation/listing.ts';
import { parseScutilDns } from '../../../../shared/parse/macos/scutil-dns.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const SAMPLE = `DNS configuration

resolver #1
  search domain[0] : corp.example
  search domain[1] : lab.example
  nameserver[0] : 192.168.1.53
  nameserver[1] : fe80::1%en0
  if_index : 11 (en0)
  flags    : Request A records, Request AAAA records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

resolver #2
  domain   : local
  options  : mdns
  timeout  : 5
  flags    : Request A records, Request AAAA records
  reach    : 0x00000000 (Not Reachable)
  order    : 300000

resolver #3
  domain   : aliyuncs.com
  nameserver[0] : 100.100.2.136
  nameserver[1] : 100.100.2.138
  flags    : Request A records
  reach    : 0x00000002 (Reachable)

resolver #4
  domain   : test.example.
  nameserver[0] : 127.0.0.1
  port     : 5353
  flags    : Supplemental, Request A records
  reach    : 0x00030002 (Reachable,Local Address,Directly Reachable Address)

DNS configuration (for scoped queries)

resolver #1
  nameserver[0] : 192.168.9.53
  if_index : 12 (en1)
  flags    : Scoped, Request A records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

DNS configuration (for service-specific queries)

resolver #1
  nameserver[0] : 10.9.9.9
  flags    : Service-specific
`;

describe('parseScutilDns', () => {
  it('tells default, supplemental and scoped resolvers apart, and leaves out mDNS', () => {
    expect(allRows(parseScutilDns(SAMPLE), null)).toEqual({
      known: true,
      value: [
        {
          interface: 'en0',
          servers: ['192.168.1.53', 'fe80::1%en0'],
          domains: ['corp.example', 'lab.example'],
          scope: 'default',
        },
        {
          interface: null,
          servers: ['100.100.2.136', '100.100.2.138'],
          domains: ['aliyuncs.com'],
          scope: 'supplemental',
        },
        {
          interface: null,
          servers: ['127.0.0.1'],
          port: 5353,
          domains: ['test.example'],
          scope: 'supplemental',
        },
        { interface: 'en1', servers: ['192.168.9.53'], domains: [], scope: 'scoped' },
        { interface: null, servers: ['10.9.9.9'], domains: [], scope: 'scoped' },
      ],
    });
  });

  it.each([
    ['the sentence for none', 'No DNS configuration available\n'],
    [
      'a default resolver without servers',
      'DNS configuration\n\nresolver #1\n  flags    : Request A records\n  reach    : 0x00000000 (Not Reachable)\n',
    ],
  ])('knows that there is no resolver from %s', (_name, text) => {
    expect(allRows(parseScutilDns(text), 0)).toEqual({ known: true, value: [] });
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['the heading alone', 'DNS configuration\n'],
    ['a server that is cut', SAMPLE.slice(0, SAMPLE.indexOf('192.168.1.53') + 9)],
    ['a resolver whose servers may have been cut off', SAMPLE.slice(0, SAMPLE.indexOf('  nameserver'))],
    [
      'an address without an end, which may have been longer',
      `${SAMPLE.slice(0, SAMPLE.indexOf('192.168.1.53'))}192.168.1.5`,
    ],
    [
      'resolvers under no heading',
      SAMPLE.slice(SAMPLE.indexOf('resolver'), SAMPLE.indexOf('DNS configuration (for sc')),
    ],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(allRows(parseScutilDns(text), null)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('survives any damage, and gives no group without a server', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const { rows } = parseScutilDns(text);
        expect(rows.every((one) => one.servers.length > 0 && (one.port ?? 1) <= 65_535)).toBe(true);
      }),
    );
  });
});
