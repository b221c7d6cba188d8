import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { definitionOf, FINDING_CODES } from '../../../shared/diagnosis/findings.ts';

/** Depth-first search; returns a cycle as a list of codes, or null. */
function cycleFrom(code: FindingCode, trail: readonly FindingCode[]): readonly FindingCode[] | null {
  if (trail.includes(code)) return [...trail, code];
  for (const cause of definitionOf(code).explainedBy) {
    const cycle = cycleFrom(cause, [...trail, code]);
    if (cycle !== null) return cycle;
  }
  return null;
}

describe('the cause graph', () => {
  it.each(FINDING_CODES)('%s is not its own cause, directly or not', (code) => {
    expect(cycleFrom(code, [])).toBeNull();
  });

  const likeOthers = FINDING_CODES.filter((code) => definitionOf(code).explainsAs !== undefined);

  it.each(likeOthers)('%s explains what the finding explains that it names, and that finding', (code) => {
    const { explainsAs: model = code } = definitionOf(code);
    const explainedBy = (cause: FindingCode): readonly FindingCode[] =>
      FINDING_CODES.filter((one) => definitionOf(one).explainedBy.includes(cause));
    expect(explainedBy(code)).toEqual(
      FINDING_CODES.filter((one) => one === model || explainedBy(model).includes(one)),
    );
    expect(definitionOf(model).explainsAs).toBeUndefined();
  });

  it('has a finding that explains as another does', () => {
    expect(likeOthers).toContain('workstation.fixed-gateway');
  });

  it.each(FINDING_CODES)('%s is explained by known codes only', (code) => {
    for (const cause of definitionOf(code).explainedBy) expect(FINDING_CODES).toContain(cause);
  });
});
