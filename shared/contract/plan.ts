/**
 * The calls of the plan check. The page holds the texts and sends them with every call; the host keeps none of them.
 * What comes back holds no secret of a configuration: keys and passwords are dropped while it is read.
 */
import type { Dialect } from '../gateway/dialect.ts';
import type { PlanReport } from '../plan/report/schema.ts';
import type { Problem } from '../profile/problem.ts';
import type { Language } from '../text/language.ts';
import type { Exported, GivenFile, Preview } from './files.ts';

/** A plan is bounded like a profile. A device with ten thousand lines has about half a million characters. */
export const PLAN_LIMITS = {
  planCharacters: 1_000_000,
  gatewayCharacters: 2_000_000,
  gateways: 8,
  nameCharacters: 200,
} as const;

export interface NamedText {
  /** How its lines are named: no two of a check have the same. */
  readonly name: string;
  readonly text: string;
}

export interface GatewayDoc extends NamedText {
  /** null: found by its lines. */
  readonly dialect: Dialect | null;
}

/** What is checked together. */
export interface PlanDocs {
  readonly plan: NamedText;
  readonly gateways: readonly GatewayDoc[];
}

/** In which dialect a configuration was read. */
export interface GatewayFound {
  readonly name: string;
  /** null: nobody knows it, so the user has to say. */
  readonly dialect: Dialect | null;
  /** Dialects that it may be as well, or of which it holds lines. */
  readonly others: readonly Dialect[];
}

export interface PlanAnswer {
  /** Why the plan cannot be read; empty where it can. */
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  readonly gateways: readonly GatewayFound[];
  /** null: the plan, or one of the configurations, cannot be read, so that nothing is said of the rest. */
  readonly report: PlanReport | null;
}

export const PLAN_FORMATS = ['html', 'markdown', 'json'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export interface PlanExport {
  readonly docs: PlanDocs;
  readonly format: PlanFormat;
  readonly language: Language;
  readonly redact: boolean;
}

export interface PlanCalls {
  /** A commented plan without mistakes, or the guide's sample with its configuration. */
  samplePlan: {
    args: { readonly kind: 'template' | 'guide'; readonly language: Language };
    result: PlanDocs;
  };
  /** The text of a file, whatever code page it has; `why` in a sentence. */
  openPlanFile: {
    args: { readonly file: GivenFile; readonly kind: 'plan' | 'gateway'; readonly language: Language };
    result: { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };
  };
  checkPlan: { args: { readonly docs: PlanDocs; readonly language: Language }; result: PlanAnswer };
  /** Makes what savePlanReport would save, and writes nothing. */
  previewPlanReport: { args: PlanExport; result: Preview };
  savePlanReport: { args: PlanExport; result: Exported };
  /** Saves the plan itself, as it was written. */
  savePlan: { args: NamedText; result: Exported };
  /** The profile for the workstations that the plan promises, as YAML; null: the plan cannot be read. */
  profileOfPlan: {
    args: { readonly text: string; readonly language: Language };
    result: string | null;
  };
}
