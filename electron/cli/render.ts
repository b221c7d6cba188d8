import { renderHtml } from '../../shared/report/html/index.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { reportJson, validReport } from '../../shared/report/json.ts';
import { renderMarkdown } from '../../shared/report/markdown.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { FinishedText, TerminalText } from '../../shared/text/target-text.ts';
import type { Format } from './format.ts';
import { renderLine } from './render-line.ts';
import { pageFor, type TextOptions } from './render-page.ts';
import { renderText } from './render-text.ts';

export interface TerminalPage extends Pick<TextOptions, 'repeat'> {
  readonly toTerminal: boolean;
}

/** render gives the report in one form; colours only when it goes to a terminal. */
export function render(report: Report, format: Format, page: TerminalPage): FinishedText {
  switch (format) {
    case 'text':
      return renderForTerminal(report, page);
    case 'line':
    case 'line-ascii':
      return renderLine(report, { ascii: format === 'line-ascii' });
    case 'json':
      return jsonLines(reportJson(report, 2));
    case 'ndjson':
      return jsonLines(jsonText({ type: 'run-finished', report: validReport(report) }));
    case 'markdown':
      return renderMarkdown(report);
    case 'html':
      return renderHtml(report, report.language);
  }
}

/** renderForTerminal gives the report as text. */
export function renderForTerminal(report: Report, { toTerminal, repeat }: TerminalPage): TerminalText {
  return renderText(report, { ...pageFor(toTerminal), ...(repeat === undefined ? {} : { repeat }) });
}
