/** What a saved report says was muted when it was made: a replay mutes the same. Pure. */
import type { Profile } from '../profile/profile.ts';
import type { Report } from '../report/schema.ts';
import { mutedAs, type Muted } from './muted.ts';

/** savedMutes gives what the user had muted, and whether the profile that accepts was the administrator's. */
export function savedMutes(
  saved: Report | null,
  profile: Profile,
): { readonly muted: readonly Muted[]; readonly managed: boolean } {
  const findings = saved?.findings ?? [];
  const isSameProfile = JSON.stringify(saved?.profile['accepted'] ?? []) === JSON.stringify(profile.accepted);
  return {
    muted: findings.flatMap(({ code, subjects, muted }): readonly Muted[] => {
      if (muted?.by !== 'user') return [];
      const entry = mutedAs({ code, subjects });
      return [muted.on === undefined ? entry : { ...entry, on: muted.on }];
    }),
    managed: isSameProfile && findings.some(({ muted }) => muted?.by === 'administrator'),
  };
}
