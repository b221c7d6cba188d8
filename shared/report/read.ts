/**
 * The room Opening: reads a saved report. A file may come from anybody: its size, depth and shape are bounded (bounds.ts) before
 * anything looks at it, and a file that gives no report says why (problem.ts).
 * It may use the schema alone; whether and how the report is judged again is decided in shared/replay.
 */
import type { z } from 'zod';
import { reportProblemText } from '../text/report-problem.ts';
import { nestingProblem, valueProblem } from './bounds.ts';
import { noteOf } from './note.ts';
import type { ReportProblem } from './problem.ts';
import { reportSchema, REPORT_SCHEMA, type Report } from './schema.ts';

/** A report of 10,000 cloud computers has about 20 MB. */
export const MOST_REPORT_BYTES = 64 * 1024 * 1024;
const MOST_DETAIL = 200;

export type ReportResult =
  | { readonly ok: true; readonly report: Report }
  /** `why` is the problem in English words that follow the name of the file. */
  | { readonly ok: false; readonly problem: ReportProblem; readonly why: string };

/** readReport checks a saved report. It never throws. */
export function readReport(text: string): ReportResult {
  const result = readChecked(text, REPORT_SCHEMA, reportSchema);
  if (!result.ok) return refused(result.problem);
  const { note, ...rest } = result.value;
  const said = note === undefined ? undefined : noteOf(note.text, note.since);
  return { ok: true, report: said === undefined ? rest : { ...rest, note: said } };
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ReportProblem };

/** readChecked reads JSON of a form, named as `name@version`, within the bounds of a report. It never throws. */
export function readChecked<T>(text: string, form: string, schema: z.ZodType<T>): Checked<T> {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.length > MOST_REPORT_BYTES)
    return failed({ code: 'too-large', bytes: plain.length, allowed: MOST_REPORT_BYTES });
  if (plain.trim() === '') return failed({ code: 'empty' });
  const nesting = nestingProblem(plain);
  if (nesting !== null && nesting.code !== 'truncated') return failed(nesting);
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    return failed(
      nesting ?? { code: 'not-json', detail: cut(error instanceof Error ? error.message : String(error)) },
    );
  }
  const problem = versionProblem(value, form) ?? valueProblem(value);
  return problem === null ? checked(value, schema) : failed(problem);
}

function checked<T>(value: unknown, schema: z.ZodType<T>): Checked<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return failed({
    code: 'damaged',
    at: cut(issue?.path.join('.') ?? ''),
    detail: cut(issue?.message ?? ''),
  });
}

function versionProblem(value: unknown, form: string): ReportProblem | null {
  const found =
    typeof value === 'object' && value !== null && 'schema' in value && typeof value.schema === 'string'
      ? value.schema
      : '';
  if (found === form) return null;
  const [ownName = '', ownVersion = ''] = form.split('@');
  const [name, version = ''] = found.split('@');
  if (name !== ownName || !/^\d{1,6}$/.test(version)) return { code: 'not-a-report', found: cut(found) };
  return { code: Number(version) > Number(ownVersion) ? 'newer-version' : 'older-version', found };
}

function failed(problem: ReportProblem): { readonly ok: false; readonly problem: ReportProblem } {
  return { ok: false, problem };
}

function refused(problem: ReportProblem): ReportResult {
  return { ok: false, problem, why: reportProblemText(problem, 'en') };
}

function cut(text: string): string {
  return text.length > MOST_DETAIL ? `${text.slice(0, MOST_DETAIL)}…` : text;
}
