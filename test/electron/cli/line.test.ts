/** The result in one line, as tools that manage computers collect it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureLine, MOST_IN_LINE, renderLine } from '../../../electron/cli/render-line.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { healthy, without } from '../../support/facts.ts';
import { judgedReport } from '../../support/judge-report.ts';
import { profileWith } from '../../support/profile.ts';
import { reportOf } from '../../support/report.ts';
import { ANY_CHARACTER } from '../../support/any-character.ts';

const OPEN = { ascii: false };
const ASCII = { ascii: true };
const ONE_LINE = /^[^\n\r\u2028\u2029\u0000-\u001f\u007f-\u009f]+\n$/;
const ONE_ASCII_LINE = /^[\x20-\x7e]+\n$/;

/** The same report with another title of its first step. */
function titled(report: Report, title: string): Report {
  return {
    ...report,
    checklist: report.checklist.map((step, index) => (index === 0 ? { ...step, title } : step)),
  };
}

const broken = reportOf(ROWS.find(({ state }) => state === 'not-ready')?.name ?? '');

describe('the result in one line', () => {
  it.each(LANGUAGES)(
    'names state, code, owner and title of the first root cause of every broken workstation (%s)',
    (language) => {
      for (const { name } of ROWS) {
        const report = reportOf(name, language);
        const [first] = report.verdict.state === 'inconclusive' ? [] : report.checklist;
        const text = renderLine(report, OPEN);
        expect(text, name).toMatch(ONE_LINE);
        expect(text.length, name).toBeLessThanOrEqual(MOST_IN_LINE);
        expect(text.split(' ', 3), name).toEqual([
          report.verdict.state,
          first?.finding ?? '-',
          first?.owner ?? '-',
        ]);
        expect(text, name).toContain(first?.title ?? report.verdict.headline);
        expect(renderLine(report, ASCII), name).toMatch(ONE_ASCII_LINE);
      }
    },
  );

  it('is ready without a cause', () => {
    expect(renderLine(judgedReport(healthy()), OPEN)).toMatch(/^ready - - Ready: [^\n]+\n$/);
  });

  it('names no cause where nothing is proven, whatever else was found', () => {
    const report = judgedReport(without(['dns', 'tcp', 'tls', 'http'], healthy()));
    expect(report.verdict.state).toBe('inconclusive');
    const found = { ...report, checklist: broken.checklist };
    expect(renderLine(report, OPEN)).toMatch(/^inconclusive - - /);
    expect(renderLine(found, OPEN)).toBe(renderLine(report, OPEN));
    const cancelled = judgedReport(healthy(), profileWith(), { cancelled: true });
    expect(renderLine(cancelled, OPEN).startsWith(`${cancelled.verdict.state} - - `)).toBe(true);
  });

  it.each([
    ['en', 1, ''],
    ['en', 2, ' (and 1 more)\n'],
    ['en', 4, ' (and 3 more)\n'],
    ['zh-CN', 3, '（另有 2 项）\n'],
  ] as const)('in %s with %i causes ends with %j', (language, count, end) => {
    const [step] = broken.checklist;
    const report = {
      ...broken,
      language,
      checklist: Array.from({ length: count }, () => step).filter((one) => one !== undefined),
    };
    expect(renderLine(report, OPEN).endsWith(end)).toBe(true);
    if (end === '') expect(renderLine(report, OPEN)).toContain(`${step?.title ?? ''}\n`);
  });

  it('stays one line of the right length, and begins as it should, whatever a title holds', () => {
    const unit = fc.oneof(
      fc.string({ unit: ANY_CHARACTER }),
      fc.constantFrom('\n', '\r', '\u2028', '\u001b[2J', '\u0000', '网', '😀', '\\', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 900 }), fc.boolean(), (parts, ascii) => {
        const text = renderLine(titled(broken, parts.join('').repeat(5)), { ascii });
        expect(text).toMatch(ascii ? ONE_ASCII_LINE : ONE_LINE);
        expect(text.length).toBeLessThanOrEqual(MOST_IN_LINE);
        expect(text.startsWith(`${broken.verdict.state} ${broken.checklist[0]?.finding ?? ''} `)).toBe(true);
      }),
    );
  });

  it.each([
    ['fits', 'x', 1990, false],
    ['is cut', 'x', 5000, true],
    ['is cut between escapes', '网', 5000, true],
  ])('says where it %s', (_how, letter, count, isCut) => {
    const text = failureLine(letter.repeat(count - 'failed - - '.length), ASCII);
    expect(text.endsWith('...\n')).toBe(isCut);
    expect(text.replace(/\\u[0-9a-f]{4}/g, '')).not.toContain('\\');
    const wide = failureLine('😀'.repeat(3000), OPEN);
    expect(wide).toMatch(/😀…\n$/u);
    expect(wide).not.toMatch(/\p{Cs}/u);
  });

  it.each([
    ['“a” – b…', '"a" - b...'],
    ['虚拟网卡', '\\u865a\\u62df\\u7f51\\u5361'],
    ['😀', '\\ud83d\\ude00'],
    ['a\tb\r\nc', 'a b  c'],
    ['C:\\x', 'C:\\x'],
    ['\u202e', '?'],
  ])('writes %j in ASCII as %j', (text, expected) => {
    expect(failureLine(text, ASCII)).toBe(`failed - - ${expected}\n`);
  });

  it("keeps the code of a stranger's report one word", () => {
    const hostile = {
      ...broken,
      checklist: broken.checklist.map((step) => ({ ...step, finding: 'a b\nready - -' })),
    };
    expect(renderLine(hostile, OPEN).split(' ')[1]).toBe('a?b?ready?-?-');
  });
});
