import { describe, expect, it } from 'vitest';
import { definitionOf, FINDING_CODES } from '../../../../shared/diagnosis/findings.ts';
import { block, ip } from '../../../../shared/net/ipv4.ts';
import type { Observation } from '../../../../shared/observation/observation.ts';
import { compareReports } from '../../../../shared/report/compare/compare.ts';
import type { ComparedFact } from '../../../../shared/history/compared-facts.ts';
import type { Comparison } from '../../../../shared/report/compare/comparison.ts';
import { inOrder } from '../../../../shared/report/compare/order.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { largeReport } from '../../../e2e/window/reports.ts';
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
import { words } from '../../../../shared/text/words.ts';
import { profileWith } from '../../../support/profile.ts';
import { reportOf } from '../../../support/report.ts';
import { judgedReport } from '../../../support/judge-report.ts';

const FINE = 'a healthy workstation';
const good = reportOf(FINE);
const redacted = (report: Report): Report => createRedactor([]).report(report);
const factsIn = ({ facts }: Comparison): readonly ComparedFact[] => facts.map(({ fact }) => fact);
const because = ({ notCompared }: Comparison, fact: ComparedFact): string | undefined =>
  notCompared.find((one) => one.fact === fact)?.because;
/** A healthy workstation with a few facts replaced. */
const seenWith = (...changes: readonly Observation[]): Report =>
  judgedReport([
    ...healthy().filter(
      (one) => !changes.some(({ kind, subject }) => kind === one.kind && subject === one.subject),
    ),
    ...changes,
  ]);

