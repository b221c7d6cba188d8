import type { Finding, Severity } from './finding.ts';
import { definitionOf } from './findings.ts';

/** severityOf gives a finding's own severity, or that of its definition. */
export function severityOf(finding: Finding): Severity {
  return finding.severity ?? definitionOf(finding.code).severity;
}
