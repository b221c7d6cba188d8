/** Which lines are marked and numbered. */
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../renderer/pages/plan/marks.ts';
import { linesIn, sightOf, topFor } from '../../../renderer/pages/plan/lines-in-sight.ts';
import { guideGateway, guidePlan } from '../../../shared/plan/guide-sample.ts';
import { readDocs } from '../../../shared/plan/read-docs.ts';
import { buildPlanReport } from '../../../shared/plan/report/build.ts';
import type { PlanAnswer } from '../../../shared/plan/docs.ts';

const PROBLEMS = { file: 'plan.yaml', say: ({ found }: { readonly found: string }) => found };

function answerOf(plan: string, gateway: string): PlanAnswer {
  const { context, answer } = readDocs({
    plan: { name: 'plan.yaml', text: plan },
    gateways: [{ name: 'gateway.cfg', text: gateway, dialect: null }],
  });
  const report =
    context === null
      ? null
      : buildPlanReport({ context, language: 'en', createdAt: '2026-11-29T01:00:00.000Z', version: '0' });
  return { ...answer, report };
}

describe('the marks of a text', () => {
  const answer = answerOf(guidePlan('en'), guideGateway('en'));

  it('stand at the lines of the findings, the gravest of each line', () => {
    const marks = marksOf(answer, 'gateway.cfg', PROBLEMS);
    expect([...marks.keys()].sort((a, b) => a - b)).toEqual([2, 4, 6, 7, 10, 13]);
    expect(marks.get(10)?.severity).toBe('error');
    expect(marks.get(7)?.severity).toBe('warning');
    const { finding } = marks.get(6) ?? {};
    expect(answer.report?.findings[finding ?? -1]?.code).toBe('plan.gateway-network-wide');
  });

  it('are those of one file alone', () => {
    expect(marksOf(answer, 'plan.yaml', PROBLEMS).has(2)).toBe(false);
    expect(marksOf(answer, 'other.cfg', PROBLEMS).size).toBe(0);
    expect(marksOf(null, 'plan.yaml', PROBLEMS).size).toBe(0);
  });

  it('tell of a plan that cannot be read', () => {
    const broken = answerOf('region: cn-hangzou\n', '');
    expect(marksOf(broken, 'plan.yaml', PROBLEMS).get(1)).toMatchObject({ severity: 'error', finding: null });
    expect(marksOf(broken, 'gateway.cfg', PROBLEMS).size).toBe(0);
  });
});

describe('the lines in sight', () => {
  it('are few, however long the text is', () => {
    const scrolled = { top: 100_000, height: 400, lineHeight: 20 };
    const { first, last } = sightOf(scrolled, 10_000);
    expect([first, last]).toEqual([5000, 5021]);
    expect(sightOf({ ...scrolled, top: 0 }, 3)).toEqual({ first: 1, last: 3 });
  });

  it('are counted as a text field shows them', () => {
    expect(['', 'a', 'a\n', 'a\nb'].map(linesIn)).toEqual([1, 1, 2, 2]);
  });

  it('come into sight by scrolling', () => {
    const field = { height: 300, lineHeight: 20 };
    expect(topFor(1, field)).toBe(0);
    expect(topFor(101, field)).toBe(1900);
  });
});
