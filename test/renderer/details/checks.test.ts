/** The tab of the checks: counted, grouped, and found. */
import { describe, expect, it } from 'vitest';
import { byStage, countOutcomes, matchingChecks } from '../../../renderer/pages/details/outcomes.ts';
import { STAGES, type Outcome } from '../../../shared/check/ids.ts';
import { REPORT, check } from './check-of.ts';

describe('the checks', () => {
  it('are counted, and grouped along the chain with the failed ones first', () => {
    const counts = countOutcomes(REPORT.checks);
    expect(Object.values(counts).reduce((sum, one) => sum + one)).toBe(REPORT.checks.length);
    const groups = byStage(REPORT.checks);
    expect(groups.flatMap(({ checks }) => checks)).toHaveLength(REPORT.checks.length);
    expect(groups.map(({ stage }) => stage)).toEqual(
      STAGES.filter((stage) => REPORT.checks.some((one) => one.stage === stage)),
    );
    expect(
      byStage([
        check('a', 'pass'),
        check('b', 'skipped'),
        check('c', 'fail'),
        check('d', 'warn'),
      ])[0]?.checks.map(({ outcome }) => outcome),
    ).toEqual(['fail', 'warn', 'skipped', 'pass']);
  });

  it('are found by name, subject, reason and finding, within an outcome', () => {
    const found = (search: string, outcome: Outcome | 'all' = 'all'): readonly string[] =>
      matchingChecks(REPORT.checks, { search, outcome }, (id) => `name of ${id}`).map(({ id }) => id);
    expect(found('NAME OF api.tls')).toEqual(['api.tls']);
    expect(found('path.loss')).toEqual(['path.quality']);
    expect(found('', 'warn')).toEqual(['path.quality']);
    expect(found('api.tls', 'warn')).toEqual([]);
  });
});
