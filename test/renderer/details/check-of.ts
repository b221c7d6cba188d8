/** A check of a cloud computer, as a report holds it. */
import type { Outcome } from '../../../shared/check/ids.ts';
import type { ReportCheck } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';

/** A report with loss on the path. */
export const REPORT = reportOf('loss');

/** check makes a check of a cloud computer. */
export const check = (subject: string, outcome: Outcome, durationMs = 10): ReportCheck => ({
  id: 'computer.reachable',
  subject,
  stage: 'computer',
  outcome,
  reason: outcome,
  blocksLogin: false,
  findings: [],
  evidence: [],
  durationMs,
});
