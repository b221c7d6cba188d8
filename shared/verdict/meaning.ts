/** The meaning of each finding for people who know no networks. */
import { definitionOf, isFindingCode } from '../diagnosis/findings.ts';
import type { Meaning } from '../diagnosis/meaning.ts';
import type { ReportStep } from '../report/schema.ts';

/** meaningOf gives the meaning of a finding; of a code that this version does not know, the vaguest. */
export function meaningOf({ finding, severity }: Pick<ReportStep, 'finding' | 'severity'>): Meaning {
  const meaning = (isFindingCode(finding) ? definitionOf(finding).meaning : null) ?? 'something';
  // Where it hampers only, some lookup works: one of two servers is silent, or answers come late.
  return meaning === 'lookup' && severity !== 'error' ? 'lookup-partly' : meaning;
}
