/** Two reports: what came, what went, what stays, and what explains it. */
import { describe, expect, it } from 'vitest';
import { definitionOf, FINDING_CODES } from '../../../../shared/diagnosis/findings.ts';
import { block, ip } from '../../../../shared/net/ipv4.ts';
import { compareReports } from '../../../../shared/report/compare/compare.ts';
import { inOrder } from '../../../../shared/report/compare/order.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { largeReport } from '../../../e2e/window/reports.ts';
import { adapter, healthy, RESOLVERS, seen, winner } from '../../../support/facts.ts';
import { profileWith } from '../../../support/profile.ts';
import { reportOf } from '../../../support/report.ts';
import { judgedReport } from '../../../support/judge-report.ts';
import { good, redacted, factsIn, seenWith } from './compare-facts.ts';

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
