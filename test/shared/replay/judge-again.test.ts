import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../electron/cli/render-text.ts';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import type { Check } from '../../../shared/check/check.ts';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { found } from '../../../shared/check/found.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import type { Finding } from '../../../shared/diagnosis/finding.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { judgeSaved } from '../../../shared/replay/judge.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { reasonText } from '../../../shared/text/reason-text.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { adapter, API_NAME, healthy, seen } from '../../support/facts.ts';
import { judgedReport } from '../../support/judge-report.ts';
import { profileWith } from '../../support/profile.ts';
import { reportOf } from '../../support/report.ts';

const TODAY = { language: 'en', version: '9.9.9' } as const;
const verdict = ({ verdict: { state, brokenLink }, checks, checklist }: Report): object => ({
  state,
  brokenLink,
  checks: checks.map(({ id, subject, outcome, findings }) => [id, subject, outcome, findings]),
  steps: checklist.map(({ finding }) => finding),
});
/** Without the outputs, which are texts of the tests only. */
const saved = (name: string): Report =>
  JSON.parse(JSON.stringify({ ...reportOf(name), evidence: [] })) as Report;

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

  it('with a profile that nobody can read is not judged at all', () => {
    const report = { ...saved('a filtered API'), profile: { region: 7, resolvers: [null] } };
    const again = judgeAgain(report, TODAY).report;
    expect(new Set(again.checks.map(({ outcome }) => outcome))).toEqual(new Set(['error']));
    expect([again.verdict.state, again.profile]).toEqual(['inconclusive', report.profile]);
  });

  it('takes a fact of another shape as unknown, never as a pass or a fault', () => {
    const report = saved('a healthy workstation');
    const observations = report.observations.map((one) =>
      one.kind === 'tcp'
        ? {
            ...one,
            fact: { known: true, value: { ...(one.fact['value'] as object), outcome: 'sort-of-connected' } },
          }
        : one,
    );
    const again = judgeAgain({ ...report, observations }, TODAY).report;
    expect(again.checks.find(({ id }) => id === 'api.tcp')?.outcome).toBe('inconclusive');
    expect(again.verdict.state).toBe('inconclusive');
  });

  it('calls a check that chokes an error, and goes on', () => {
    const choking: Check = {
      ...answerCheck,
      judge: () => {
        throw new RangeError('more numbers than a call takes arguments');
      },
    };
    const { results } = judgeSaved(
      CHECKS.map((one) => (one === answerCheck ? choking : one)),
      { profile: profileWith(), facts: factsOf(healthy(), 'linux') },
      { saved: null, language: 'en' },
    );
    expect(results.filter(({ outcome }) => outcome === 'error').map(({ id }) => id)).toEqual(['dns.answer']);
    expect(results.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(10);
  });

  it('calls a check an error whose finding no text can be made of', () => {
    const finding = {
      code: 'dns.public-answer',
      args: { name: 'x' },
      subjects: [],
      evidence: [],
      confidence: 'high',
    } as unknown as Finding;
    const mute: Check = { ...answerCheck, judge: () => found([finding]) };
    const [result] = judgeSaved(
      [mute],
      { profile: profileWith(), facts: factsOf([], 'linux') },
      { saved: null, language: 'en' },
    ).results;
    expect(result).toMatchObject({ id: 'dns.answer', outcome: 'error', findings: [] });
  });
});

const office = judgedReport(
  healthy(),
  profileWith({ cloudComputers: [{ address: ip('172.16.0.11'), ports: [443] }] }),
);
const BASES: readonly Report[] = [
  ...['a filtered API', 'Tailscale owns the route', 'no adapter', 'an expired certificate'].map(saved),
  createRedactor([]).report(office),
];

/** Values that a stranger might put anywhere. */
const stray = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    'x',
    0,
    -1,
    1e308,
    'ip-1',
    '0.0.0.0/0',
    '999.1.1.1',
    'silent',
    'answered',
    [],
    {},
    [null],
    [[]],
    { known: true },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Paths to every value below one. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? replaced(one, rest, by) : one));
  // An earlier change took the place away.
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: replaced((value as Readonly<Record<string, unknown>>)[key], rest, by) };
}

describe('a report of a stranger', () => {
  it.each(BASES.map((report, index) => [index, report] as const))(
    'is judged or called unknown, and never throws (%i)',
    (_index, base) => {
      const places = pathsIn({
        observations: base.observations,
        profile: base.profile,
        evidence: base.evidence,
        redaction: base.redaction,
        checks: base.checks,
      });
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...places), stray), { minLength: 1, maxLength: 6 }),
          fc.constantFrom(...LANGUAGES),
          (changes, language) => {
            const changed = changes.reduce<unknown>((report, [path, by]) => replaced(report, path, by), base);
            const parsed = reportSchema.safeParse(changed);
            if (!parsed.success) return;
            const { report, comparison } = judgeAgain(parsed.data, { ...TODAY, language });
            expect(reportSchema.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true);
            expect(comparison.after.id).toBe(base.id);
            for (const one of [parsed.data, report]) {
              renderText(one, { colors: colorsFor({}, {}), columns: 80 });
              renderMarkdown(one);
              renderHtml(one, language);
            }
          },
        ),
        { numRuns: 100 },
      );
    },
  );
});
