/** Texts of saving, opening and comparing reports. */
import type { Comparison } from '../../../shared/report/compare/comparison.ts';
import type { Recipient } from '../../../shared/report/request/recipients.ts';
import type { ErrorCode, ExportFormat } from '../../../shared/contract/contract.ts';

interface FormTexts {
  readonly name: string;
  readonly hint: string;
}

export interface ReportTexts {
  readonly save: {
    readonly title: string;
    readonly lead: string;
    readonly note: string;
    readonly noteHint: string;
    readonly since: string;
    readonly sinceHint: string;
    readonly form: string;
    readonly forms: Readonly<Record<ExportFormat, FormTexts>>;
    /** For whom: redacted, or with real addresses. */
    readonly recipient: {
      readonly label: string;
      readonly outside: FormTexts;
      readonly own: FormTexts;
    };
    readonly redactedBefore: string;
    readonly button: string;
    readonly cancel: string;
    readonly close: string;
    readonly saved: (name: string) => string;
    readonly leak: (detail: string) => string;
  };
  readonly preview: {
    readonly title: string;
    readonly making: string;
    readonly size: (size: string) => string;
    readonly replaced: string;
    readonly nothingReplaced: string;
    readonly keepsValues: string;
    readonly noteHint: string;
    readonly file: string;
    readonly cut: string;
    readonly asPage: string;
    readonly page: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly opened: {
    readonly lead: (name: string, date: string) => string;
    readonly earlier: (date: string) => string;
    readonly version: (version: string) => string;
    readonly judgeAgain: string;
    readonly asSaved: string;
    readonly judged: string;
    readonly sameVerdict: string;
    readonly otherLanguage: string;
    readonly note: string;
    readonly since: (when: string) => string;
    readonly tooLarge: (name: string) => string;
  };
  readonly compare: {
    readonly button: string;
    readonly title: string;
    readonly close: string;
    readonly earlier: string;
    readonly later: string;
    readonly saved: string;
    readonly today: string;
    readonly explained: string;
    readonly explains: (title: string, facts: string) => string;
    readonly unexplained: (title: string) => string;
    /** `open` is what could explain it and was not compared. */
    readonly unsettled: (title: string, open: string) => string;
    readonly findings: string;
    readonly change: Readonly<Record<Comparison['findings'][number]['change'], string>>;
    readonly finding: string;
    readonly what: string;
    readonly facts: string;
    readonly checks: string;
    readonly check: string;
    readonly reason: string;
    readonly profile: string;
    readonly key: string;
    readonly same: string;
    readonly none: string;
    readonly more: (count: number) => string;
    readonly notCompared: {
      readonly unknown: (facts: string) => string;
      readonly redacted: (facts: string) => string;
      readonly hidden: (names: string) => string;
    };
  };
  readonly request: {
    readonly copy: string;
    readonly copied: string;
    /** Which request, where it stands alone. */
    readonly copyFor: Readonly<Record<Recipient, string>>;
  };
  readonly errors: Readonly<Record<Extract<ErrorCode, 'leak' | 'gone'>, string>>;
}
