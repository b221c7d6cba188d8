/** What differs between two reports, and which difference explains a failure. */
import type { CheckId } from '../../check/ids.ts';
import type { ComparedFact } from '../../history/compared-facts.ts';
import type { Report, ReportCheck } from '../schema.ts';

export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Findings that are in one of them, or in both. */
  readonly findings: readonly FindingChange[];
  /** Checks whose outcome differs. */
  readonly checks: readonly CheckChange[];
  readonly facts: readonly FactChange[];
  readonly profile: readonly ProfileChange[];
  /** Facts that say nothing here: unknown on a side, or pseudonyms, which name nothing outside their own report. */
  readonly notCompared: readonly { readonly fact: ComparedFact; readonly because: 'unknown' | 'redacted' }[];
  /** What pseudonyms hide besides: keys of the profile, and ids of checks whose subjects cannot be paired. */
  readonly hidden: { readonly profile: readonly string[]; readonly checks: readonly string[] };
  /** Root causes that came, each with the differences that explain it. */
  readonly explanations: readonly Explanation[];
}

export interface ComparedSide {
  readonly id: string;
  readonly createdAt: string;
  readonly version: string;
  readonly state: Report['verdict']['state'];
  /** Empty where its pseudonyms mean nothing beside the other report. */
  readonly headline: string;
  readonly redacted: boolean;
}

export interface FindingChange {
  readonly code: string;
  /** With the finding's values, or its name alone where their pseudonyms mean nothing beside the other report. */
  readonly title: string;
  /** As it is in the later one; of a finding that went, as it was. */
  readonly rootCause: boolean;
  /** `only-now` and `only-before`: the other report did not look for it, or not with a result. */
  readonly change: 'come' | 'gone' | 'stays' | 'only-now' | 'only-before';
  /** Whether it is muted: in every report that has it, only in the later one, or no longer. Absent: nowhere. */
  readonly muted?: 'yes' | 'now' | 'no-more';
}

export interface CheckChange {
  readonly id: CheckId | (string & {});
  readonly subject?: string;
  /** null: the check did not run. */
  readonly before: ReportCheck['outcome'] | null;
  readonly after: ReportCheck['outcome'] | null;
  /** The reason of the later one; of the earlier one where it did not run later. Empty where its words or pseudonyms mean nothing here. */
  readonly reason: string;
}

export interface FactChange {
  readonly fact: ComparedFact;
  /** What only the earlier one has. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface ProfileChange {
  readonly key: string;
  /** As JSON text, of a list what only this one has; empty: not set. */
  readonly before: string;
  readonly after: string;
}

export interface Explanation {
  readonly code: string;
  readonly title: string;
  /** Empty, like `profile`: none of the differences explains it. */
  readonly facts: readonly ComparedFact[];
  readonly profile: readonly string[];
  /** What could explain it, too, and was not compared: facts, and keys of the profile. */
  readonly open: { readonly facts: readonly ComparedFact[]; readonly profile: readonly string[] };
}
