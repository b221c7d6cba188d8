/** The words of a check that declares itself, in one language. */
import type { CodesOf, Declared, DeclaredId } from '../check/declared.ts';
import type { FindingArgs } from '../diagnosis/finding-args.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { EffectCode } from '../symptom/symptom-texts.ts';
import type { FindingText } from './text.ts';

/** The few words that the first screen shows: they are kept apart, so that the rest need not come with them. */
export interface CheckNames<Id extends DeclaredId> {
  readonly check: string;
  /** A finding's name without values. */
  readonly findings: { readonly [C in CodesOf<Id>]: string };
}

export interface CheckTexts<Id extends DeclaredId> {
  readonly findings: { readonly [C in CodesOf<Id> & FindingCode]: FindingText<C> };
  /** Why the check ended as it did, where it made no finding. */
  readonly reasons: {
    readonly [K in keyof Declared[Id]['reasons']]: (args: Declared[Id]['reasons'][K]) => string;
  };
  /** What was seen, for the findings that another one can explain. */
  readonly symptoms: { readonly [C in CodesOf<Id> & EffectCode]: (args: FindingArgs[C]) => string };
}
