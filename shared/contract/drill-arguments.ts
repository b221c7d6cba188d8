/** The run-time check of the drill's calls. */
import { z } from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { DRILL_FORMATS, type DrillCalls } from './drill.ts';

const MOST_NAME = 200;
/** A day. */
const LONGEST_S = 86_400;

const none = z.null();
const language = z.enum(LANGUAGES);
const exporting = z.strictObject({
  id: z.string().max(100),
  format: z.enum(DRILL_FORMATS),
  language,
  redact: z.boolean(),
});

export const DRILL_ARGUMENTS: { readonly [N in keyof DrillCalls]: z.ZodType<DrillCalls[N]['args']> } = {
  drillPlan: none,
  startDrill: z.strictObject({
    kind: z.enum(['drill', 'watch']),
    by: z.string().max(MOST_NAME),
    unattendedS: z.number().int().min(30).max(LONGEST_S).nullable(),
    language,
  }),
  markDrill: z.strictObject({ kind: z.enum(['off', 'on']) }),
  endDrill: none,
  drill: z.strictObject({ language }),
  previewDrill: exporting,
  saveDrill: exporting,
};
