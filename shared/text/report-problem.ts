import type { Code, ProblemOf, ReportProblemTexts } from './contract/report-problem.ts';
import { reportProblems as en } from './en/report-problem.ts';
import type { Language } from './language.ts';
import { reportProblems as zhCN } from './zh-CN/report-problem.ts';

const TEXTS: Readonly<Record<Language, ReportProblemTexts>> = { en, 'zh-CN': zhCN };

/** reportProblemText says what is wrong with a file, in words that follow its name. */
export function reportProblemText<C extends Code>(problem: ProblemOf<C>, language: Language): string {
  return TEXTS[language][problem.code](problem, (inner) => reportProblemText(inner, language));
}
