/** A saved report that is judged again says the same, by the rules of today. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { type Report } from '../../../shared/report/schema.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { adapter, API_NAME, healthy, seen } from '../../support/facts.ts';
import { judgedReport } from '../../support/judge-report.ts';
import { profileWith } from '../../support/profile.ts';
import { TODAY, saved } from './judge-again-facts.ts';

const verdict = ({ verdict: { state, brokenLink }, checks, checklist }: Report): object => ({
  state,
  brokenLink,
  checks: checks.map(({ id, subject, outcome, findings }) => [id, subject, outcome, findings]),
  steps: checklist.map(({ finding }) => finding),
});

describe('a saved report that is judged again', () => {
  it.each(ROWS.map(({ name }) => name))('says the same, redacted or not: %s', (name) => {
    const report = saved(name);
    const again = judgeAgain(report, TODAY);
    expect(verdict(again.report)).toEqual(verdict(report));
    expect(again.report).toMatchObject({
      id: report.id,
      createdAt: report.createdAt,
      tool: { version: '9.9.9' },
    });
    expect([again.comparison.facts, again.comparison.checks, again.comparison.profile]).toEqual([[], [], []]);
    const redacted = createRedactor([]).report(report);
    const hidden = judgeAgain(redacted, TODAY);
    expect(verdict(hidden.report)).toEqual(verdict(redacted));
    expect(hidden.report.redaction).toEqual(redacted.redaction);
    // No stand-in is shown in place of a pseudonym, and what both have is compared.
    const shown = JSON.stringify({ ...hidden.report, redaction: null });
    for (const { standIn } of redacted.redaction.addresses ?? []) expect(shown).not.toContain(`"${standIn}`);
    expect([hidden.comparison.facts, hidden.comparison.checks, hidden.comparison.profile]).toEqual([
      [],
      [],
      [],
    ]);
    expect(hidden.comparison.notCompared.filter(({ because }) => because === 'redacted')).toEqual([]);
  });

  it('shows no network that was computed from a stand-in as if it were real', () => {
    const own = adapter({ addresses: [{ address: ip('172.16.23.20'), prefixLength: 20 }] });
    const judged = judgedReport(
      [...healthy().filter(({ kind }) => kind !== 'adapters'), seen('adapters', '', [own])],
      profileWith({ officeNetwork: [block('172.16.0.0/16')] }),
    );
    // The rules of then did not see the clash, so that nothing of the saved report names that network.
    const report: Report = {
      ...judged,
      findings: [],
      checklist: [],
      checks: judged.checks.map((one) => ({ ...one, outcome: 'pass', reason: '', findings: [] })),
    };
    const redacted = createRedactor([]).report(report);
    const { report: again } = judgeAgain(redacted, TODAY);
    const clash = again.findings.find(({ code }) => code === 'workstation.lan-overlap');
    const name =
      redacted.redaction.addresses?.find(
        ({ block: place, name: one }) => place === '172.16.0.0/12' && one.startsWith('ip-'),
      )?.name ?? '';
    expect(clash?.args['network']).toBe(`${name}/20`);
    expect(JSON.stringify({ ...again, redaction: null })).not.toMatch(
      /"[^"]*172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+(?!\/12)/,
    );
  });

  it('reads its outputs again, but leaves what was given to the run, as in the demo', () => {
    const evidence = [
      {
        id: 'hosts-1',
        command: 'file:/etc/hosts',
        platform: 'linux' as const,
        startedAt: '',
        text: `10.0.0.1 ${API_NAME}\n`,
      },
    ];
    const read = judgeAgain({ ...saved('a healthy workstation'), evidence }, TODAY);
    expect(read.comparison.facts).toEqual([
      { fact: 'hosts', before: ['127.0.0.1 localhost'], after: [`10.0.0.1 ${API_NAME}`] },
    ]);
    const base = saved('a healthy workstation');
    const given = {
      ...base,
      evidence,
      observations: base.observations.map((one) => (one.kind === 'hosts' ? { ...one, evidence: [] } : one)),
    };
    expect(judgeAgain(given, TODAY).comparison.facts).toEqual([]);
  });

  it.each([
    ['ended', { exitCode: 0 }, ['filters']],
    ['was missing or stopped', {}, []],
    ['may have been cut', { exitCode: 0, text: `${' '.repeat(200_000)}\n` }, []],
  ])('reads the output of a command that %s accordingly', (_how, changes, facts) => {
    const rule = '-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n-A INPUT -s 100.64.0.0/10 -j DROP\n';
    const evidence = [
      {
        id: 'filters-1',
        command: '/usr/sbin/iptables -S',
        platform: 'linux' as const,
        stream: 'stdout' as const,
        startedAt: '',
        text: rule,
        ...changes,
      },
    ];
    expect(
      judgeAgain({ ...saved('a healthy workstation'), evidence }, TODAY).comparison.facts.map(
        ({ fact }) => fact,
      ),
    ).toEqual(facts);
  });

  it('speaks the other language, and keeps the note', () => {
    const note = { text: 'hangs at 192.168.1.10', since: 'Monday' };
    const report = createRedactor([]).report({ ...saved('a filtered API'), note });
    const again = judgeAgain(report, { ...TODAY, language: 'zh-CN' }).report;
    expect(again.language).toBe('zh-CN');
    expect(again.verdict.headline).toMatch(/\p{Script=Han}/u);
    expect(again.note).toEqual(report.note);
    expect(again.note?.text).toMatch(/^hangs at ip-\d+$/);
  });

  it('follows the rules of today, and says what that changes', () => {
    const report = saved('a filtered API');
    const old: Report = {
      ...report,
      verdict: { ...report.verdict, state: 'ready' },
      findings: [],
      checklist: [],
      checks: report.checks.map((one) => ({ ...one, outcome: 'pass', findings: [] })),
    };
    const { report: again, comparison } = judgeAgain(old, TODAY);
    expect(again.verdict.state).toBe('not-ready');
    expect([comparison.before.state, comparison.after.state]).toEqual(['ready', 'not-ready']);
    expect(comparison.findings).toEqual([expect.objectContaining({ code: 'api.filtered', change: 'come' })]);
  });

  it('of a part of the checks gives no verdict on the log-on', () => {
    const report = saved('a healthy workstation');
    const only = { ...report, checks: report.checks.filter(({ id }) => id === 'dns.answer') };
    const again = judgeAgain(only, TODAY).report;
    expect([again.checks.map(({ id }) => id), again.verdict.state]).toEqual([['dns.answer'], 'inconclusive']);
  });
});
