/** Every text field that a report can have, filled from its schema with what a terminal, Markdown or a page would obey. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventLines } from '../../../electron/cli/ndjson.ts';
import { render } from '../../../electron/cli/render.ts';
import { renderComparison } from '../../../electron/cli/render-comparison.ts';
import { legendOf } from '../../../electron/host/bundle-legend.ts';
import { compareReports } from '../../../shared/report/compare/compare.ts';
import { jsonText } from '../../../shared/report/json-text.ts';
import { code, escape, fence } from '../../../shared/report/markdown-text.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { problemText } from '../../../shared/profile/problem.ts';
import { writtenProfile } from '../../../shared/profile/schema.ts';
import { oneLine, plain } from '../../../electron/cli/terminal.ts';
import { CliError } from '../../../electron/cli/exit-code.ts';
import { filled, filledReport } from '../../support/from-schema.ts';
import { CONTROL, expectPlainMarkdown, HOSTILE } from '../../support/hostile-markup.ts';
import { reportOf } from '../../support/report.ts';

const variants = [0, 1, 2, 3, 5];

describe.each(variants)('a report with hostile texts in every field, variant %s', (variant) => {
  const report = filledReport({ text: HOSTILE, variant });
  const other = filledReport({ text: `${HOSTILE}2`, variant: variant + 1 });
  const comparison = compareReports(report, other);

  it('really holds them, where the window and the terminal look', () => {
    expect(report.path[0]?.label).toBe(HOSTILE);
    expect([
      report.checklist[0]?.finding,
      report.checklist[0]?.title,
      report.checklist[0]?.verify[0]?.id,
    ]).toEqual([HOSTILE, HOSTILE, HOSTILE]);
    expect(new Set(report.observations.map(({ kind }) => kind)).size).toBeGreaterThan(15);
  });

  it('cannot command a terminal, nor begin a line that looks like ours', () => {
    for (const text of [
      render(report, 'text', { toTerminal: false }),
      renderComparison(comparison, 'text', { language: 'en', toTerminal: false }),
    ]) {
      expect(text).not.toMatch(CONTROL);
      expect(
        text.split('\n').filter((line) => /^\S?\s*✔ Ready$/.test(line) && !line.startsWith('    ')).length,
      ).toBeLessThanOrEqual(1);
    }
  });

  it('cannot become markup of Markdown', () => {
    expectPlainMarkdown(render(report, 'markdown', { toTerminal: false }));
    expectPlainMarkdown(renderComparison(comparison, 'markdown', { language: 'en', toTerminal: false }));
  });

  it('cannot become markup of a page', () => {
    const page = render(report, 'html', { toTerminal: false });
    expect(page).not.toMatch(CONTROL);
    expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/i);
    expect(page).toContain('&lt;script&gt;');
  });

  it('leaves JSON that a terminal can show, with the same values', () => {
    for (const text of [
      render(report, 'json', { toTerminal: false }),
      render(report, 'ndjson', { toTerminal: false }),
      renderComparison(comparison, 'json', { language: 'en', toTerminal: false }),
    ]) {
      expect(text).not.toMatch(CONTROL);
    }
    expect(JSON.parse(render(report, 'json', { toTerminal: false }))).toEqual(report);
  });

  it('cannot become markup of the legend in a bundle', () => {
    const evidence = report.evidence.map((one) => ({
      ...one,
      file: one.id,
      startedAt: HOSTILE,
      platform: 'linux' as const,
      command: HOSTILE,
    }));
    expectPlainMarkdown(legendOf(report, evidence as unknown as Parameters<typeof legendOf>[1]));
  });
});

describe('what else is told', () => {
  it('events of a stream', () => {
    const lines = eventLines(
      'en',
      null,
    )({
      type: 'observation',
      observation: reportOf('a healthy workstation').observations[0],
      hostile: HOSTILE,
    } as never);
    expect(lines).not.toMatch(CONTROL);
  });

  it('the mistakes of a profile with hostile texts in every field', () => {
    for (const variant of variants) {
      const profile = filled(
        z.toJSONSchema(writtenProfile, { io: 'input', unrepresentable: 'any' }) as Parameters<
          typeof filled
        >[0],
        { text: HOSTILE, variant },
      );
      const read = readProfile(jsonText(profile));
      if (read.ok) throw new Error('a hostile profile was taken');
      expect(read.problems.length).toBeGreaterThan(0);
      for (const problem of read.problems)
        expect(plain(new CliError(() => problemText(problem, 'x.yaml', 'en')).message)).not.toMatch(CONTROL);
    }
  });
});

describe('the functions of each target', () => {
  it.each([
    ['plain', plain],
    ['oneLine', oneLine],
    ['escape', escape],
    ['code', code],
    ['fence', fence],
    ['jsonText', jsonText],
  ])('%s leaves no control character', (_name, make) => {
    expect(make(HOSTILE)).not.toMatch(CONTROL);
  });

  it('code is never empty quotes, which would open a code that ends elsewhere', () => {
    expect(code('``')).toBe('');
    expect(code('`a`\u001b')).toBe('`a`');
  });
});
