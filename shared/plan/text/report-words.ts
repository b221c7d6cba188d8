import type { PlanReportWords } from './report-contract.ts';
import type { Language } from '../../text/language.ts';

import { planWordsEn } from './en/report.ts';
import { planWordsZh } from './zh-CN/report.ts';

const WORDS: Readonly<Record<Language, PlanReportWords>> = { en: planWordsEn, 'zh-CN': planWordsZh };

export function planReportWords(language: Language): PlanReportWords {
  return WORDS[language];
}
