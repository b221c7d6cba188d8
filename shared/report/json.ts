/** The report as JSON text. What is written is what the published schema says, or nothing is. */
import type { z } from 'zod';
import type { JsonText } from '../text/target-text.ts';
import { jsonText } from './json-text.ts';
import { reportSchema, type Report } from './schema.ts';

/** SchemaError says where a report that was about to be written breaks its own schema: a defect of the tool. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

/** reportJson gives a report as JSON; throws a SchemaError where it does not fit its own schema. */
export function reportJson(report: Report, indent = 0): JsonText {
  return jsonText(validReport(report), indent);
}

/** validReport gives the report with the fields of the schema alone; throws a SchemaError. */
export function validReport(report: Report): Report {
  return fitting(reportSchema, report);
}

/** fitting gives a value with the fields of its schema alone; throws a SchemaError. */
export function fitting<S extends z.ZodType>(schema: S, value: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SchemaError(
    `cannot write the report: it does not fit its own schema at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}
