import type { ReportProblem } from '../../report/problem.ts';

/** What can be wrong with a file of a report. */
export type Code = ReportProblem['code'];

/** A problem of one of these codes. */
export type ProblemOf<C extends Code> = { [K in C]: Extract<ReportProblem, { readonly code: K }> }[C];

/** One text per problem; each follows the name of the file. */
export type ReportProblemTexts = {
  readonly [C in Code]: (problem: ProblemOf<C>, words: (problem: ReportProblem) => string) => string;
};
