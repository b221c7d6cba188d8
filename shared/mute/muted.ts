/** Warnings and notes that somebody has accepted: told apart, counted, and never an error. Pure. */
import type { z } from 'zod';
import type { Severity } from '../diagnosis/finding.ts';
import { MOST_SUBJECTS } from './limits.ts';
import type { mutedSchema } from './schema.ts';

export const MOST_MUTED = 200;

/** One accepted finding; see its schema. */
export type Muted = z.infer<typeof mutedSchema>;

/** Who has muted a finding: the user on a day, or the profile with a reason. */
export type MutedBy =
  | { readonly by: 'user'; readonly on?: string }
  | { readonly by: 'profile' | 'administrator'; readonly reason: string };

/** What is muted where a report is made. */
export interface Mutes {
  /** What the user has muted. */
  readonly own: readonly Muted[];
  /** What the profile accepts, whatever it is about. */
  readonly accepted: readonly { readonly finding: string; readonly reason: string }[];
  /** Whether the profile is the administrator's: of another one nobody knows who accepts. */
  readonly managed: boolean;
}

interface Told {
  readonly code: string;
  readonly severity: Severity;
  readonly subjects: readonly string[];
}

/** mutedAs gives what is kept of a finding that is muted. */
export function mutedAs({ code, subjects }: Pick<Told, 'code' | 'subjects'>): Muted {
  return { finding: code, subjects: [...subjects].sort().slice(0, MOST_SUBJECTS) };
}

/** mutedBy says who has muted a finding; null: nobody. An error is never muted, whatever is kept or written. */
export function mutedBy(finding: Told, { own, accepted, managed }: Mutes): MutedBy | null {
  if (finding.severity === 'error') return null;
  const byProfile = accepted.find((one) => one.finding === finding.code);
  if (byProfile !== undefined) return { by: managed ? 'administrator' : 'profile', reason: byProfile.reason };
  const key = keyOf(mutedAs(finding));
  const kept = own.find((one) => keyOf(one) === key);
  if (kept === undefined) return null;
  return kept.on === undefined ? { by: 'user' } : { by: 'user', on: kept.on };
}

/** withMuted adds a finding to what is kept, or takes it out; the newest stay where there are too many. */
export function withMuted(kept: readonly Muted[], entry: Muted, muted: boolean): readonly Muted[] {
  const others = kept.filter((one) => keyOf(one) !== keyOf(entry));
  return muted ? [entry, ...others].slice(0, MOST_MUTED) : others;
}

function keyOf({ finding, subjects }: Muted): string {
  return JSON.stringify([finding, ...subjects]);
}
