/** Reads a saved report. A file may come from anybody: its size, depth and shape are bounded before anything looks at it. */
import { reportProblemText } from '../text/report-problem.ts';
import { nestingProblem, valueProblem } from './bounds.ts';
import { noteOf } from './note.ts';
import type { ReportProblem } from './problem.ts';
import { reportSchema, REPORT_SCHEMA, type Report } from './schema.ts';

/** A report of 10,000 cloud computers has about 20 MB. */
export const MOST_REPORT_BYTES = 64 * 1024 * 1024;
const MOST_DETAIL = 200;
const [NAME = '', VERSION = ''] = REPORT_SCHEMA.split('@');

export type ReportResult =
  | { readonly ok: true; readonly report: Report }
  /** `why` is the problem in English words that follow the name of the file. */
  | { readonly ok: false; readonly problem: ReportProblem; readonly why: string };

/** readReport checks a saved report. It never throws. */
export function readReport(text: string): ReportResult {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.length > MOST_REPORT_BYTES)
    return refused({ code: 'too-large', bytes: plain.length, allowed: MOST_REPORT_BYTES });
  if (plain.trim() === '') return refused({ code: 'empty' });
  const nesting = nestingProblem(plain);
  if (nesting !== null && nesting.code !== 'truncated') return refused(nesting);
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    return refused(
      nesting ?? { code: 'not-json', detail: cut(error instanceof Error ? error.message : String(error)) },
    );
  }
  const problem = versionProblem(value) ?? valueProblem(value);
  return problem === null ? checked(value) : refused(problem);
}

function checked(value: unknown): ReportResult {
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused({
      code: 'damaged',
      at: cut(issue?.path.join('.') ?? ''),
      detail: cut(issue?.message ?? ''),
    });
  }
  const { note, ...rest } = parsed.data;
  const said = note === undefined ? undefined : noteOf(note.text, note.since);
  return { ok: true, report: said === undefined ? rest : { ...rest, note: said } };
}

function versionProblem(value: unknown): ReportProblem | null {
  const found =
    typeof value === 'object' && value !== null && 'schema' in value && typeof value.schema === 'string'
      ? value.schema
      : '';
  if (found === REPORT_SCHEMA) return null;
  const [name, version = ''] = found.split('@');
  if (name !== NAME || !/^\d{1,6}$/.test(version)) return { code: 'not-a-report', found: cut(found) };
  return { code: Number(version) > Number(VERSION) ? 'newer-version' : 'older-version', found };
}

function refused(problem: ReportProblem): ReportResult {
  return { ok: false, problem, why: reportProblemText(problem, 'en') };
}

function cut(text: string): string {
  return text.length > MOST_DETAIL ? `${text.slice(0, MOST_DETAIL)}…` : text;
}
