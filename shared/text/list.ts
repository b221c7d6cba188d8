import type { Language } from './language.ts';

const MORE: Readonly<Record<Language, (listed: string, total: number, hidden: number) => string>> = {
  en: (listed, _total, hidden) => `${listed} and ${hidden} more`,
  // Latin letters and digits stand apart from Chinese characters.
  'zh-CN': (listed, total) => `${listed}${/[\w)%]$/.test(listed) ? ' ' : ''}等 ${total} 项`,
};

/** listOf joins items as the language does, and counts those beyond the first few. */
export function listOf(language: Language, items: readonly string[], most = 5): string {
  // A Chinese list reads best with its own comma throughout: "A和B" runs together with addresses and names.
  if (items.length <= most)
    return language === 'en'
      ? new Intl.ListFormat('en', { type: 'conjunction' }).format(items)
      : items.join('、');
  const listed = items.slice(0, most).join(language === 'en' ? ', ' : '、');
  return MORE[language](listed, items.length, items.length - most);
}
