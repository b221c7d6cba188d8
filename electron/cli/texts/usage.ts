import type { Language } from '../../../shared/text/language.ts';
import { en } from './usage-en.ts';
import type { UsageTexts } from './usage-texts.ts';
import { zhCN } from './usage-zh-CN.ts';

const TEXTS: Readonly<Record<Language, UsageTexts>> = { en, 'zh-CN': zhCN };

/** usageTexts gives the words in a language. */
export function usageTexts(language: Language): UsageTexts {
  return TEXTS[language];
}
