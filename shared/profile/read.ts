/** Reads a profile from YAML or JSON text. Pure; never throws; every mistake is answered with its place. */
import type { TextCheck } from './text-check.ts';
import type { Profile } from './profile.ts';
import { readText, type Refused } from './read-text.ts';
import { REGION_IDS } from './regions.ts';
import { profileSchema, writtenProfile } from './schema.ts';

export type ProfileResult = { readonly ok: true; readonly profile: Profile } | Refused;

/** readProfile reads YAML, of which JSON is a part. An empty text means: all defaults. */
export function readProfile(text: string): ProfileResult {
  const read = readText(text, {
    what: 'profile',
    schema: profileSchema,
    written: writtenProfile,
    namesFor: (path) => (path[0] === 'region' ? REGION_IDS : null),
  });
  return read.ok ? { ok: true, profile: read.value } : read;
}

/** checkText says what is wrong with a text, or how many cloud computers it has. */
export function checkText(text: string): TextCheck {
  const result = readProfile(text);
  return result.ok
    ? { problems: [], more: 0, computers: result.profile.cloudComputers.length }
    : { problems: result.problems, more: result.more, computers: 0 };
}
