/** The HTML report is HTML by the standard, whatever stands in the report. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { hostileReport } from '../../e2e/window/reports.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:standard'] });

async function mistakes(report: Report, language: (typeof LANGUAGES)[number]): Promise<readonly string[]> {
  const { results } = await validator.validateString(renderHtml(report, language));
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}

/** One of each kind of checklist; every third of them, and all in `npm run test:many`: a look at one takes a quarter of a second. */
const KINDS = [...new Map(ROWS.map((row) => [row.steps.join(), row])).values()].filter(
  (_, index) => process.env['MEASURED'] !== undefined || index % 3 === 0,
);

describe('the HTML report', () => {
  // The pages of two languages differ in nothing but words, those of like checklists in values: one of each kind, in turn.
  it.each(KINDS.map(({ name }, index) => [name, LANGUAGES[index % LANGUAGES.length] ?? 'en'] as const))(
    'is valid: %s, %s',
    async (name, language) => {
      expect(await mistakes(reportOf(name, language), language)).toEqual([]);
    },
  );
});

describe.each(LANGUAGES)('the HTML report, %s', (language) => {
  it('is valid with hostile names, a note, and redacted', async () => {
    const report: Report = {
      ...hostileReport(),
      note: { text: '</p><script>1</script>\n"\'`', since: '<b>' },
    };
    expect(await mistakes(report, language)).toEqual([]);
    expect(await mistakes(createRedactor([]).report(report), language)).toEqual([]);
  });
});

it('finds a mistake where there is one', async () => {
  expect(
    (
      await validator.validateString(
        '<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head><body><p><div></div></p></body></html>\n',
      )
    ).valid,
  ).toBe(false);
});
