import { factsOf, type Facts } from '../observation/facts.ts';
import { observationsToShow } from '../observation/saved.ts';
import type { Report } from './schema.ts';

const memo = new WeakMap<Report, Facts>();

/** factsOfReport gives the typed facts of a report, to be shown; what has another shape is unknown. */
export function factsOfReport(report: Report): Facts {
  const known = memo.get(report);
  if (known !== undefined) return known;
  const facts = factsOf(observationsToShow(report.observations), report.platform.platform);
  memo.set(report, facts);
  return facts;
}
