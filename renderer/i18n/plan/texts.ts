import type { PlanFormat } from '../../../shared/contract/plan.ts';

/** What the page of the plan check says beside the report's own words. */
export interface PlanPageTexts {
  readonly title: string;
  readonly lead: string;
  readonly start: {
    readonly template: string;
    readonly guide: string;
    readonly open: string;
    readonly hint: string;
    readonly private: string;
    readonly back: string;
  };
  readonly drop: string;
  readonly tools: {
    readonly label: string;
    readonly addGateway: string;
    readonly openGateway: string;
    readonly remove: (name: string) => string;
    readonly undo: string;
    readonly savePlan: string;
    readonly savedPlan: (name: string) => string;
    readonly saveReport: string;
    readonly profile: string;
    readonly close: string;
  };
  readonly texts: {
    readonly label: string;
    readonly plan: (name: string) => string;
    readonly gateway: (name: string) => string;
    readonly paste: string;
    readonly marks: (count: number) => string;
    readonly mark: (line: number, severity: string, title: string) => string;
  };
  readonly dialect: {
    readonly label: string;
    readonly found: (dialect: string) => string;
    readonly find: string;
    readonly unknown: (name: string) => string;
    readonly several: (name: string, dialects: string) => string;
    readonly others: (dialects: string) => string;
  };
  readonly jumps: string;
  readonly checking: string;
  readonly empty: string;
  readonly tooLarge: (name: string, most: string) => string;
  readonly tooMany: (most: number) => string;
  readonly unreadable: (name: string, count: number) => string;
  readonly line: (line: number) => string;
  readonly more: (count: number) => string;
  readonly findings: {
    readonly all: string;
    readonly allOf: (count: number) => string;
    readonly showMore: (count: number) => string;
    readonly none: string;
    readonly toLine: (place: string) => string;
    readonly corrected: (file: string, lines: string) => string;
    readonly added: string;
    readonly replaced: (from: number, to: number) => string;
    readonly apply: string;
    readonly stale: string;
  };
  readonly picture: {
    readonly state: string;
    readonly legend: {
      readonly good: string;
      readonly bad: string;
      readonly open: string;
      readonly down: string;
    };
  };
  readonly noReport: string;
  readonly unread: (shown: number, count: number) => string;
  readonly save: {
    readonly title: string;
    readonly lead: string;
    readonly form: string;
    readonly forms: Readonly<Record<PlanFormat, { readonly name: string; readonly hint: string }>>;
  };
  readonly profile: {
    readonly title: string;
    readonly lead: string;
    readonly text: string;
    readonly save: string;
    readonly open: string;
    readonly replaces: string;
    readonly managed: string;
    readonly saved: (name: string) => string;
    readonly cancel: string;
  };
}
