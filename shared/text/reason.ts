import type { ReasonArgs } from './reason-args.ts';

/** Why a check ended as it did: a key with named values, turned into words in the reader's language. */
export type Reason = {
  [K in keyof ReasonArgs]: { readonly key: K; readonly args: ReasonArgs[K] };
}[keyof ReasonArgs];
export type ReasonKey = keyof ReasonArgs;
