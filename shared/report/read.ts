import { reportSchema, REPORT_SCHEMA, type Report } from './schema.ts';

export type ReportResult = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly why: string };

/** readReport checks a saved report; what is wrong is said in words that follow the name of the file. */
export function readReport(text: string): ReportResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, why: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const version = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (version !== REPORT_SCHEMA) {
    return { ok: false, why: `is not a report of this version: found schema ${version === undefined ? 'nothing' : JSON.stringify(version)}, allowed is "${REPORT_SCHEMA}".` };
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return { ok: true, report: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, why: `is damaged: at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}
