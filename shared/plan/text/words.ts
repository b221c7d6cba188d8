import type { Language } from '../../text/language.ts';
import { RULES } from '../definitions.ts';
import type { PlanFindingCode, PlanFindingOf } from '../findings.ts';
import { en, placesEn, sourcesEn } from './en/index.ts';
import type { GuidePlaces, PlanTexts, Said, SourceWords } from './text.ts';
import { placesZh, sourcesZh, zhCN } from './zh-CN/index.ts';

const TEXTS: Readonly<Record<Language, PlanTexts>> = { en, 'zh-CN': zhCN };
const PLACES: Readonly<Record<Language, GuidePlaces>> = { en: placesEn, 'zh-CN': placesZh };
const SOURCES: Readonly<Record<Language, SourceWords>> = { en: sourcesEn, 'zh-CN': sourcesZh };

export interface PlanWords {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/** planTexts fills a finding's values into its texts. */
export function planTexts<C extends PlanFindingCode>(
  { code, args }: PlanFindingOf<C>,
  language: Language,
): PlanWords {
  const text: PlanTexts[C] = TEXTS[language][code];
  const filled = (said: Said<C>): string => (typeof said === 'string' ? said : said(args));
  return { title: filled(text.title), why: filled(text.why), fix: filled(text.fix) };
}

/** ruleSource says where a rule comes from: the step of the guide, or what else it rests on. */
export function ruleSource(
  code: PlanFindingCode,
  language: Language,
): { readonly place: string; readonly source: string } {
  const { place, source } = RULES[code];
  return { place: place === null ? '' : PLACES[language][place], source: SOURCES[language][source] };
}
