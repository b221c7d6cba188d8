/** Every form in which a report leaves the machine. Where the product's ways out change, this file alone follows. */
import { eventLines } from '../../electron/cli/ndjson.ts';
import { render } from '../../electron/cli/render.ts';
import { renderComparison } from '../../electron/cli/render-comparison.ts';
import { finishedFile } from '../../electron/host/export-file.ts';
import { shareComparison } from '../../electron/host/share-comparison.ts';
import { shareable } from '../../electron/host/share-run.ts';
import type { ExportFormat } from '../../shared/contract/contract.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { requestTexts } from '../../shared/report/request/text.ts';
import { observationsToJudge } from '../../shared/observation/saved.ts';
import type { Report } from '../../shared/report/schema.ts';
import { reportOf } from '../support/report.ts';
import { Finder, filesIn } from './views.ts';

export interface OutFile {
  readonly name: string;
  readonly text: string;
  readonly finder: Finder;
}

const FILES: readonly ExportFormat[] = ['json', 'markdown', 'html', 'bundle'];

/** filesOf makes every form of a report, redacted or not. */
export async function filesOf(report: Report, redact: boolean): Promise<readonly OutFile[]> {
  const finished = await Promise.all(
    FILES.map(async (format) => {
      const { content } = await finishedFile({ report, format, language: 'en', redact, isOwn: false }, null);
      return filesIn(format, content);
    }),
  );
  const shown = redact ? shareable(report, { isOwn: false }).report : report;
  const texts: readonly (readonly [string, string])[] = [
    ...finished.flat(),
    ['last line of NDJSON', render(shown, 'ndjson', { toTerminal: false })],
    ['events of NDJSON', eventTexts(report, redact)],
    ...requestTexts(shown, 'en').map(({ to, text }) => [`request to ${to}`, text] as const),
    ...comparisons(report, redact),
  ];
  return texts.map(([name, text]) => ({ name, text, finder: new Finder(text) }));
}

function eventTexts(report: Report, redact: boolean): string {
  const toLine = eventLines('en', redact ? createRedactor([]) : null);
  return observationsToJudge(report.observations)
    .map((observation) => toLine({ type: 'observation', observation }))
    .join('');
}

/** A healthy workstation before, this one after. */
function comparisons(report: Report, redact: boolean): readonly (readonly [string, string])[] {
  const before = reportOf('a healthy workstation', 'en', {
    createdAt: '2026-11-20T10:00:00.000Z',
    platform: report.platform.platform,
  });
  if (!redact) return [];
  const { comparison, refuseLeaks } = shareComparison(before, report);
  return (['json', 'markdown'] as const).map((format) => {
    const text = renderComparison(comparison, format, { language: 'en', toTerminal: false });
    refuseLeaks(text, 'the comparison');
    return [`comparison as ${format}`, text] as const;
  });
}
