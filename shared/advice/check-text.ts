/**
 * The words of a check, in one language. A text that is put together of phrases is a function, so that a page that needs the
 * names alone can leave the texts out: a bundler drops an unused table only where loading it does nothing.
 */
import type { CodesOf, Declared } from '../check/declared.ts';
import type { CheckId } from '../check/ids.ts';
import type { PairsOf } from '../diagnosis/alternatives.ts';
import type { FindingArgs, FindingCode } from '../diagnosis/finding-args.ts';
import type { EffectCode } from '../symptom/symptom-texts.ts';
import type { TextsOf } from './text.ts';

/** The few words that the first screen shows: they are kept apart, so that the rest need not come with them. */
export interface CheckNames<Id extends CheckId> {
  readonly check: string;
  /** A finding's name without values. */
  readonly findings: { readonly [C in CodesOf<Id>]: string };
}

export type CheckTexts<Id extends CheckId> = Texts<Id> &
  ([PairsOf<Id>] extends [never] ? unknown : { readonly alternatives: Differences<PairsOf<Id>> });

/** For each pair of findings that look the same, what would tell the two apart, in one sentence. */
type Differences<Pairs> = {
  readonly [C in keyof Pairs]: { readonly [Other in Pairs[C] & FindingCode]: string };
};

interface Texts<Id extends CheckId> {
  readonly findings: TextsOf<CodesOf<Id> & FindingCode>;
  /** Why the check ended as it did, where it made no finding. */
  readonly reasons: {
    readonly [K in keyof Declared[Id]['reasons']]: (args: Declared[Id]['reasons'][K]) => string;
  };
  /** What was seen, for the findings that another one can explain. */
  readonly symptoms: { readonly [C in CodesOf<Id> & EffectCode]: (args: FindingArgs[C]) => string };
}
