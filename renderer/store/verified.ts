/** What follows from verified steps. Pure. */
import type { RunKind, Verification } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/report/schema.ts';

/** By finding; absent: not verified since the run. */
export type Verified = Readonly<Record<string, Verification['state'] | 'running'>>;

/** isAllCleared says whether every step of the report's checklist was verified. */
export function isAllCleared({ checklist }: Report, verified: Verified): boolean {
  return checklist.length > 0 && checklist.every(({ finding }) => verified[finding] === 'cleared');
}

/**
 * runAfter gives the run that follows a verification: with the last step fixed, only a whole run can say whether a log-on
 * works now. null: something is still there, or open. A demo goes on to play that its fault was fixed.
 */
export function runAfter(
  { run, report }: { readonly run: RunKind | null; readonly report: Report | null },
  verified: Verified,
  healed: boolean,
): RunKind | null {
  if (run === null || report === null || !isAllCleared(report, verified)) return null;
  return run.kind === 'demo' && healed ? { ...run, healed } : run;
}
