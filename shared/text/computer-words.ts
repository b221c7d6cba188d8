/** Words for what the computer says about itself. */

import type { ComputerWords } from './contract/computer-words.ts';
import { computer as en } from './en/computer-words.ts';
import type { Language } from './language.ts';
import { computer as zhCN } from './zh-CN/computer-words.ts';

const WORDS: Readonly<Record<Language, ComputerWords>> = { en, 'zh-CN': zhCN };

/** computerWords gives the words in a language. */
export function computerWords(language: Language): ComputerWords {
  return WORDS[language];
}
