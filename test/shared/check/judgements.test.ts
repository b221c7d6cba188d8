/** How a judgement is made: from findings, from what is missing, and from a check that fails itself. */
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/check/check.ts';
import { found } from '../../../shared/check/found.ts';
import { withOutcome } from '../../../shared/check/outcome.ts';
import { severityOf } from '../../../shared/diagnosis/severity.ts';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { named, unknownFact } from '../../../shared/check/unknown.ts';
import { finding, type Finding, type Severity } from '../../../shared/diagnosis/finding.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { profileWith } from '../../support/profile.ts';

const of = (severity: Severity, ...evidence: readonly string[]): Finding =>
  finding('workstation.slow', { startMs: 900 }, { severity, evidence });

describe('a judgement from findings', () => {
  it.each<readonly [string, readonly [Finding, ...Finding[]], string]>([
    ['fails by one error', [of('note'), of('warning'), of('error')], 'fail'],
    ['warns by one warning', [of('note'), of('warning')], 'warn'],
    ['passes with notes', [of('note')], 'pass'],
  ])('%s', (_what, findings, outcome) => {
    expect(withOutcome(found(findings))).toMatchObject({ outcome, findings });
  });

  it('has the first one as its reason, or what it was given, and the evidence of all, once', () => {
    const [first, second] = [of('note', 'a', 'b'), of('error', 'b', 'c')];
    expect(found([first, second])).toMatchObject({
      reason: { key: 'finding', args: { finding: first } },
      evidence: ['a', 'b', 'c'],
    });
    const reason = { key: 'cancelled', args: {} } as const;
    expect(found([first], reason).reason).toBe(reason);
  });

  it('takes the severity of the definition where the finding has none', () => {
    expect(severityOf(finding('workstation.no-link', { adapters: [] }))).toBe('error');
    expect(severityOf(finding('workstation.no-link', { adapters: [] }, { severity: 'note' }))).toBe('note');
  });
});

describe('a judgement without its fact', () => {
  it.each<readonly [string, Parameters<typeof unknownFact>[1], object]>([
    ['that nobody asked for', null, { what: 'tcp', subject: 'a', reason: 'not-run', detail: null }],
    [
      'that failed',
      { known: false, reason: 'failed' },
      { what: 'tcp', subject: 'a', reason: 'failed', detail: null },
    ],
    [
      'that failed in words',
      { known: false, reason: 'failed', detail: 'x' },
      { what: 'tcp', subject: 'a', reason: 'failed', detail: 'x' },
    ],
  ])('%s is inconclusive and says why', (_what, gap, args) => {
    expect(unknownFact('tcp', gap, 'a')).toEqual({
      outcome: 'inconclusive',
      reason: { key: 'unknown', args },
      findings: [],
      evidence: [],
    });
  });

  it('names five of many', () => {
    expect(named(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
    expect(named(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, e … (6)');
  });
});

describe('a check that throws', () => {
  const check = (changes: Partial<Check>): Check => ({
    id: 'workstation.client',
    stage: 'computer',
    blocksLogin: true,
    needs: [],
    finds: [],
    judge: () => found([of('note')]),
    ...changes,
  });
  const throwing = (thrown: unknown) => () => {
    throw thrown;
  };
  const judged = (...checks: readonly Check[]) =>
    judgeChecks(checks, { profile: profileWith(), facts: factsOf([], 'linux') });

  it.each<readonly [string, Partial<Check>, string]>([
    ['while it judges', { judge: throwing(new Error('broken')) }, 'broken'],
    ['while it lists its subjects', { subjects: throwing(new Error('broken')) }, 'broken'],
    ['what is no error', { judge: throwing('words') }, 'words'],
  ])('%s is an error, keeps its place and stops no other', (_what, changes, message) => {
    const [first, second] = judged(check(changes), check({ id: 'workstation.link' }));
    expect(first).toMatchObject({
      id: 'workstation.client',
      blocksLogin: true,
      outcome: 'error',
      reason: { key: 'crashed', args: { message } },
      findings: [],
    });
    expect(second).toMatchObject({ id: 'workstation.link', outcome: 'pass' });
  });

  it('for one subject leaves the others alone', () => {
    const judge: Check['judge'] = (_context, subject) => {
      if (subject === 'b') throw new Error('broken');
      return found([of('note')]);
    };
    const results = judged(check({ subjects: () => ['a', 'b', 'c'], judge }));
    expect(results.map(({ subject, outcome }) => `${subject ?? ''} ${outcome}`)).toEqual([
      'a pass',
      'b error',
      'c pass',
    ]);
    expect(judged(check({}))[0]).not.toHaveProperty('subject');
  });
});
