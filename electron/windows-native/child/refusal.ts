import type { UnknownReason } from '../../../shared/observation/known.ts';

/** Refusal is why a question has no answer. Whatever else is thrown is `failed`. */
export class Refusal extends Error {
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

const ACCESS_DENIED = 5;
const NOT_SUPPORTED = 50;
const CALL_NOT_IMPLEMENTED = 120;

/** refusalOf words an error of a function; the numbers are those of winerror.h. */
export function refusalOf(name: string, code: number): Refusal {
  if (code === ACCESS_DENIED) return new Refusal('not-permitted', `${name}: access denied`);
  if (code === NOT_SUPPORTED || code === CALL_NOT_IMPLEMENTED)
    return new Refusal('tool-missing', `${name}: not supported here (error ${code})`);
  return new Refusal('failed', `${name}: error ${code}`);
}
