import type { GuidePlace, RuleSource } from '../definitions.ts';
import type { PlanFindingArgs, PlanFindingCode } from '../findings.ts';

/** A text, or what makes it of the values of a finding. */
export type Said<C extends PlanFindingCode> = string | ((args: PlanFindingArgs[C]) => string);

/** The words of one rule: what is wrong (or asked), why it matters, what to do. */
export interface PlanText<C extends PlanFindingCode> {
  readonly title: Said<C>;
  readonly why: Said<C>;
  readonly fix: Said<C>;
}

export type PlanTexts = { readonly [C in PlanFindingCode]: PlanText<C> };

/** The texts of one part of the rules. */
export type PartTexts<Part extends string> = {
  readonly [C in PlanFindingCode as C extends `plan.${Part}${string}` ? C : never]: PlanText<C>;
};

export type GuidePlaces = Readonly<Record<GuidePlace, string>>;
export type SourceWords = Readonly<Record<RuleSource, string>>;
