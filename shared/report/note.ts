/** What the user adds to a report as free text: what happened, and since when. */
import { z } from 'zod';
import { declared } from '../observation/schema/kind.ts';

export const NOTE_LIMITS = { text: 4_000, since: 200 } as const;

export const noteSchema = z.object({
  text: declared(z.string().max(NOTE_LIMITS.text), 'note').describe(
    'What happened, in the words of the user.',
  ),
  since: declared(z.string().max(NOTE_LIMITS.since), 'note').optional().describe('Since when, as free text.'),
});

export type ReportNote = z.infer<typeof noteSchema>;

/** Line breaks and tabs stay; what has no width or turns the reading direction goes. */
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** noteOf makes a note of what a user typed; undefined where nothing was. It cuts what is too long. */
export function noteOf(text: string, since = ''): ReportNote | undefined {
  const [said, when] = [
    cleaned(text, NOTE_LIMITS.text),
    cleaned(since.replace(/\s+/g, ' '), NOTE_LIMITS.since),
  ];
  if (said === '' && when === '') return undefined;
  return { text: said, ...(when === '' ? {} : { since: when }) };
}

function cleaned(text: string, most: number): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
  // A letter that takes two units is not cut in two.
  return plain
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** cutNote brings a note back to its limits: a pseudonym may be longer than what it stands for. */
export function cutNote({ text, since }: ReportNote): ReportNote {
  return {
    text: text.slice(0, NOTE_LIMITS.text),
    ...(since === undefined ? {} : { since: since.slice(0, NOTE_LIMITS.since) }),
  };
}
