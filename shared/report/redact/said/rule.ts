import type { Kind } from '../pseudonyms.ts';

/** What is found becomes a pseudonym of this kind. */
export type Rule = readonly [kind: Kind, pattern: RegExp];
