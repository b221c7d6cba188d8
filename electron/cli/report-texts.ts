import type { Language } from '../../shared/text/language.ts';

interface ReportTexts {
  readonly judgedForLanguage: (file: string) => string;
}

const TEXTS: Readonly<Record<Language, ReportTexts>> = {
  en: {
    judgedForLanguage: (file) =>
      `${file} was written in another language. It was judged again with the rules of today, to be told in English.`,
  },
  'zh-CN': {
    judgedForLanguage: (file) => `${file} 原为其他语言，已按当前版本规则重新分析，以便用中文显示。`,
  },
};

/** reportTexts gives the words of `vpc-doctor report` on stderr. */
export function reportTexts(language: Language): ReportTexts {
  return TEXTS[language];
}
