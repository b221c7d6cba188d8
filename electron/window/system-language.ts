import { app } from 'electron';
import type { Language } from '../../shared/text/language.ts';

/** systemLanguage gives the language of the user's system, of those that there are texts in. */
export function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.startsWith('zh') === true ? 'zh-CN' : 'en';
}
