import { fieldsOf, type Fields } from '../values/fields.ts';
import type { Report } from './schema.ts';

/** knownValues gives the facts of one kind that a probe got; of several about the same thing the last one counts. */
export function knownValues(report: Report, kind: string): readonly Fields[] {
  const last = new Map(
    report.observations.filter((one) => one.kind === kind).map((one) => [one.subject, one.fact]),
  );
  return [...last.values()].filter((fact) => fact['known'] === true).map((fact) => fieldsOf(fact['value']));
}
