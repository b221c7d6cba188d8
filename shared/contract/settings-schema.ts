/** The settings as they are kept in a file; apart from what the page uses of them, which checks nothing. */
import { z } from 'zod';
import { LANGUAGES } from '../text/language.ts';

export const settingsSchema = z.strictObject({
  /** `system`: the language of the operating system. */
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
});
