/** Reports that are compared. */
import type { Observation } from '../../../../shared/observation/observation.ts';
import type { ComparedFact } from '../../../../shared/history/compared-facts.ts';
import type { Comparison } from '../../../../shared/report/compare/comparison.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { healthy } from '../../../support/facts.ts';
import { reportOf } from '../../../support/report.ts';
import { judgedReport } from '../../../support/judge-report.ts';

export const FINE = 'a healthy workstation';
export const good = reportOf(FINE);
export const redacted = (report: Report): Report => createRedactor([]).report(report);

/** factsIn names the facts that differ. */
export const factsIn = ({ facts }: Comparison): readonly ComparedFact[] => facts.map(({ fact }) => fact);

/** because tells why a fact was not compared. */
export const because = ({ notCompared }: Comparison, fact: ComparedFact): string | undefined =>
  notCompared.find((one) => one.fact === fact)?.because;

/** A healthy workstation with a few facts replaced. */
export const seenWith = (...changes: readonly Observation[]): Report =>
  judgedReport([
    ...healthy().filter(
      (one) => !changes.some(({ kind, subject }) => kind === one.kind && subject === one.subject),
    ),
    ...changes,
  ]);
