import type { CheckResult } from '../check/check.ts';
import type { CheckId, Stage } from '../check/ids.ts';
import type { Finding, Owner, Severity } from './finding.ts';
import type { FindingCode } from './finding-args.ts';
import type { MutedBy } from '../mute/muted.ts';

export type VerdictState = 'ready' | 'ready-with-warnings' | 'not-ready' | 'inconclusive';

/** A finding with its place in the cause graph. */
export interface DiagnosedFinding {
  readonly finding: Finding;
  /** As it counts: raised to the worst of what it explains. */
  readonly severity: Severity;
  readonly owner: Owner;
  readonly rootCause: boolean;
  /** Codes of the open root causes that explain it. */
  readonly causedBy: readonly FindingCode[];
  /** Absent: nobody has muted it. */
  readonly muted?: MutedBy;
}

/** One step of the checklist: a root cause, and what will probably clear with it. */
export interface ChecklistStep {
  readonly cause: DiagnosedFinding;
  readonly clears: readonly DiagnosedFinding[];
  /** Checks to run again, with their subjects where they have any. */
  readonly verify: readonly { readonly id: CheckId; readonly subject?: string }[];
}

export interface Verdict {
  readonly state: VerdictState;
  /** Stage of the first root cause that is an error or a warning; null when nothing is broken. */
  readonly brokenLink: Stage | null;
}

export interface Diagnosis {
  readonly verdict: Verdict;
  readonly checks: readonly CheckResult[];
  readonly findings: readonly DiagnosedFinding[];
  readonly checklist: readonly ChecklistStep[];
  /** Causes that are muted, and so no steps; absent: nothing was muted. */
  readonly mutedSteps?: readonly ChecklistStep[];
}
