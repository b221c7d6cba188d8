/**
 * The calls of the plan check. The page holds the texts and sends them with every call; the host keeps none of them.
 * What comes back holds no secret of a configuration: keys and passwords are dropped while it is read.
 */

import type { NamedText, PlanDocs, PlanAnswer } from '../plan/docs.ts';
import type { Language } from '../text/language.ts';
import type { Exported, GivenFile, Preview } from './files.ts';

/** A plan is bounded like a profile. A device with ten thousand lines has about half a million characters. */
export const PLAN_LIMITS = {
  planCharacters: 1_000_000,
  gatewayCharacters: 2_000_000,
  gateways: 8,
  nameCharacters: 200,
} as const;

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
