/** Reports with broken profiles, facts or checks, and those of strangers, are judged or called unknown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../electron/cli/render-text.ts';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import type { Check } from '../../../shared/check/check.ts';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { found } from '../../../shared/check/found.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import type { Finding } from '../../../shared/diagnosis/finding.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { judgeSaved } from '../../../shared/replay/judge.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { healthy } from '../../support/facts.ts';
import { judgedReport } from '../../support/judge-report.ts';
import { profileWith } from '../../support/profile.ts';
import { TODAY, saved } from './judge-again-facts.ts';

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

describe('a saved report that is judged again', () => {
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
