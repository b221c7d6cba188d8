import type { Language } from '../../text/language.ts';
import { RULES } from '../definitions.ts';
import type { PlanFinding, PlanFindingCode } from '../findings.ts';
import { en, placesEn, sourcesEn } from './en/index.ts';
import type { GuidePlaces, PlanTexts, SourceWords } from './text.ts';
import { placesZh, sourcesZh, zhCN } from './zh-CN/index.ts';

const TEXTS: Readonly<Record<Language, PlanTexts>> = { en, 'zh-CN': zhCN };
const PLACES: Readonly<Record<Language, GuidePlaces>> = { en: placesEn, 'zh-CN': placesZh };
const SOURCES: Readonly<Record<Language, SourceWords>> = { en: sourcesEn, 'zh-CN': sourcesZh };

type Loose = Readonly<Record<'title' | 'why' | 'fix', string | ((args: unknown) => string)>>;

export interface PlanWords {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/** planTexts fills a finding's values into its texts. */
export function planTexts({ code, args }: PlanFinding, language: Language): PlanWords {
  // Code and values of a finding belong together by construction; the index loses that relation.
  const text = TEXTS[language][code] as unknown as Loose;
  const said = (key: keyof Loose): string => {
    const one = text[key];
    return typeof one === 'string' ? one : one(args);
  };
  return { title: said('title'), why: said('why'), fix: said('fix') };
}

/** ruleSource says where a rule comes from: the step of the guide, or what else it rests on. */
export function ruleSource(
  code: PlanFindingCode,
  language: Language,
): { readonly place: string; readonly source: string } {
  const { place, source } = RULES[code];
  return { place: place === null ? '' : PLACES[language][place], source: SOURCES[language][source] };
}
