/** What looks the same is a sentence beside its name, in every form of a report. */
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../electron/cli/render-text.ts';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { reportOf } from '../../support/report.ts';

describe.each([
  ['en', '. '],
  ['zh-CN', '。'],
] as const)('what looks the same, %s', (language, stop) => {
  const report = reportOf("an iPhone's hotspot", language);
  const forms: readonly (readonly [string, string])[] = [
    ['text', renderText(report, { colors: colorsFor({}, {}), columns: 10_000 })],
    ['HTML', renderHtml(report, language)],
    ['Markdown', renderMarkdown(report)],
  ];

  it.each(forms)('is parted from its name by a full stop in %s', (_form, text) => {
    const others = report.checklist.flatMap(({ couldAlsoBe }) => couldAlsoBe);
    expect(others.length).toBeGreaterThan(0);
    for (const { title, difference } of others)
      expect(text).toContain(`${title}${stop}${difference.slice(0, 12)}`);
  });
});
