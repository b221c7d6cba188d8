import { describe, expect, it } from 'vitest';
import { findingOf, mutedAs, mutedBy, withMuted, MOST_MUTED, type Muted } from '../../shared/mute/muted.ts';
import { ROWS } from '../support/broken-workstations.ts';
import { reportOf } from '../support/report.ts';

const warning = { code: 'path.latency', severity: 'warning', subjects: ['b', 'a'] } as const;
const told = { ...warning, subjects: [...warning.subjects] };

describe('muting', () => {
  it('is of one finding about the same things, in whatever order', () => {
    const kept = [mutedAs(told)];
    expect(mutedBy({ ...told, subjects: ['a', 'b'] }, kept, [])).toEqual({ by: 'you', reason: '' });
    expect(mutedBy({ ...told, subjects: ['a'] }, kept, [])).toBeNull();
    expect(mutedBy({ ...told, code: 'path.loss' }, kept, [])).toBeNull();
  });

  it('never hides an error, whoever wants it', () => {
    const error = { ...told, severity: 'error' as const };
    expect(mutedBy(error, [mutedAs(error)], [{ finding: error.code, reason: 'x' }])).toBeNull();
  });

  it("is the administrator's with a reason", () => {
    const accepted = [{ finding: 'path.latency', reason: 'satellite link' }];
    expect(mutedBy(told, [], accepted)).toEqual({ by: 'administrator', reason: 'satellite link' });
  });

  it('can be taken back, and is bounded', () => {
    const entry = mutedAs(told);
    expect(withMuted([entry], entry, false)).toEqual([]);
    expect(withMuted([entry], entry, true)).toEqual([entry]);
    const many = Array.from({ length: MOST_MUTED }, (_, index): Muted => {
      return { finding: `x${index}`, subjects: [] };
    });
    expect(withMuted(many, entry, true)).toHaveLength(MOST_MUTED);
    expect(withMuted(many, entry, true)[0]).toEqual(entry);
  });

  it('counts a warning that explains an error as the error that it is', () => {
    for (const { name } of ROWS) {
      const report = reportOf(name);
      for (const step of report.checklist.filter(({ severity }) => severity === 'error')) {
        const finding = findingOf(report, step);
        expect(
          mutedBy(finding, [mutedAs(finding)], [{ finding: finding.code, reason: 'x' }]),
          name,
        ).toBeNull();
      }
    }
  });
});
