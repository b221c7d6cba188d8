/** Counting and grouping of checks by how they ended. Pure. */
import { STAGES, type Outcome, type Stage } from '../../../shared/check/ids.ts';
import type { ReportCheck } from '../../../shared/report/schema.ts';

/** What needs a look comes first. */
export const OUTCOMES: readonly Outcome[] = ['fail', 'error', 'warn', 'inconclusive', 'skipped', 'pass'];

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** countOutcomes counts checks by outcome. */
export function countOutcomes(checks: readonly ReportCheck[]): OutcomeCounts {
  const counts = { pass: 0, warn: 0, fail: 0, inconclusive: 0, skipped: 0, error: 0 };
  for (const { outcome } of checks) counts[outcome] += 1;
  return counts;
}

export interface StageGroup {
  readonly stage: Stage;
  readonly checks: readonly ReportCheck[];
}

/** byStage groups checks along the chain, in each link what failed first. */
export function byStage(checks: readonly ReportCheck[]): readonly StageGroup[] {
  return STAGES.map((stage) => ({
    stage,
    checks: checks
      .filter((check) => check.stage === stage)
      .toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome)),
  })).filter((group) => group.checks.length > 0);
}

/** matchingChecks gives the checks with an outcome whose name, subject, reason or findings hold a text. */
export function matchingChecks(
  checks: readonly ReportCheck[],
  { search, outcome }: { readonly search: string; readonly outcome: Outcome | 'all' },
  nameOf: (id: string) => string,
): readonly ReportCheck[] {
  const wanted = search.trim().toLowerCase();
  return checks.filter((check) => {
    if (outcome !== 'all' && check.outcome !== outcome) return false;
    return [nameOf(check.id), check.id, check.subject ?? '', check.reason, ...check.findings].some((text) =>
      text.toLowerCase().includes(wanted),
    );
  });
}
