/** The published schemas of a plan and of its report are made from the code. `UPDATE=1 npx vitest run test/docs` writes them again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { guideGateway, guidePlan } from '../../shared/plan/guide-sample.ts';
import { planJsonSchema, planReportJsonSchema } from '../../shared/plan/json-schema.ts';
import { buildPlanReport } from '../../shared/plan/report/build.ts';
import { planTemplate } from '../../shared/plan/template.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { configOf, contextOf, GOOD_PLAN } from '../shared/plan/good-plan.ts';

const SCHEMAS = [
  ['docs/plan.schema.json', planJsonSchema],
  ['docs/plan-report.schema.json', planReportJsonSchema],
] as const;

function validatorOf(schema: object) {
  const described: object = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
  return new Ajv({ strict: false, validateFormats: false }).compile(described);
}

describe.each(SCHEMAS)('%s', (path, schemaOf) => {
  it('is the schema of this version', () => {
    const written = `${JSON.stringify(schemaOf(), null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(path, written);
    expect(readFileSync(path, 'utf8')).toBe(written);
  });
});

describe('the schema of a plan', () => {
  const validate = validatorOf(planJsonSchema());

  it.each([...LANGUAGES.flatMap((language) => [planTemplate(language), guidePlan(language)]), GOOD_PLAN])(
    'takes a plan as it is written',
    (text) => {
      expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  it('refuses unknown keys and what is no plan', () => {
    expect(validate({ ...(parse(GOOD_PLAN) as object), vrb: {} })).toBe(false);
    expect(validate({ schema: 'vpc-doctor/report@1' })).toBe(false);
  });
});

describe("the schema of a plan's report", () => {
  it('takes what is written', () => {
    const validate = validatorOf(planReportJsonSchema());
    const context = contextOf(guidePlan('en'), [configOf(guideGateway('en'), null)]);
    const report = buildPlanReport({
      context,
      language: 'en',
      createdAt: '2026-11-29T01:00:00.000Z',
      version: '0.1.0',
    });
    expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, schema: 'vpc-doctor/report@1' })).toBe(false);
  });
});
