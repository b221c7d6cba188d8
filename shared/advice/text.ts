import type { FINDINGS } from '../check/registry.ts';
import type { FindingArgs, FindingCode } from '../diagnosis/finding-args.ts';

/** The ids of a finding's actions. */
export type ActionIdOf<C extends FindingCode> = (typeof FINDINGS)[C]['actions'][number]['id'];

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

/** The words of some findings. */
export type TextsOf<C extends FindingCode> = { readonly [Code in C]: FindingText<Code> };
