import type { Language } from '../../shared/text/language.ts';
import { words } from '../../shared/text/words.ts';
import type { Words } from '../../shared/text/contract/words.ts';
import { useToldIn } from './told-in.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';
import { zhCN } from './zh-CN.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zhCN };

/** useTexts gives the window's texts in the language in force. */
export function useTexts(): Texts {
  return TEXTS[useToldIn()];
}

/** useWords gives the words that the report shares with the window: stages, checks, owners, outcomes. */
export function useWords(): Words {
  return words(useToldIn());
}
