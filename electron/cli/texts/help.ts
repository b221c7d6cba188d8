import type { Language } from '../../../shared/text/language.ts';
import { en } from './help-en.ts';
import type { HelpTexts } from './help-texts.ts';
import { zhCN } from './help-zh-CN.ts';

export type { Example, CommandName, CommandTexts, HelpTexts } from './help-texts.ts';

const TEXTS: Readonly<Record<Language, HelpTexts>> = { en, 'zh-CN': zhCN };

/** helpTexts gives the words of the help in a language. */
export function helpTexts(language: Language): HelpTexts {
  return TEXTS[language];
}
