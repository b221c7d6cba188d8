import type { DeclaredFindings } from '../check/declared.ts';
import type { FindingArgs } from '../diagnosis/finding-args.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { ACTIONS } from './actions/index.ts';

/** The ids of a finding's actions. */
export type ActionIdOf<C extends FindingCode> = (typeof ACTIONS)[C][number]['id'];

/** The words for one finding in one language. Texts are functions, so that plurals and lists come out right. */
export interface FindingText<C extends FindingCode> {
  /** What is wrong, in one sentence that an end user understands. */
  title(args: FindingArgs[C]): string;
  /** Why the tool says so: the evidence, with addresses and numbers. */
  why(args: FindingArgs[C]): string;
  /** One or two imperative sentences per action. */
  readonly actions: { readonly [Id in ActionIdOf<C>]: string | ((args: FindingArgs[C]) => string) };
  /** For `vpc-doctor explain`: plain text without values. */
  readonly explain: {
    readonly meaning: string;
    readonly detection: string;
    /** What it is often confused with, and what tells the two apart. */
    readonly confusedWith: string;
  };
}

export type FindingTexts = { readonly [C in FindingCode]: FindingText<C> };
/** Those whose texts stand here; checks that declare themselves bring their own. */
type Listed = Exclude<FindingCode, keyof DeclaredFindings>;
/** The texts of one family, such as `dns`. */
export type FamilyTexts<Family extends string> = {
  readonly [C in Listed as C extends `${Family}.${string}` ? C : never]: FindingText<C>;
};
