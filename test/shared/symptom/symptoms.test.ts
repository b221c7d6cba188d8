/** Only a root cause states a diagnosis; what follows from it is told by what was seen. */
import { describe, expect, it } from 'vitest';
import { findingTexts } from '../../../shared/advice/words.ts';
import { withoutFinding, type CheckResult } from '../../../shared/check/check.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { definitionOf, FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { escape } from '../../../shared/report/markdown-text.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { symptomOf } from '../../../shared/symptom/symptoms.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { SAMPLES } from '../../support/finding-samples.ts';
import { reportOf } from '../../support/report.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import { contradictionIn, CONTRADICTIONS, sentencesOf } from './contradictions.ts';

const [anyRow] = ROWS;

function resultOf(one: Finding): CheckResult {
  const stage = definitionOf(one.code).stage;
  const reason = { key: 'finding', args: { finding: one } } as const;
  return {
    ...withoutFinding('skipped', reason),
    id: 'path.trace',
    stage,
    outcome: 'fail',
    findings: [one],
    blocksLogin: true,
    durationMs: 0,
  };
}

/** All pairs of an effect and a cause that the graph knows. */
const PAIRS = FINDING_CODES.flatMap((effect) =>
  definitionOf(effect).explainedBy.map((cause): [FindingCode, FindingCode] => [effect, cause]),
);

describe.each(LANGUAGES)('%s: what follows from a cause', (language) => {
  it.each(FINDING_CODES.filter((code) => definitionOf(code).explainedBy.length > 0))(
    '%s has a symptom of its own',
    (code) => {
      const one = finding(code, SAMPLES[code]);
      const symptom = symptomOf(one, language) ?? '';
      expect(symptom).toMatch(/\S/);
      expect(symptom).not.toMatch(/[.。]$|undefined|null|\[object/);
      expect(symptom).not.toBe(findingTexts(one, language).title);
    },
  );

  it.each(PAIRS)('%s under %s is a symptom', (effectCode, causeCode) => {
    const [effect, cause] = [
      finding(effectCode, SAMPLES[effectCode]),
      finding(causeCode, SAMPLES[causeCode]),
    ];
    const diagnosis = diagnose([resultOf(cause), resultOf(effect)]);
    const folded = diagnosis.findings.find((one) => one.finding.code === effectCode);
    // Two samples may be about different addresses, or the cause may be too mild.
    if (folded?.rootCause !== false) return;
    const report = reportOf(anyRow?.name ?? '', language, { diagnosis });
    const text = renderMarkdown(report);
    expect(text).not.toContain(escape(findingTexts(effect, language).title));
    expect(text).toContain(escape(symptomOf(effect, language) ?? 'none'));
    const row = report.checks.find((check) => check.findings.includes(effectCode));
    expect(contradictionIn(report)).toBeNull();
    expect(row?.reason).toMatch(
      /\(follows from step 1\)\.$|\), follows from step 1\.$|（由第 1 步引起）。$|），由第 1 步引起。$/,
    );
  });
});

describe.each(LANGUAGES)('%s: the sentences of a report', (language) => {
  const all = ROWS.map(({ name }) => sentencesOf(reportOf(name, language))).join('\n');

  it.each(ROWS)('$name: nothing contradicts', ({ name }) => {
    expect(contradictionIn(reportOf(name, language))).toBeNull();
  });

  it.each(ROWS)('$name: what a check waits for does not work', ({ name }) => {
    const { checks } = reportOf(name, language);
    const waits = checks.flatMap(
      (check) =>
        /^(?:Could not be tried: |无法检测：需先解决 )([\w.-]+\w)/
          .exec(check.reason)
          ?.slice(1)
          .map((by) => ({ id: check.id, by })) ?? [],
    );
    for (const { id, by } of waits) {
      const awaited = checks.filter((one) => one.id === by).map(({ outcome }) => outcome);
      expect(
        awaited.some((outcome) => outcome !== 'pass'),
        `${id} waits for ${by}: ${awaited.join()}`,
      ).toBe(true);
    }
  });

  it.each(CONTRADICTIONS[language])('%s is a sentence of ours, and so is %s', (...pair) => {
    for (const one of pair) expect(all).toMatch(one);
  });
});

describe('the faults of the lab', () => {
  // The lab itself looks at the sentences of its runs; here each of its faults has a row that is looked at in both languages.
  it.each(FAULTS)('$name has a broken workstation of its kind', ({ cause, looksLike, notes = [] }) => {
    const first = looksLike ?? cause;
    const alike = ROWS.filter(
      ({ steps, notes: told = [] }) =>
        (steps[0] ?? null) === first && notes.every((code) => told.includes(code)),
    );
    expect(alike).not.toEqual([]);
  });
});
