import type { ReportWords } from './contract/report-words.ts';
import { en } from './en/report-words.ts';
import type { Language } from './language.ts';

import { zhCN } from './zh-CN/report-words.ts';

const WORDS: Readonly<Record<Language, ReportWords>> = { en, 'zh-CN': zhCN };

/** reportWords gives the words of the long forms in a language. */
export function reportWords(language: Language): ReportWords {
  return WORDS[language];
}

/** replacedText says how often a rule of the redaction replaced something; a rule of another version shows its own name. */
export function replacedText(rule: string, count: number, language: Language): string {
  const { rules, replaced } = reportWords(language).redaction;
  const names: Readonly<Record<string, string>> = rules;
  return replaced(Object.hasOwn(names, rule) ? (names[rule] ?? rule) : rule, count);
}
