import type { Risk, Shell } from '../../advice/action.ts';
import type { CheckId, Outcome, Stage } from '../../check/ids.ts';
import type { VerdictState } from '../../diagnosis/diagnosis.ts';
import type { Confidence, Owner, Severity } from '../../diagnosis/finding.ts';
import type { FindingCode } from '../../diagnosis/finding-args.ts';
import type { LinkState } from '../../diagnosis/path.ts';
import type { ContactProtocol, Purpose } from '../../observation/contact.ts';
import type { UnknownReason } from '../../observation/known.ts';

/** The single words and short phrases that every form of the report and every door shares. */
export interface Words {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly links: Readonly<Record<LinkState, string>>;
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly verdicts: Readonly<Record<VerdictState, string>>;
  readonly owners: Readonly<Record<Owner, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  /** Where a command is typed. */
  readonly shells: Readonly<Record<Shell, string>>;
  /** What a command does. */
  readonly risks: Readonly<Record<Risk, string>>;
  readonly unknowns: Readonly<Record<UnknownReason, string>>;
  readonly protocols: Readonly<Record<ContactProtocol, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  /** A finding's name without values. */
  readonly findingNames: Readonly<Record<FindingCode, string>>;
  /** A cause that looks the same, by its name, and what tells the two apart. */
  readonly alternative: (other: { readonly title: string; readonly difference: string }) => string;
  /** After a title: how many root causes are not named. */
  andMore(count: number): string;
  /** Between a label and what follows it, and around a remark. */
  readonly colon: string;
  readonly brackets: (inner: string) => string;
  /** Behind an action: who does it, and with what rights. */
  readonly marked: (marks: readonly string[]) => string;
  readonly labels: {
    readonly path: string;
    readonly checklist: string;
    readonly why: string;
    readonly who: string;
    readonly whatToDo: string;
    readonly verify: string;
    readonly undo: string;
    readonly needsAdmin: string;
    readonly ask: string;
    readonly clears: string;
    readonly couldAlsoBe: string;
    readonly notes: string;
    readonly checksHeading: string;
    readonly next: string;
    readonly evidence: string;
    readonly footprint: string;
    readonly meaning: string;
    readonly detection: string;
    readonly confusedWith: string;
    readonly madeBy: string;
    readonly likelyCauses: string;
    readonly outcome: string;
    readonly check: string;
    readonly reason: string;
    readonly profile: string;
    readonly region: string;
    readonly duration: string;
    readonly brokenHere: string;
    readonly redacted: string;
    readonly notRedacted: string;
  };
}
