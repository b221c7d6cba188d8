import type { Finding } from '../diagnosis/finding.ts';
import type { Reason } from '../text/reason.ts';
import type { Judgement } from './check.ts';

/**
 * found makes a judgement from at least one finding; how bad they are decides the outcome (judge.ts). Its reason is the
 * first finding's title unless another is given.
 */
export function found(findings: readonly [Finding, ...Finding[]], reason?: Reason): Judgement {
  return {
    reason: reason ?? { key: 'finding', args: { finding: findings[0] } },
    findings,
    evidence: [...new Set(findings.flatMap((one) => one.evidence))],
  };
}
