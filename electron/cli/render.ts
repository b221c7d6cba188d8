import { renderHtml } from '../../shared/report/html/index.ts';
import { reportJson, validReport } from '../../shared/report/json.ts';
import { renderMarkdown } from '../../shared/report/markdown.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Format } from './format.ts';
import { renderText } from './render-text.ts';
import { colorsFor, widthOf } from './terminal.ts';

/** render gives the report in one form; colours only when it goes to a terminal. */
export function render(report: Report, format: Format, toTerminal: boolean): string {
  switch (format) {
    case 'text': {
      const colors = colorsFor(toTerminal ? process.stdout : { isTTY: false }, toTerminal ? process.env : {});
      return renderText(report, { colors, columns: widthOf(process.stdout) });
    }
    case 'json':
      return `${reportJson(report, 2)}\n`;
    case 'ndjson':
      return `${JSON.stringify({ type: 'run-finished', report: validReport(report) })}\n`;
    case 'markdown':
      return renderMarkdown(report);
    case 'html':
      return renderHtml(report, report.language);
  }
}
