/** Warnings and notes that somebody has accepted: told apart, counted, and never an error. Pure. */
import { z } from 'zod';
import type { Report, ReportStep } from '../report/schema.ts';

export const MOST_MUTED = 200;
const MOST_SUBJECTS = 50;

/** One accepted finding, about these subjects only: the same warning about another place is told again. */
export const mutedSchema = z.strictObject({
  finding: z.string().max(100),
  subjects: z.array(z.string().max(300)).max(MOST_SUBJECTS),
});
export type Muted = z.infer<typeof mutedSchema>;

/** What stands at a muted finding. `reason`: why the administrator's profile has accepted it. */
export interface MutedBy {
  readonly by: 'you' | 'administrator';
  readonly reason: string;
}

/** What the profile accepts, whatever it is about. */
export interface Accepted {
  readonly finding: string;
  readonly reason: string;
}

type Told = Pick<Report['findings'][number], 'code' | 'severity' | 'subjects'>;

/** mutedAs gives what is kept of a finding that is muted. */
export function mutedAs({ code, subjects }: Pick<Told, 'code' | 'subjects'>): Muted {
  return { finding: code, subjects: [...subjects].sort().slice(0, MOST_SUBJECTS) };
}

/** mutedBy says who has muted a finding; null: nobody. An error is never muted, whatever is kept or written. */
export function mutedBy(
  finding: Told,
  kept: readonly Muted[],
  accepted: readonly Accepted[],
): MutedBy | null {
  if (finding.severity === 'error') return null;
  const byProfile = accepted.find((one) => one.finding === finding.code);
  if (byProfile !== undefined) return { by: 'administrator', reason: byProfile.reason };
  const own = keyOf(mutedAs(finding));
  return kept.some((one) => keyOf(one) === own) ? { by: 'you', reason: '' } : null;
}

/** findingOf gives the finding behind a step of the checklist: what it is about stands there. */
export function findingOf({ findings }: Report, step: ReportStep): Told {
  const own = findings.find(({ code, rootCause }) => code === step.finding && rootCause);
  // A root cause counts as much as the worst that it explains, and a step says how much.
  return { code: step.finding, severity: step.severity, subjects: own?.subjects ?? [] };
}

/** withMuted adds a finding to what is kept, or takes it out; the newest stay where there are too many. */
export function withMuted(kept: readonly Muted[], entry: Muted, muted: boolean): readonly Muted[] {
  const others = kept.filter((one) => keyOf(one) !== keyOf(entry));
  return muted ? [entry, ...others].slice(0, MOST_MUTED) : others;
}

function keyOf({ finding, subjects }: Muted): string {
  return JSON.stringify([finding, ...subjects]);
}
