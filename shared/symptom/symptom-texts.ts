/** What the words for symptoms have to say, in every language. */
import type { FINDINGS } from '../check/registry.ts';
import type { FindingArgs, FindingCode } from '../diagnosis/finding-args.ts';

/** The codes that some other finding can explain. */
export type EffectCode = {
  [C in FindingCode]: (typeof FINDINGS)[C]['explainedBy'] extends readonly [] ? never : C;
}[FindingCode];

export interface SymptomTexts {
  /** A short phrase without a full stop and without a cause. */
  readonly of: { readonly [C in EffectCode]: (args: FindingArgs[C]) => string };
  /** The symptom as a result of a check, with the steps of the checklist that it follows from. */
  follows(symptom: string, steps: readonly number[]): string;
  /** The same where the cause is muted, and so no step. */
  followsMuted(symptom: string): string;
}
