/** Whether a finding is gone, by the evidence of the checks that look for it. Pure. */
import type { CheckResult } from '../check/check.ts';
import type { CheckId } from '../check/ids.ts';
import { CHECKS } from '../check/registry.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';

export type VerifyState = 'cleared' | 'still-there' | 'unknown';

/** checksFor lists the checks that can make a finding. */
export function checksFor(code: FindingCode): readonly CheckId[] {
  return CHECKS.filter(({ finds }) => finds.includes(code)).map(({ id }) => id);
}

/**
 * verifyState: gone is only what every one of these checks has looked for, and did not find. A check that fails for
 * another reason has told the first fault that it met, and nothing of those behind it.
 */
export function verifyState(
  code: FindingCode,
  checks: readonly CheckResult[],
  ids: readonly CheckId[],
): VerifyState {
  const own = checks.filter(({ id }) => ids.includes(id));
  if (own.some(({ findings }) => findings.some((one) => one.code === code))) return 'still-there';
  return own.length > 0 && own.every(hasLooked) ? 'cleared' : 'unknown';
}

function hasLooked({ outcome }: CheckResult): boolean {
  return outcome === 'pass' || outcome === 'warn';
}
