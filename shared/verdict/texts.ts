import type { Language } from '../text/language.ts';
import { en } from './en/lay.ts';
import type { LayTexts } from './lay-texts.ts';
import { zhCN } from './zh-CN/lay.ts';

const TEXTS: Readonly<Record<Language, LayTexts>> = { en, 'zh-CN': zhCN };

/** layTexts gives the words for lay people in a language. */
export function layTexts(language: Language): LayTexts {
  return TEXTS[language];
}
