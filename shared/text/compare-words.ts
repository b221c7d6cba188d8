import type { CompareWords } from './contract/compare-words.ts';
import { compareWords as en } from './en/compare-words.ts';
import type { Language } from './language.ts';
import { compareWords as zhCN } from './zh-CN/compare-words.ts';

const WORDS: Readonly<Record<Language, CompareWords>> = { en, 'zh-CN': zhCN };

/** compareWords gives the words of a comparison in a language. */
export function compareWords(language: Language): CompareWords {
  return WORDS[language];
}
