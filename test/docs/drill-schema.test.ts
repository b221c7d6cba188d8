/** The published schema of a drill's record is made from the code. `UPDATE=1 npx vitest run test/docs` writes it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { buildDrillRecord } from '../../shared/drill/build-record.ts';
import { DRILL_FINDINGS } from '../../shared/drill/finding.ts';
import { drillJsonSchema } from '../../shared/drill/record.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { invented, marksAt, SETTINGS, STANDBY, trace } from '../support/drill.ts';

const PATH = 'docs/drill.schema.json';

const RECORD = buildDrillRecord(
  invented({
    cuts: [[20_000, 23_000]],
    rest: { marks: marksAt(20_000, 60_000), paths: [trace(1_000, '192.168.77.1', STANDBY)] },
  }),
  {
    id: 'drill-1',
    createdAt: '2026-11-29T01:00:00.000Z',
    version: '0.1.0',
    language: 'en',
    platform: 'linux',
    by: 'Maria Musterfrau',
    profile: {
      ...SETTINGS,
      cloudComputers: [{ name: 'finance-of-maria', address: '192.168.77.20' as never, ports: [] }],
      contact: { it: 'Maria Musterfrau' },
    },
  },
);

describe(PATH, () => {
  it('is the schema of this version', () => {
    const written = `${JSON.stringify(drillJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(PATH, written);
    expect(readFileSync(PATH, 'utf8')).toBe(written);
  });

  it('takes what is written, open and redacted, and refuses what is no record', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile({
      ...drillJsonSchema(),
      $schema: undefined,
    } as unknown as Readonly<Record<string, unknown>>);
    for (const record of [RECORD, createRedactor([]).drill(RECORD)])
      expect(validate(JSON.parse(JSON.stringify(record))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ schema: 'vpc-doctor/drill@1' })).toBe(false);
  });
});

describe('a redacted record', () => {
  const text = JSON.stringify(createRedactor([]).drill(RECORD));

  it('holds no private name or address', () => {
    for (const secret of ['Musterfrau', 'finance-of-maria', '192.168.77.'])
      expect(text).not.toContain(secret);
  });

  it("keeps what is everybody's, and every outage", () => {
    const redacted = createRedactor([]).drill(RECORD);
    expect(text).toContain('100.100.2.136');
    expect(redacted.result.accounts.map(({ outages }) => outages.length)).toEqual(
      RECORD.result.accounts.map(({ outages }) => outages.length),
    );
    expect(redacted.redaction.applied).toBe(true);
  });

  it('names its services as the rest of it does', () => {
    const redacted = createRedactor([]).drill(RECORD);
    const ids = redacted.recording.lanes.map(({ service }) => service.id);
    expect(redacted.result.accounts.map(({ serviceId }) => serviceId)).toEqual(ids);
  });
});

describe('docs/drill.md', () => {
  it.each(Object.keys(DRILL_FINDINGS))('explains %s', (code) => {
    expect(readFileSync('docs/drill.md', 'utf8')).toContain(`\`${code}\``);
  });
});
