import type { Finding } from '../diagnosis/finding.ts';
import { severityOf } from '../diagnosis/severity.ts';
import type { Judged, Judgement } from './check.ts';
import type { Outcome } from './ids.ts';

/** withOutcome gives a judgement the outcome of its findings where it names none itself. */
export function withOutcome(judgement: Judgement): Judged {
  return { ...judgement, outcome: judgement.outcome ?? outcomeOf(judgement.findings) };
}

/** `fail` when one is an error, `warn` when one is a warning, `pass` when all are notes. */
function outcomeOf(findings: readonly Finding[]): Outcome {
  const severities = new Set(findings.map(severityOf));
  if (severities.has('error')) return 'fail';
  return severities.has('warning') ? 'warn' : 'pass';
}
