/** Lookups, answers of DNS servers, neighbors and ways. */
import type { FieldFact } from './made.ts';

export const ANSWERS: readonly FieldFact[] = [
  [
    'a lookup',
    'lookup',
    (d) => {
      const name = d.fqdn('name');
      return {
        subject: name,
        value: {
          name,
          outcome: 'answered',
          addresses: [d.ip('address'), d.ip6('address in IPv6')],
          durationMs: 3,
        },
      };
    },
  ],
  [
    'answers with names',
    'dns',
    (d) => ({
      subject: '10.1.2.3:53',
      value: {
        server: { address: d.ip('server'), port: 53 },
        role: 'configured',
        transport: 'udp',
        name: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
        type: 'A',
        attempts: 1,
        lost: 0,
        outcome: 'answered',
        rcode: 'NOERROR',
        answers: [
          { name: 'ecd-vpc.cn-hangzhou.aliyuncs.com', type: 'CNAME', ttl: 60, data: d.fqdn('alias') },
          { name: d.fqdn('owner'), type: 'A', ttl: 60, data: d.ip('data') },
          { name: 'x', type: 'TXT', ttl: 1, data: `v=spf1 include:${d.domain('domain in a TXT')}` },
        ],
        soaInAuthority: false,
        extendedErrors: [],
        rttMs: 1,
      },
    }),
  ],
  [
    'a remembered address',
    'remembered',
    (d) => ({
      subject: 'x',
      value: { name: d.fqdn('name'), addresses: [d.ip('address')], at: '2026-11-20T10:00:00.000Z' },
    }),
  ],
  [
    'neighbors',
    'neighbors',
    (d) => ({
      subject: '',
      value: [
        {
          address: d.ip('address'),
          interface: `wg-${d.word('interface', false)}`,
          mac: d.mac('MAC', 'short'),
          state: 'reachable',
        },
        {
          address: d.ip('other address'),
          interface: null,
          mac: d.mac('MAC with dashes', 'dash'),
          state: 'stale',
        },
      ],
    }),
  ],
  [
    'a way',
    'winner',
    (d) => {
      const target = d.ip('target');
      return {
        subject: target,
        value: {
          target,
          kind: 'unicast',
          interface: d.word('interface', false),
          gateway: d.ip('gateway'),
          gatewayIpv6: d.ip6('gateway in IPv6', 'short', 'eui64'),
          prefix: `${d.ip('prefix')}/32`,
          source: d.ip('source'),
          table: d.word('table', false),
          from: 'system',
        },
      };
    },
  ],
];
