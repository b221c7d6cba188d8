/** A step of the checklist: which checks verify it, one by one or as a whole. */
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/check/check.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { finding } from '../../../shared/diagnosis/finding.ts';
import { result, bothSilent } from './check-results.ts';

describe('a step of the checklist', () => {
  it('is verified by the checks that found it, once each, and by no other', () => {
    const filtered = finding('api.filtered', { target: '100.100.45.10:443', hosts: ['a'] });
    const steps = diagnose([
      result('dns.server', 'dns-server', 'fail', [bothSilent], { subject: '100.100.2.136' }),
      result('dns.system', 'dns-server', 'fail', [bothSilent, filtered]),
      result('dns.system', 'dns-server', 'fail', [bothSilent]),
      result('workstation.link', 'adapter', 'pass'),
    ]).checklist;
    expect(steps.map(({ cause, verify }) => [cause.finding.code, verify])).toEqual([
      ['dns.server-silent', [{ id: 'dns.server', subject: '100.100.2.136' }, { id: 'dns.system' }]],
      ['api.filtered', [{ id: 'dns.system' }]],
    ]);
  });

  it('verifies ten subjects one by one, and eleven together', () => {
    const of = (count: number) =>
      diagnose(
        Array.from({ length: count }, (_, index) =>
          result('dns.server', 'dns-server', 'fail', [bothSilent], { subject: `10.0.0.${index}` }),
        ),
      ).checklist[0]?.verify;
    expect(of(10)?.length).toBe(10);
    expect(of(11)).toEqual([{ id: 'dns.server' }]);
  });

  const silentFor = (subject: string): CheckResult =>
    result('dns.server', 'dns-server', 'fail', [{ ...bothSilent, subjects: [subject] }], { subject });

  it('merges what several subjects say alike, and verifies each of them', () => {
    const [step, ...others] = diagnose([silentFor('100.100.2.136'), silentFor('100.100.2.138')]).checklist;
    expect(others).toEqual([]);
    expect(step?.cause.finding.subjects).toEqual(['100.100.2.136', '100.100.2.138']);
    expect(step?.verify).toEqual([
      { id: 'dns.server', subject: '100.100.2.136' },
      { id: 'dns.server', subject: '100.100.2.138' },
    ]);
  });

  it('verifies many subjects by the whole check', () => {
    const args = { computers: [], total: 50 };
    const many = Array.from({ length: 50 }, (_, index) => {
      const subject = `172.16.0.${index}`;
      return result(
        'computer.reachable',
        'computer',
        'warn',
        [finding('computer.unreachable', args, { subjects: [subject] })],
        { subject },
      );
    });
    expect(diagnose(many).checklist[0]?.verify).toEqual([{ id: 'computer.reachable' }]);
  });
});
