/** Words for facts, as the long forms name them; a code that is not here is shown as it is. */

import type { FactWords } from './contract/fact-words.ts';
import { facts as en } from './en/fact-words.ts';
import type { Language } from './language.ts';
import { facts as zhCN } from './zh-CN/fact-words.ts';

const WORDS: Readonly<Record<Language, FactWords>> = { en, 'zh-CN': zhCN };

/** factWord gives the word for a code of one group. */
export function factWord(group: keyof FactWords, code: string, language: Language): string {
  const known: Readonly<Record<string, string>> = WORDS[language][group];
  return Object.hasOwn(known, code) ? (known[code] ?? code) : code;
}
