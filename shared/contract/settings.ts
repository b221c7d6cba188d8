/** What a user may set; kept between runs, checked whenever it is read. */
import { z } from 'zod';
import { LANGUAGES, type Language } from '../text/language.ts';

export const settingsSchema = z.strictObject({
  /** `system`: the language of the operating system. */
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { language: 'system', theme: 'system' };

/** languageIn gives the language to show. */
export function languageIn(settings: Settings, system: Language): Language {
  return settings.language === 'system' ? system : settings.language;
}
