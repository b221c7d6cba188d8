import type { ReportProblem } from '../report/problem.ts';
import { reportProblems as en } from './en/report-problem.ts';
import type { Language } from './language.ts';
import { reportProblems as zhCN } from './zh-CN/report-problem.ts';

type Code = ReportProblem['code'];
/** A problem of one of these codes. */
type ProblemOf<C extends Code> = { [K in C]: Extract<ReportProblem, { readonly code: K }> }[C];

/** One text per problem; each follows the name of the file. */
export type ReportProblemTexts = {
  readonly [C in Code]: (problem: ProblemOf<C>, words: (problem: ReportProblem) => string) => string;
};

const TEXTS: Readonly<Record<Language, ReportProblemTexts>> = { en, 'zh-CN': zhCN };

/** reportProblemText says what is wrong with a file, in words that follow its name. */
export function reportProblemText<C extends Code>(problem: ProblemOf<C>, language: Language): string {
  return TEXTS[language][problem.code](problem, (inner) => reportProblemText(inner, language));
}
