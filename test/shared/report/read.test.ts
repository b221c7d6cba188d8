import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportProblem } from '../../../shared/report/problem.ts';
import { MOST_REPORT_BYTES, readReport } from '../../../shared/report/read.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { reportProblemText } from '../../../shared/text/report-problem.ts';
import { largeReport } from '../../e2e/window/reports.ts';
import { damaged } from '../../support/hostile-text.ts';
import { reportOf } from '../../support/report.ts';

const good = JSON.stringify(reportOf('a filtered API'));

function problemOf(text: string): ReportProblem {
  const result = readReport(text);
  if (result.ok) throw new Error('it was read');
  return result.problem;
}

describe('a saved report', () => {
  it('is read as it was written, with a byte order mark as well', () => {
    for (const text of [good, `\ufeff${good}`, `\n${good}\n`])
      expect(readReport(text)).toEqual({ ok: true, report: JSON.parse(good) as Report });
  });

  it('of 10,000 cloud computers is read', () => {
    const result = readReport(JSON.stringify(largeReport(10_000)));
    expect(result.ok && result.report.checks.length).toBeGreaterThan(10_000);
  });

  it.each([
    ['', { code: 'empty' }],
    [' \n', { code: 'empty' }],
    ['hello', { code: 'not-json' }],
    ['{"a":}', { code: 'not-json' }],
    ['[]', { code: 'not-a-report', found: '' }],
    ['null', { code: 'not-a-report', found: '' }],
    ['"vpc-doctor/report@1"', { code: 'not-a-report', found: '' }],
    ['{"schema":"other@1"}', { code: 'not-a-report', found: 'other@1' }],
    ['{"schema":"vpc-doctor/report@x"}', { code: 'not-a-report' }],
    ['{"schema":"vpc-doctor/report@2"}', { code: 'newer-version', found: 'vpc-doctor/report@2' }],
    ['{"schema":"vpc-doctor/report@0"}', { code: 'older-version', found: 'vpc-doctor/report@0' }],
    ['{"schema":"vpc-doctor/report@1"}', { code: 'damaged', at: 'id' }],
    [good.slice(0, good.length / 2), { code: 'truncated' }],
    [good.slice(0, -1), { code: 'truncated' }],
    ['{"a":"\\"', { code: 'truncated' }],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, { code: 'too-deep', allowed: 64 }],
    ['[{"a":'.repeat(1_000_000), { code: 'too-deep' }],
    [
      `{"schema":"vpc-doctor/report@1","checks":[${'0,'.repeat(300_000)}0]}`,
      { code: 'too-many', at: 'checks' },
    ],
    [`[${'[],'.repeat(6_000_000)}0]`, { code: 'too-many', at: '' }],
  ])('%.60j is refused', (text, problem) => {
    expect(problemOf(text)).toMatchObject(problem);
  });

  it('that is too large is refused before it is parsed, even where it is one text', () => {
    expect(
      problemOf(`{"schema":"vpc-doctor/report@1","id":"${'x'.repeat(100 * 1024 * 1024)}"}`),
    ).toMatchObject({ code: 'too-large', allowed: MOST_REPORT_BYTES });
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s anywhere is refused, and no prototype is touched',
    (key) => {
      const hostile = `"${key}":{"polluted":true,"prototype":{"polluted":true}}`;
      for (const text of [
        good.replace('{', `{${hostile},`),
        good.replace('"profile":{', `"profile":{${hostile},`),
        good.replace('"value":{', `"value":{${hostile},`),
        good.replace('"args":{', `"args":{"x":[{${hostile}}],`),
        good.replace('{', `{${hostile.replace('_', '\\u005f').replace('c', '\\u0063')},`),
      ])
        expect(problemOf(text)).toMatchObject({
          code: 'forbidden-key',
          at: expect.stringMatching(new RegExp(`${key}$`)) as string,
        });
      expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    },
  );

  it('brings its note without control characters', () => {
    const result = readReport(
      JSON.stringify({ ...reportOf('a filtered API'), note: { text: 'a\u001bb', since: '\u0000' } }),
    );
    expect(result.ok && result.report.note).toEqual({ text: 'ab' });
  });

  it('is a report or a problem, whatever is done to its text', () => {
    fc.assert(
      fc.property(damaged(good), (text) => {
        const result = readReport(text);
        if (!result.ok)
          for (const language of LANGUAGES)
            expect(reportProblemText(result.problem, language)).not.toMatch(/^undefined|\[object/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the words for a problem', () => {
  const PROBLEMS: { readonly [C in ReportProblem['code']]: Extract<ReportProblem, { readonly code: C }> } = {
    'cannot-read': { code: 'cannot-read', errno: 'ENOENT' },
    empty: { code: 'empty' },
    'too-large': { code: 'too-large', bytes: 7e7, allowed: 6e7 },
    'not-json': { code: 'not-json', detail: 'x' },
    'for-reading': { code: 'for-reading', form: 'html' },
    'other-kind': { code: 'other-kind', kind: 'picture' },
    elsewhere: { code: 'elsewhere', kind: 'profile' },
    truncated: { code: 'truncated' },
    'too-deep': { code: 'too-deep', allowed: 64 },
    'too-many': { code: 'too-many', at: 'checks', allowed: 1 },
    'not-a-report': { code: 'not-a-report', found: 'x@1' },
    'newer-version': { code: 'newer-version', found: 'x@2' },
    'older-version': { code: 'older-version', found: 'x@0' },
    damaged: { code: 'damaged', at: 'id', detail: 'x' },
    'forbidden-key': { code: 'forbidden-key', at: 'x' },
    'not-a-zip': { code: 'not-a-zip', detail: 'x' },
    'not-a-bundle': { code: 'not-a-bundle' },
    'no-output': { code: 'no-output' },
    'several-systems': { code: 'several-systems', systems: ['linux', 'win32'] },
    'too-many-files': { code: 'too-many-files', allowed: 1 },
    'unpacks-too-large': { code: 'unpacks-too-large', allowed: 1 },
    'too-dense': { code: 'too-dense', file: 'x', allowed: 1 },
    twice: { code: 'twice', file: 'x' },
    link: { code: 'link', file: 'x' },
    'leads-out': { code: 'leads-out', file: 'x', id: 'y' },
    'bad-index': { code: 'bad-index', file: 'x', detail: 'y' },
    'bad-file': { code: 'bad-file', file: 'report.json', problem: { code: 'truncated' } },
  };
  it.each(Object.values(PROBLEMS))('$code', (problem) => {
    const [en, zh] = LANGUAGES.map((language) => reportProblemText(problem, language));
    expect(en).toMatch(/^[a-z][^\p{Script=Han}]+$/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
    if (problem.code === 'bad-file') expect(en).toContain('report.json is not complete');
  });
});
