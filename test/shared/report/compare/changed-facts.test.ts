/** Which facts of two reports changed. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import type { Observation } from '../../../../shared/observation/observation.ts';
import { compareReports } from '../../../../shared/report/compare/compare.ts';
import type { ComparedFact } from '../../../../shared/history/compared-facts.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import {
  adapter,
  API_NAME,
  filters,
  healthy,
  lookup,
  RESOLVERS,
  seen,
  tls,
  trace,
  unseen,
  winner,
} from '../../../support/facts.ts';
import { judgedReport } from '../../../support/judge-report.ts';
import { good, factsIn, because, seenWith } from './compare-facts.ts';

describe('the facts of two reports', () => {
  const rows: readonly (readonly [ComparedFact, Observation, readonly string[]])[] = [
    [
      'resolvers',
      seen('resolvers', '', [{ interface: null, servers: ['8.8.8.8'], domains: [], scope: 'default' }]),
      ['8.8.8.8'],
    ],
    [
      'ways',
      seen('winner', RESOLVERS[0], winner(RESOLVERS[0], { interface: 'tun0', gateway: null })),
      ['100.100.2.136 tun0'],
    ],
    ['answers', seen('lookup', API_NAME, lookup(['198.18.0.1'])), [`${API_NAME} 198.18.0.1`]],
    [
      'hosts',
      seen('hosts', '', [
        { address: '127.0.0.1', names: ['localhost'], line: 1 },
        { address: '10.0.0.1', names: [API_NAME], line: 2 },
      ]),
      [`10.0.0.1 ${API_NAME}`],
    ],
    [
      'nameRules',
      seen('nrpt', '', [{ namespaces: ['.aliyuncs.com'], servers: ['10.0.0.2'] }]),
      ['.aliyuncs.com → 10.0.0.2'],
    ],
    [
      'filters',
      seen('filters', '', filters('-A INPUT -s 100.64.0.0/10 -j DROP')),
      ['-A INPUT -s 100.64.0.0/10 -j DROP'],
    ],
    [
      'proxies',
      seen('proxies', '', [{ source: 'environment', protocol: 'http', server: 'proxy:3128', bypass: [] }]),
      ['http proxy:3128'],
    ],
    [
      'certificates',
      seen(
        'tls',
        `100.100.45.10:443/${API_NAME}`,
        tls({
          chain: [
            {
              subject: 'x',
              issuer: 'CN=Proxy',
              names: [],
              notBefore: '2026-02-01T00:00:00Z',
              notAfter: '2026-03-01T00:00:00Z',
              fingerprint256: '11',
            },
          ],
        }),
      ),
      [`${API_NAME} CN=Proxy, 2026-02-01 – 2026-03-01`],
    ],
    ['packetSizes', seen('adapters', '', [adapter({ mtu: 1280 })]), ['eth0 1280']],
    ['client', seen('client', '', { installed: false }), []],
  ];

  it.each(rows)('show that %s changed', (fact, observation, after) => {
    const change = compareReports(good, seenWith(observation)).facts.find((one) => one.fact === fact);
    expect(change?.after).toEqual(after);
  });

  it('compare no router with silence', () => {
    const routers = (hops: readonly (string | null)[]): Report =>
      seenWith(
        seen(
          'trace',
          RESOLVERS[0],
          trace(
            RESOLVERS[0],
            hops.map((one) => (one === null ? null : ip(one))),
          ),
        ),
      );
    const [before, after] = [
      routers(['192.168.1.1', '10.0.0.1', null]),
      routers(['192.168.1.1', null, '10.9.9.9']),
    ];
    expect(factsIn(compareReports(before, after))).toEqual([]);
    expect(compareReports(before, routers(['192.168.1.1', '10.0.0.2'])).facts).toEqual([
      { fact: 'routers', before: ['100.100.2.136 2 10.0.0.1'], after: ['100.100.2.136 2 10.0.0.2'] },
    ]);
  });

  it('are not compared where one side does not know them', () => {
    const comparison = compareReports(good, seenWith(unseen('resolvers'), unseen('routes')));
    expect([because(comparison, 'resolvers'), because(comparison, 'gateways')]).toEqual([
      'unknown',
      'unknown',
    ]);
    expect(factsIn(comparison)).toEqual([]);
  });

  it('do not go away where nobody asked for them', () => {
    const partial = judgedReport(healthy().filter(({ kind }) => kind !== 'winner' && kind !== 'lookup'));
    const comparison = compareReports(good, partial);
    expect(factsIn(comparison)).toEqual([]);
    expect([because(comparison, 'ways'), because(comparison, 'answers')]).toEqual(['unknown', 'unknown']);
  });

  it('of a foreign report that make no sense are unknown', () => {
    const broken = {
      ...good,
      observations: good.observations.map((one) => ({ ...one, fact: { known: true, value: 7 } })),
    };
    const comparison = compareReports(good, broken);
    expect(comparison.facts).toEqual([]);
    expect(because(comparison, 'adapters')).toBe('unknown');
  });
});
