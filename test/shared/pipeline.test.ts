/** The whole pure pipeline, from observations to the first step of the checklist. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../shared/check/registry.ts';
import { judgeChecks } from '../../shared/check/judge.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../shared/diagnosis/diagnosis.ts';
import { FINDING_CODES } from '../../shared/diagnosis/findings.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import { office, ROWS, type Row } from '../support/broken-workstations.ts';
import { CASES } from '../support/check-cases.ts';
import { healthy, unseen } from '../support/facts.ts';
import { profileWith } from '../support/profile.ts';

function diagnosisOf(row: Row): Diagnosis {
  const facts = factsOf([...(row.base ?? healthy()), ...row.seen], row.platform ?? 'linux');
  return diagnose(judgeChecks(CHECKS, { profile: profileWith(row.profile ?? {}), facts }));
}

let all: readonly Diagnosis[] | undefined;

/** Made once: each check is compared with what all rows make. */
function diagnoses(): readonly Diagnosis[] {
  all ??= ROWS.map(diagnosisOf);
  return all;
}

describe('the pure pipeline', () => {
  it.each(ROWS)('$name', (row) => {
    const diagnosis = diagnosisOf(row);
    const open = diagnosis.checks
      .filter((check) => check.outcome !== 'pass')
      .map((check) => `${check.id} ${check.outcome} ${check.reason.key}`);
    expect(
      diagnosis.checklist.map((step) => step.cause.finding.code),
      open.join('\n'),
    ).toEqual(row.steps);
    expect(diagnosis.verdict.state, open.join('\n')).toBe(row.state);
    const notes = diagnosis.findings.filter((one) => one.severity === 'note').map((one) => one.finding.code);
    expect(notes).toEqual(expect.arrayContaining([...(row.notes ?? [])]));
    const folded = diagnosis.findings.filter((one) => !one.rootCause).map((one) => one.finding.code);
    expect(folded).toEqual(expect.arrayContaining([...(row.folded ?? [])]));
  });

  // A row of a check's own file tells all that the check remarks; of notes of others those that matter.
  it.each([...CASES.values()].filter(({ rows }) => rows.length > 0))(
    '$id tells no note beside',
    ({ id, rows }) => {
      const own: ReadonlySet<string> = new Set(CHECKS.find((check) => check.id === id)?.finds);
      for (const row of rows) {
        const notes = diagnosisOf(row)
          .findings.filter(({ severity, finding }) => severity === 'note' && own.has(finding.code))
          .map(({ finding }) => finding.code);
        expect(notes, row.name).toEqual((row.notes ?? []).filter((code) => own.has(code)));
      }
    },
  );

  it('produces every finding code', () => {
    const made = new Set(diagnoses().flatMap(({ findings }) => findings.map((one) => one.finding.code)));
    expect(FINDING_CODES.filter((code) => !made.has(code))).toEqual([]);
  });

  it.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s makes only findings that it declares',
    (id, check) => {
      const made = diagnoses().flatMap(({ checks }) =>
        checks.filter((one) => one.id === id).flatMap((one) => one.findings.map((finding) => finding.code)),
      );
      for (const code of made) expect(check.finds).toContain(code);
      // Nor does it promise one that it never makes.
      for (const code of check.finds) expect(made).toContain(code);
    },
  );
});

describe('facts that are missing', () => {
  it('turn nothing green: no observation at all is inconclusive', () => {
    const diagnosis = diagnose(
      judgeChecks(CHECKS, { profile: profileWith(office), facts: factsOf([], 'linux') }),
    );
    expect(diagnosis.verdict.state).toBe('inconclusive');
    expect(diagnosis.checks.filter((check) => check.outcome === 'pass').map((check) => check.id)).toEqual([]);
    expect(diagnosis.findings).toEqual([]);
  });

  const kinds = [...new Set(healthy().map((one) => one.kind))];
  it.each(kinds)('%s unknown: no finding is invented', (kind) => {
    const base = healthy().map((one) => (one.kind === kind ? unseen(kind, one.subject) : one));
    const diagnosis = diagnose(
      judgeChecks(CHECKS, { profile: profileWith(), facts: factsOf(base, 'win32') }),
    );
    expect(diagnosis.checklist.map((step) => step.cause.finding.code)).toEqual([]);
    expect(['ready', 'inconclusive']).toContain(diagnosis.verdict.state);
  });
});
