import { definitionOf } from '../diagnosis/findings.ts';
import type { Finding, Severity } from '../diagnosis/finding.ts';
import type { Reason } from '../text/reason.ts';
import type { Judgement } from './check.ts';

/** severityOf gives a finding's own severity, or that of its definition. */
export function severityOf(finding: Finding): Severity {
  return finding.severity ?? definitionOf(finding.code).severity;
}

/**
 * found makes a judgement from at least one finding: `fail` when one is an error, `warn` when one is a
 * warning, `pass` when all are notes. Its reason is the first finding's title unless another is given.
 */
export function found(findings: readonly [Finding, ...Finding[]], reason?: Reason): Judgement {
  const severities = new Set(findings.map(severityOf));
  return {
    outcome: severities.has('error') ? 'fail' : severities.has('warning') ? 'warn' : 'pass',
    reason: reason ?? { key: 'finding', args: { finding: findings[0] } },
    findings,
    evidence: [...new Set(findings.flatMap((one) => one.evidence))],
  };
}
