/** Which lines of a text are marked, and why. */
import type { PlanAnswer } from '../../../shared/plan/docs.ts';
import type { PlanReportFinding } from '../../../shared/plan/report/schema.ts';
import type { Problem } from '../../../shared/profile/problem.ts';

export interface LineMark {
  readonly severity: PlanReportFinding['severity'];
  /** What is wrong, in a sentence. */
  readonly title: string;
  /** Number of the finding in its list; null: a problem of the text, which has no finding. */
  readonly finding: number | null;
}

export type Marks = ReadonlyMap<number, LineMark>;

const NONE: Marks = new Map();

/** marksOf gives the marks of one text; a line with several has the gravest. Findings come the worst first. */
export function marksOf(
  answer: PlanAnswer | null,
  file: string,
  problems: { readonly file: string; readonly say: (problem: Problem) => string },
): Marks {
  if (answer === null) return NONE;
  const marks = new Map<number, LineMark>();
  const add = (line: number | null, mark: LineMark): void => {
    if (line !== null && !marks.has(line)) marks.set(line, mark);
  };
  if (file === problems.file)
    for (const one of answer.problems)
      add(one.line, { severity: 'error', title: problems.say(one), finding: null });
  for (const [index, { severity, title, places }] of (answer.report?.findings ?? []).entries())
    for (const place of places) if (place.file === file) add(place.line, { severity, title, finding: index });
  return marks;
}

/** idOfFinding names the card of a finding on the page. */
export function idOfFinding(index: number): string {
  return `plan-finding-${index}`;
}

/** idOfPart names a part of the page that can be jumped to. */
export function idOfPart(part: 'findings' | 'simulation' | 'picture'): string {
  return `plan-part-${part}`;
}
