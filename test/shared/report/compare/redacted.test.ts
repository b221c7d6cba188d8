/** Redacted reports are compared without their pseudonyms. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import { compareReports } from '../../../../shared/report/compare/compare.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { healthy, seen } from '../../../support/facts.ts';
import { words } from '../../../../shared/text/words.ts';
import { profileWith } from '../../../support/profile.ts';
import { reportOf } from '../../../support/report.ts';
import { judgedReport } from '../../../support/judge-report.ts';
import { good, redacted, factsIn, because, seenWith } from './compare-facts.ts';

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
