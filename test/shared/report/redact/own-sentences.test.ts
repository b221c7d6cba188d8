/** What the tool itself writes shows no form of a secret: "Basic Information" is a tab of the console, no log-on. */
import { describe, expect, it } from 'vitest';
import type { ActionSpec } from '../../../../shared/advice/action.ts';
import { explainOf, findingTexts } from '../../../../shared/advice/words.ts';
import { finding } from '../../../../shared/diagnosis/finding.ts';
import { definitionOf, FINDING_CODES } from '../../../../shared/diagnosis/findings.ts';
import { redactPatterns } from '../../../../shared/report/redact/patterns.ts';
import { Pseudonyms } from '../../../../shared/report/redact/pseudonyms.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { profileWith } from '../../../support/profile.ts';
import { SAMPLES } from '../../../support/finding-samples.ts';

const CASES = FINDING_CODES.flatMap((code) => LANGUAGES.map((language) => [code, language] as const));

describe('sentences of the tool', () => {
  it.each(CASES)('%s in %s stay as they are', (code, language) => {
    const told = findingTexts(finding(code, SAMPLES[code] as never), language);
    const texts = [
      told.title,
      told.why,
      ...definitionOf(code).actions.map(({ id }) => told.action(id)),
      ...Object.values(explainOf(code, language)),
    ];
    expect(texts.map((text) => redactPatterns(text, new Pseudonyms()))).toEqual(texts);
  });
});

describe('command lines of the advice', () => {
  it.each(FINDING_CODES)('%s stay as they are', (code) => {
    const specs: readonly ActionSpec[] = definitionOf(code).actions;
    const commands = specs.flatMap((spec) => spec.commands?.(SAMPLES[code] as never, profileWith({})) ?? []);
    const lines = commands.flatMap(({ run, undo }) => [run, undo ?? '']);
    expect(lines.map((line) => redactPatterns(line, new Pseudonyms()))).toEqual(lines);
  });
});

describe('what stands behind the name of a scheme', () => {
  it.each(['Authorization: Basic dXNlcjpwYXNz', 'Bearer Abc123xyz', 'sent: Negotiate YIIKzgYGKwYBBQUC'])(
    'is replaced: %s',
    (text) => {
      expect(redactPatterns(text, new Pseudonyms())).toMatch(/secret-1$/);
    },
  );
});
