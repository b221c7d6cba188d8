/** What a user may set; kept between runs, checked whenever it is read. */
import type { z } from 'zod';
import type { Language } from '../text/language.ts';
import type { settingsSchema } from './settings-schema.ts';

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { language: 'system', theme: 'system' };

/** languageIn gives the language to show. */
export function languageIn(settings: Settings, system: Language): Language {
  return settings.language === 'system' ? system : settings.language;
}
