import type { ReasonArgs } from './reason-args.ts';

/** Why a check ended as it did: a key with named values, turned into words in the reader's language. */
export type Reason = ReasonOf<ReasonKey>;
export type ReasonOf<Key extends ReasonKey> = {
  [K in Key]: { readonly key: K; readonly args: ReasonArgs[K] };
}[Key];
export type ReasonKey = keyof ReasonArgs;
