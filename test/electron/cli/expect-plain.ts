/** What every form of a report must be, whatever hostile texts are in it. */
import { expect } from 'vitest';
import { render } from '../../../electron/cli/render.ts';
import type { Report } from '../../../shared/report/schema.ts';
import {
  CONTROL,
  expectPlainMarkdown,
  expectPlainPage,
  expectPlainText,
} from '../../support/hostile-markup.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;

/** expectPlain expects that no form of the report holds markup or control characters of its texts. */
export function expectPlain(report: Report): void {
  expectPlainText(render(report, 'text', { toTerminal: false }));
  expectPlainMarkdown(render(report, 'markdown', { toTerminal: false }));
  expectPlainPage(render(report, 'html', { toTerminal: false }));
  for (const format of ['json', 'ndjson'] as const)
    expect(render(report, format, { toTerminal: false })).not.toMatch(CONTROL);
}
