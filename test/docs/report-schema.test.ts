/** The published schema of the report is made from the code. `UPDATE=1 npm run unit test/docs` writes it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { reportJsonSchema } from '../../shared/report/json-schema.ts';
import { SchemaError, reportJson } from '../../shared/report/json.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import type { Report } from '../../shared/report/schema.ts';
import { reportOf } from '../support/report.ts';

const PATH = 'docs/report.schema.json';
type Node = Readonly<Record<string, unknown>>;

/** Every field of an object, at any depth, with its path. */
function* fieldsOf(node: Node, path = ''): Generator<readonly [string, Node]> {
  for (const [name, field] of Object.entries((node['properties'] ?? {}) as Readonly<Record<string, Node>>)) {
    yield [`${path}${name}`, field];
    yield* fieldsOf(field, `${path}${name}.`);
  }
  if (typeof node['items'] === 'object') yield* fieldsOf(node['items'] as Node, path);
}

describe(PATH, () => {
  it('is the schema of this version', () => {
    const written = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(PATH, written);
    expect(readFileSync(PATH, 'utf8')).toBe(written);
  });

  it('describes every field', () => {
    const fields = [...fieldsOf(reportJsonSchema() as Node)];
    expect(fields.length).toBeGreaterThan(80);
    expect(
      fields.filter(([, field]) => typeof field['description'] !== 'string').map(([path]) => path),
    ).toEqual([]);
  });

  it('takes what is written, and refuses what is not a report', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile({
      ...reportJsonSchema(),
      $schema: undefined,
    } as Node);
    for (const report of [
      reportOf('a filtered API'),
      createRedactor([]).report(reportOf('no adapter', 'zh-CN', { note: { text: 'x' } })),
    ]) {
      expect(validate(JSON.parse(reportJson(report))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ schema: 'vpc-doctor/report@1' })).toBe(false);
  });
});

describe('a report that is written', () => {
  it('has the fields of the schema alone', () => {
    const report = { ...reportOf('a filtered API'), secret: 1 };
    expect(JSON.parse(reportJson(report))).not.toHaveProperty('secret');
    expect(JSON.parse(reportJson(report))).toEqual(JSON.parse(JSON.stringify(reportOf('a filtered API'))));
  });

  it('fits the schema, or nothing is written', () => {
    const report = reportOf('a filtered API');
    const broken = { ...report, timings: { ...report.timings, totalMs: -1 } } satisfies Report;
    expect(() => reportJson(broken)).toThrow(SchemaError);
    expect(() => reportJson(broken)).toThrow('at timings.totalMs');
  });
});
