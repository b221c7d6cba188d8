/** `vpc-doctor report` as its users run it: a saved report, shown, redacted, and judged again. */
import { readFileSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { json, SavedReports } from './saved-reports.ts';

const saved = new SavedReports();
const { at } = saved;
beforeAll(saved.save);
afterAll(saved.remove);

describe('a saved report', () => {
  it('keeps the note of the run in every form', async () => {
    expect(json(readFileSync(at('bad.json'), 'utf8')).note).toEqual({
      text: 'hangs since the move',
      since: 'Monday',
    });
    for (const format of ['text', 'markdown', 'html'])
      expect((await cli(['report', at('bad.json'), '--format', format])).stdout).toMatch(
        /hangs since the move[\s\S]+Monday/,
      );
    expect(
      json((await cli(['report', at('bad.json'), '--format', 'json', '--note', 'better now'])).stdout).note,
    ).toEqual({ text: 'better now' });
    expect(await cli(['report', at('bad.json'), '--note', 'x'.repeat(5000)])).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
  });

  it.each(['json', 'markdown', 'html', 'ndjson'])(
    'that is not redacted is redacted as %s, unless told otherwise',
    async (format) => {
      const closed = (await cli(['report', at('open.json'), '--format', format])).stdout;
      for (const secret of ['Zhang Wei', '10.77.3.4']) expect(closed).not.toContain(secret);
      const open = (await cli(['report', at('open.json'), '--format', format, '--no-redact'])).stdout;
      expect(open).toContain(
        format === 'markdown' || format === 'html' ? 'not redacted' : 'Zhang Wei 10.77.3.4',
      );
    },
  );

  it('that is redacted stays so, and a note gets pseudonyms of its own', async () => {
    const before = json(readFileSync(at('bad.json'), 'utf8'));
    const after = json(
      (
        await cli([
          'report',
          at('bad.json'),
          '--no-redact',
          '--format',
          'json',
          '--note',
          'zhang@corp.example at 10.77.3.4, beside ip-1',
        ])
      ).stdout,
    );
    expect({ ...after, note: before.note }).toEqual(before);
    expect(after.note?.text).toMatch(/^email-\d+ at ip-\d+, beside ip-1$/);
    for (const name of after.note?.text.split(', ')[0]?.match(/\w+-\d+/g) ?? [])
      expect(JSON.stringify(before)).not.toMatch(new RegExp(`${name}(?!\\d)`));
  });

  it('is told in another language by judging it again, and says so', async () => {
    const chinese = await cli(['report', at('bad.json'), '--lang', 'zh-CN']);
    expect(chinese).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('已按当前版本规则重新分析') as string,
    });
    expect(chinese.stdout).toContain('暂时无法登录');
    expect((await cli(['report', at('bad.json'), '--lang', 'en'])).stderr).toBe('');
  });

  it('says what the rules of today change', async () => {
    const report = json(readFileSync(at('bad.json'), 'utf8'));
    writeFileSync(
      at('old.json'),
      JSON.stringify({
        ...report,
        verdict: { ...report.verdict, state: 'ready' },
        findings: [],
        checklist: [],
      }),
    );
    expect((await cli(['report', at('old.json')])).exitCode).toBe(0);
    const text = await cli(['report', at('old.json'), '--judge-again']);
    expect(text.exitCode).toBe(3);
    expect(text.stdout).toMatch(
      /Judged again[\s\S]+Before: Ready ·[\s\S]+After: Not ready ·[\s\S]+\[new\] [\s\S]+workstation\.fake-ip/,
    );
    expect(
      json((await cli(['report', at('old.json'), '--judge-again', '--format', 'json'])).stdout).verdict.state,
    ).toBe('not-ready');
  });

  it.each([
    ['utf16.json', 0, (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['cut.json', 2, (text: string) => text.slice(0, 3000)],
    ['newer.json', 2, (text: string) => text.replace('report@1', 'report@2')],
    ['hostile.json', 2, (text: string) => text.replace('{', '{"__proto__":{"x":1},')],
  ])('%s ends with %i', async (name, exitCode, change) => {
    writeFileSync(at(name), change(readFileSync(at('good.json'), 'utf8')));
    const { stderr, ...result } = await cli(['report', at(name), '--lang', 'zh-CN']);
    expect(result.exitCode).toBe(exitCode);
    expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr).not.toContain('    at ');
  });

  it('is described by the schema that is published', async () => {
    expect((await cli(['report', '--schema'])).stdout).toBe(readFileSync('docs/report.schema.json', 'utf8'));
    expect(await cli(['report'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('name a report') as string,
    });
  });
});