describe('two reports', () => {
  it('that say the same have no difference', () => {
    const same = compareReports(good, good);
    expect([same.findings, same.checks, same.facts, same.profile, same.explanations]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(same.notCompared.every((one) => one.because === 'unknown')).toBe(true);
  });

  it('tell what came, what went and what stays', () => {
    const changes = (before: Report, after: Report) =>
      Object.fromEntries(compareReports(before, after).findings.map(({ code, change }) => [code, change]));
    const bad = reportOf('a filtered API');
    expect(changes(good, bad)).toMatchObject({ 'api.filtered': 'come' });
    expect(changes(bad, good)).toMatchObject({ 'api.filtered': 'gone' });
    expect(changes(bad, bad)).toMatchObject({ 'api.filtered': 'stays' });
    expect(compareReports(bad, bad).explanations).toEqual([]);
  });

  it('tell which checks end otherwise, and which did not run', () => {
    const bad = reportOf('a filtered API');
    const api = compareReports(good, bad).checks.find(({ id }) => id === 'api.tcp');
    expect(api).toMatchObject({
      before: 'pass',
      after: 'fail',
      reason: bad.checks.find(({ id }) => id === 'api.tcp')?.reason,
    });
    const fewer = { ...good, checks: good.checks.filter(({ id }) => id !== 'api.tcp') };
    expect(compareReports(good, fewer).checks).toEqual([
      expect.objectContaining({
        id: 'api.tcp',
        before: 'pass',
        after: null,
        reason: good.checks.find(({ id }) => id === 'api.tcp')?.reason,
      }),
    ]);
  });

  it('explain a cause that came by the differences that can explain it', () => {
    const tunnel = seen('adapters', '', [
      adapter(),
      adapter({
        name: 'tailscale0',
        kind: 'tunnel',
        addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
      }),
    ]);
    const owned = RESOLVERS.map((target) =>
      seen(
        'winner',
        target,
        winner(target, { interface: 'tailscale0', gateway: null, prefix: block('100.64.0.0/10') }),
      ),
    );
    const before = judgedReport(healthy(), profileWith({ contact: { it: 'Li' } }));
    const comparison = compareReports(before, reportOf('Tailscale owns the route'));
    expect(factsIn(compareReports(good, seenWith(tunnel, ...owned)))).toEqual([
      'adapters',
      'addresses',
      'ways',
      'tunnels',
    ]);
    expect(comparison.explanations).toEqual([
      expect.objectContaining({ code: 'workstation.overlay-route', profile: [] }),
    ]);
    expect(comparison.explanations[0]?.facts).toEqual(['tunnels', 'ways', 'adapters']);
    expect(comparison.profile).toEqual([{ key: 'contact', before: '{"it":"Li"}', after: '{}' }]);
  });

  it('leave a cause that nothing explains without an explanation', () => {
    const [explanation] = compareReports(good, reportOf('a filtered API')).explanations;
    expect(explanation?.code).toBe('api.filtered');
    expect(explanation?.facts).toEqual([]);
  });

  it('does not say that a finding came or went where the other report did not look for it', () => {
    const bad = reportOf('a filtered API');
    const fewer = (report: Report): Report => ({
      ...report,
      findings: [],
      checks: report.checks.filter(({ id }) => id !== 'api.tcp'),
    });
    const open = (report: Report): Report => ({
      ...report,
      findings: [],
      checks: report.checks.map((one) =>
        one.id === 'api.tcp' ? { ...one, outcome: 'inconclusive' as const, findings: [] } : one,
      ),
    });
    for (const blind of [fewer(bad), open(bad)]) {
      expect(compareReports(bad, blind).findings).toEqual([
        expect.objectContaining({ code: 'api.filtered', change: 'only-before' }),
      ]);
      const later = compareReports(blind, bad);
      expect(later.findings).toEqual([expect.objectContaining({ code: 'api.filtered', change: 'only-now' })]);
      expect(later.explanations).toEqual([]);
    }
  });

  it('names what was not compared and could explain a cause', () => {
    const bad = reportOf('a filtered API');
    const [explanation] = compareReports(
      {
        ...good,
        observations: good.observations.filter(({ kind }) => kind !== 'resolvers' && kind !== 'winner'),
      },
      bad,
    ).explanations;
    expect(explanation?.open.facts).toContain('ways');
    expect(explanation?.open.facts).not.toContain('resolvers');
    const hidden = compareReports(redacted(good), { ...bad, id: 'other' }).explanations[0];
    expect(hidden?.open.facts).toEqual(expect.arrayContaining(['ways', 'gateways', 'addresses', 'routers']));
  });

  it('may have keys in their profiles that every object has', () => {
    const odd = JSON.parse(
      JSON.stringify({ ...good, profile: { ...good.profile, toString: 1, valueOf: [1] } }),
    ) as Report;
    expect(compareReports(good, odd).profile).toEqual([
      { key: 'toString', before: '', after: '1' },
      { key: 'valueOf', before: '', after: '[1]' },
    ]);
  });

  it('names facts for every finding; only the clock, the load and speed of this computer and a closed port need no fact', () => {
    const empty = FINDING_CODES.filter((code) => definitionOf(code).explains.facts.length === 0);
    expect(empty).toEqual([
      'workstation.busy',
      'workstation.slow',
      'workstation.clock-skew',
      'computer.port-refused',
    ]);
  });
});

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

describe('the order of two reports', () => {
  it.each([
    ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00.500Z'],
    ['2026-11-24T10:00:00.000Z', '2026-11-24T10:00:01Z'],
    ['2026-11-24T10:00Z', '2026-11-24T10:00:01Z'],
    ['2026-11-24T10:00:00+08:00', '2026-11-24T03:00:00Z'],
  ])('is that of instants: %s is before %s', (earlier, later) => {
    const [one, other] = [earlier, later].map((createdAt) => ({ ...good, createdAt })) as [Report, Report];
    expect([inOrder(one, other), inOrder(other, one)].map(([{ createdAt }]) => createdAt)).toEqual([
      earlier,
      earlier,
    ]);
  });
});

describe('redacted reports', () => {
  const elsewhere = seenWith(
    seen('resolvers', '', [{ interface: null, servers: ['10.7.7.7'], domains: [], scope: 'default' }]),
  );

  it('compare no pseudonyms: other names are not other values', () => {
    const moved = { ...good, id: 'later' };
    const comparison = compareReports(
      redacted(good),
      redacted({ ...moved, observations: [...moved.observations].reverse() }),
    );
    expect(comparison.facts).toEqual([]);
    expect(because(comparison, 'resolvers')).toBe('redacted');
    expect(because(comparison, 'addresses')).toBe('redacted');
    // A name that redaction keeps is a value.
    expect(because(comparison, 'adapters')).toBeUndefined();
  });

  it('compare no pseudonyms: equal names are not equal values', () => {
    const [before, after] = [redacted(good), redacted({ ...elsewhere, id: 'later' })];
    expect(JSON.stringify(before.observations.find(({ kind }) => kind === 'resolvers'))).toContain('ip-');
    expect(because(compareReports(before, after), 'resolvers')).toBe('redacted');
    expect(because(compareReports(before, elsewhere), 'resolvers')).toBe('redacted');
    expect(because(compareReports(elsewhere, before), 'resolvers')).toBe('redacted');
  });

  it('compare what holds published values alone', () => {
    const published = (server: string): Report =>
      redacted({
        ...seenWith(
          seen('resolvers', '', [{ interface: null, servers: [server], domains: [], scope: 'default' }]),
        ),
        id: server,
      });
    const [before, after] = [published('100.100.2.136'), published('100.100.2.138')];
    expect(compareReports(before, after).facts).toEqual([
      { fact: 'resolvers', before: ['100.100.2.136'], after: ['100.100.2.138'] },
    ]);
    expect(factsIn(compareReports(before, elsewhere))).toEqual(['resolvers']);
  });

  it('of one run are compared, where they are of one redaction', () => {
    const before = redacted(good);
    const after = {
      ...before,
      observations: before.observations.map((one) =>
        one.kind === 'resolvers'
          ? {
              ...one,
              fact: {
                known: true,
                value: [{ interface: null, servers: ['100.100.2.136'], domains: [], scope: 'default' }],
              },
            }
          : one,
      ),
    };
    const comparison = compareReports(before, after);
    expect(comparison.facts).toEqual(
      [{ fact: 'resolvers', before: ['ip-1'], after: ['100.100.2.136'] }].map((one) => ({
        ...one,
        before: [expect.stringMatching(/^ip-\d+$/) as string],
      })),
    );
    // The same run, redacted once more: its table of stand-ins is another one.
    expect(because(compareReports(before, redacted(elsewhere)), 'resolvers')).toBe('redacted');
  });

  it('of two redactions say no sentence with pseudonyms, since each has an ip-3 of its own', () => {
    const silent = reportOf('a gateway that does not even answer ARP');
    const [before, after] = [redacted(silent), redacted({ ...silent, id: 'later' })];
    expect(JSON.stringify([after.findings, after.verdict])).toMatch(/ip-\d/);
    const comparison = compareReports(before, after);
    expect(
      JSON.stringify([
        comparison,
        compareReports(redacted(good), after),
        compareReports(before, redacted({ ...good, id: 'later' })),
      ]),
    ).not.toMatch(/ip-\d/);
    expect(comparison.findings.map(({ title }) => title)).toContain(
      words('en').findingNames['workstation.gateway-silent'],
    );
    // Beside an open report, and in one redaction, the names are clear.
    expect(JSON.stringify([compareReports(good, after).findings])).toMatch(/ip-\d/);
    expect(JSON.stringify([compareReports(after, after).findings])).toMatch(/ip-\d/);
  });

  it('pair no cloud computers, and no values of the profile, by their pseudonyms', () => {
    const office = (address: string): Report =>
      judgedReport(healthy(), profileWith({ cloudComputers: [{ address: ip(address), ports: [] }] }));
    const open = compareReports(office('172.16.0.1'), office('172.16.0.2'));
    expect(
      open.checks
        .filter(({ id }) => id === 'computer.reachable')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['172.16.0.1', '172.16.0.2']);
    expect(open.profile.map(({ key }) => key)).toEqual(['cloudComputers']);
    const closed = compareReports(
      redacted(office('172.16.0.1')),
      redacted({ ...office('172.16.0.2'), id: 'later' }),
    );
    expect(closed.hidden).toEqual({ profile: ['cloudComputers'], checks: ['computer.reachable'] });
    expect([closed.checks, closed.profile]).toEqual([[], []]);
  });
});

describe('the profiles of two reports', () => {
  it('show of lists what only one has', () => {
    const before = largeReport(300);
    const computers = before.profile['cloudComputers'] as readonly object[];
    const after = {
      ...before,
      profile: { ...before.profile, cloudComputers: computers.slice(1), trustedCa: null },
    };
    expect(compareReports(before, after).profile).toEqual([
      { key: 'cloudComputers', before: '[{"address":"172.16.0.0","ports":[443]}]', after: '' },
    ]);
  });
});
