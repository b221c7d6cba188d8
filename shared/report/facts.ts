import { factsOf, type Facts } from '../observation/facts.ts';
import type { Observation } from '../observation/observation.ts';
import type { Report } from './schema.ts';

/** factsOfReport gives the typed facts of a report; the schema checked their outline only. */
export function factsOfReport(report: Report): Facts {
  return factsOf(report.observations as unknown as readonly Observation[], report.platform.platform);
}
