/** Results of checks, as the diagnosis gets them. */
import type { CheckResult } from '../../../shared/check/check.ts';
import type { CheckId, Outcome, Stage } from '../../../shared/check/ids.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';

/** result is what one check came to. */
export function result(
  id: CheckId,
  stage: Stage,
  outcome: Outcome,
  findings: readonly Finding[] = [],
  more: Partial<CheckResult> = {},
): CheckResult {
  const reason = { key: 'cancelled', args: {} } as const;
  return { id, stage, outcome, findings, reason, evidence: [], blocksLogin: false, durationMs: 1, ...more };
}

/** Both VPC resolvers are silent. */
export const bothSilent = finding('dns.server-silent', {
  servers: ['100.100.2.136', '100.100.2.138'],
  otherAnswers: false,
});
