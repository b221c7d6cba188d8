import type { ReportProblem } from '../report/problem.ts';
import { reportProblems as en } from './en/report-problem.ts';
import type { Language } from './language.ts';
import { reportProblems as zhCN } from './zh-CN/report-problem.ts';

/** One text per problem; each follows the name of the file. */
export type ReportProblemTexts = {
  readonly [C in ReportProblem['code']]: (
    problem: Extract<ReportProblem, { readonly code: C }>,
    words: (problem: ReportProblem) => string,
  ) => string;
};

const TEXTS: Readonly<Record<Language, ReportProblemTexts>> = { en, 'zh-CN': zhCN };

/** reportProblemText says what is wrong with a file, in words that follow its name. */
export function reportProblemText(problem: ReportProblem, language: Language): string {
  // Code and problem belong together by the type; the index loses that relation.
  const text = TEXTS[language][problem.code] as (
    problem: ReportProblem,
    words: (inner: ReportProblem) => string,
  ) => string;
  return text(problem, (inner) => reportProblemText(inner, language));
}
