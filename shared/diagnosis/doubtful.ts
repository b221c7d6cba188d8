/** Which results may still turn out to be effects of a cause that nobody has looked for to the end. Pure. */
import type { CheckResult } from '../check/check.ts';
import type { FindingCode } from './finding-args.ts';
import { definitionOf } from './findings.ts';

export interface Doubtful {
  readonly results: ReadonlySet<CheckResult>;
  /** What may still be found, and what was found and may have another cause. */
  readonly codes: ReadonlySet<FindingCode>;
}

/**
 * doubtful finds the results whose fault may be the effect of another one: of one that is possible still, or of one that
 * is in doubt for that reason itself.
 */
export function doubtful(results: readonly CheckResult[], possible: readonly FindingCode[]): Doubtful {
  const codes = new Set<FindingCode>(possible);
  const found = new Set<CheckResult>();
  for (let before = -1; found.size > before; ) {
    before = found.size;
    for (const result of results.filter(({ findings }) =>
      findings.some(({ code }) => definitionOf(code).explainedBy.some((cause) => codes.has(cause))),
    )) {
      found.add(result);
      for (const { code } of result.findings) codes.add(code);
    }
  }
  return { results: found, codes };
}
