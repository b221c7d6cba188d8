/** What a run left open stays open when its report is judged again. */
import { describe, expect, it } from 'vitest';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import { reasonText } from '../../../shared/text/reason-text.ts';
import { healthy } from '../../support/facts.ts';
import { judgedReport } from '../../support/judge-report.ts';
import { profileWith } from '../../support/profile.ts';
import { TODAY, saved } from './judge-again-facts.ts';

describe('a saved report that is judged again', () => {
  it.each([
    [true, reasonText({ key: 'cancelled', args: {} }, 'en')],
    [false, reasonText({ key: 'not-finished', args: {} }, 'en')],
  ])('makes no fault of the half facts of an interrupted run (cancelled: %s)', (cancelled, reason) => {
    const report = saved('a filtered API');
    const checks = report.checks.map((one) =>
      one.id === 'api.tcp'
        ? { ...one, outcome: 'inconclusive' as const, reason, evidence: [], findings: [] }
        : one,
    );
    const again = judgeAgain(
      { ...report, checks, timings: { ...report.timings, cancelled } },
      { ...TODAY, language: 'zh-CN' },
    ).report;
    expect(again.checks.find(({ id }) => id === 'api.tcp')).toMatchObject({
      outcome: 'inconclusive',
      findings: [],
    });
    expect(again.findings.map(({ code }) => code)).not.toContain('api.filtered');
    expect(again.verdict.state).toBe('inconclusive');
    expect(again.checks.map(({ id }) => id)).toEqual(report.checks.map(({ id }) => id));
  });

  it('leaves open what the run left open, subject by subject', () => {
    const report = judgedReport(healthy(), profileWith());
    const reason = reasonText({ key: 'not-finished', args: {} }, 'en');
    const checks = report.checks.map((one) =>
      one.id === 'dns.server' && one.subject === '100.100.2.138'
        ? { ...one, outcome: 'inconclusive' as const, reason, evidence: [], findings: [] }
        : one,
    );
    const again = judgeAgain({ ...report, checks }, TODAY).report.checks.filter(
      ({ id }) => id === 'dns.server',
    );
    expect(again.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ['100.100.2.136', 'pass'],
      ['100.100.2.138', 'inconclusive'],
    ]);
  });

  it('calls nothing ready where a check that was left open sees a fault', () => {
    const report = saved('UDP blocked');
    const reason = reasonText({ key: 'not-finished', args: {} }, 'en');
    const checks = report.checks.map((one) =>
      one.id === 'dns.server'
        ? { ...one, outcome: 'inconclusive' as const, reason, evidence: [], findings: [] }
        : one,
    );
    const again = judgeAgain({ ...report, checks }, TODAY).report;
    expect([again.verdict.state, again.findings]).toEqual(['inconclusive', []]);
  });
});
