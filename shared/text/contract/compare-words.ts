import type { ComparedFact } from '../../history/compared-facts.ts';
import type { Comparison } from '../../report/compare/comparison.ts';

/** The words of a comparison of two reports. */
export interface CompareWords {
  readonly heading: string;
  readonly judgedAgain: string;
  readonly before: string;
  readonly after: string;
  readonly side: (when: string, version: string, id: string) => string;
  readonly redacted: string;
  readonly same: string;
  readonly findings: string;
  readonly changes: Readonly<Record<Comparison['findings'][number]['change'], string>>;
  readonly folded: string;
  readonly muted: Readonly<Record<NonNullable<Comparison['findings'][number]['muted']>, string>>;
  readonly explanations: string;
  readonly explained: (what: readonly string[]) => string;
  /** `open` is what could explain it and was not compared. */
  readonly unexplained: (open: readonly string[]) => string;
  readonly facts: string;
  readonly factNames: Readonly<Record<ComparedFact, string>>;
  readonly profile: string;
  readonly profileKey: (key: string) => string;
  readonly notSet: string;
  readonly checks: string;
  readonly notRun: string;
  readonly notCompared: string;
  readonly because: Readonly<Record<Comparison['notCompared'][number]['because'], string>>;
  readonly more: (count: number) => string;
  readonly colon: string;
}
