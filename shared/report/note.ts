/** What the user adds to a report in own words: what happened, and since when. */
import { z } from 'zod';

export const NOTE_LIMITS = { text: 4000, since: 200 } as const;

export const noteSchema = z.strictObject({
  text: z.string().max(NOTE_LIMITS.text),
  since: z.string().max(NOTE_LIMITS.since).optional(),
});

export type Note = z.infer<typeof noteSchema>;
