/** Three-valued facts: a fact that was not obtained is *unknown with a reason*, never false and never zero. */

export const UNKNOWN_REASONS = [
  'not-run', // nothing asked for it
  'tool-missing',
  'not-permitted',
  'timed-out',
  'cancelled',
  'unparsable',
  'ambiguous', // it was read, and leads to several answers
  'not-applicable', // this platform has no such thing
  'failed', // the probe threw; detail says why
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

export interface Unknown {
  readonly known: false;
  readonly reason: UnknownReason;
  /** Free technical text for the report, such as the message of an error. */
  readonly detail?: string;
}

export type Known<T> = { readonly known: true; readonly value: T } | Unknown;

/** known wraps a fact. */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** unknown says why there is no fact. */
export function unknown(reason: UnknownReason, detail?: string): Unknown {
  return detail === undefined ? { known: false, reason } : { known: false, reason, detail };
}

/** mapKnown applies a function to a known fact and leaves an unknown one alone. */
export function mapKnown<T, U>(fact: Known<T>, apply: (value: T) => U): Known<U> {
  return fact.known ? known(apply(fact.value)) : fact;
}

/** valueOr gives the fact, or the fallback where it is unknown. Use it only where both mean the same. */
export function valueOr<T, U>(fact: Known<T>, fallback: U): T | U {
  return fact.known ? fact.value : fallback;
}
