import { compareReports } from '../../shared/report/compare/compare.ts';
import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { takenNumbers } from '../../shared/report/redact/pseudonyms.ts';
import type { Report } from '../../shared/report/schema.ts';
import { lookedAt } from './gate.ts';
import { machineRedactor } from './machine-secrets.ts';
import { shareable, type RefuseLeaks } from './share-run.ts';

export interface ShareableComparison {
  readonly comparison: Comparison;
  readonly refuseLeaks: RefuseLeaks;
}

/**
 * shareComparison gives a comparison that may leave the machine. Two reports with true values are compared by them and
 * then get pseudonyms in common; beside a redacted one, an open one gets its own, with numbers that the other has not.
 */
export function shareComparison(before: Report, after: Report): ShareableComparison {
  const redactor = machineRedactor(takenNumbers(JSON.stringify([before, after])));
  const open = [before, after].filter(({ redaction }) => !redaction.applied);
  const shared = open.map((report) => shareable(report, { redactor }));
  const refuseLeaks: RefuseLeaks = (content, what) =>
    lookedAt(content, () => {
      for (const one of shared) one.refuseLeaks(content, what);
    });
  if (open.length === 2) {
    const comparison = redactor.value(compareReports(before, after));
    return {
      comparison: {
        ...comparison,
        before: { ...comparison.before, redacted: true },
        after: { ...comparison.after, redacted: true },
      },
      refuseLeaks,
    };
  }
  const closed = (report: Report): Report =>
    report.redaction.applied ? report : (shared[0]?.report ?? report);
  return { comparison: compareReports(closed(before), closed(after)), refuseLeaks };
}
