/** `vpc-doctor report` as its users run it: reports of the loopback demo, opened, judged again, compared, written. */
import { readFileSync, rmSync, mkdtempSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../electron/host/bundle-files.ts';
import { MANY } from '../../electron/host/evidence-files.ts';
import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { cli } from '../support/cli.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const json = (text: string): Report => reportSchema.parse(JSON.parse(text));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-report-'));
  await cli(['demo', 'healthy', '--format', 'json', '--output', at('good.json')]);
  await cli([
    'demo',
    'fake-ip',
    '--format',
    'json',
    '--output',
    at('bad.json'),
    '--note',
    'hangs since the move',
    '--since',
    'Monday',
  ]);
  await cli(['demo', 'fake-ip', '--format', 'json', '--output', at('open.json'), '--no-redact']);
  // A value that only this report's network has.
  const open = readFileSync(at('open.json'), 'utf8').replace(
    '"contact": {}',
    '"contact": {"it": "Zhang Wei 10.77.3.4"}',
  );
  writeFileSync(at('open.json'), open);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

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

  it('becomes a bundle, readable by its owner alone and never over another file', async () => {
    expect((await cli(['report', at('bad.json'), '--evidence', at('bad.zip')])).exitCode).toBe(3);
    if (process.platform !== 'win32') expect(statSync(at('bad.zip')).mode & 0o777).toBe(0o600);
    // Small enough for any mail, with everything that an ordinary run printed.
    expect(statSync(at('bad.zip')).size).toBeLessThan(150_000);
    expect(await cli(['report', at('bad.json'), '--evidence', at('bad.zip')])).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
    expect(json((await cli(['report', at('bad.zip'), '--format', 'json'])).stdout)).toEqual(
      json(readFileSync(at('bad.json'), 'utf8')),
    );
    expect((await cli(['replay', at('bad.zip')])).stdout).toContain('workstation.fake-ip');
  });

  it('becomes a small bundle with 30 cloud computers as well, in few files', async () => {
    await cli(['demo', 'one-computer-off', '--format', 'json', '--output', at('many.json')]);
    await cli(['report', at('many.json'), '--evidence', at('many.zip')]);
    const zip = readFileSync(at('many.zip'));
    expect(zip.length).toBeLessThan(150_000);
    const { names } = await readZip(zip);
    // A run on a slow computer pings less; what is not many stands in files of its own.
    expect(names.filter((name) => name.includes('ping')).length).toBeLessThan(MANY);
    expect(json((await cli(['report', at('many.zip'), '--format', 'json'])).stdout)).toEqual(
      json(readFileSync(at('many.json'), 'utf8')),
    );
  });

  it('is opened from an unpacked bundle', async () => {
    mkdirSync(at('unpacked'));
    writeFileSync(join(at('unpacked'), 'report.json'), readFileSync(at('bad.json')));
    expect((await cli(['report', at('unpacked')])).exitCode).toBe(3);
  });

  it.each([
    ['open.zip', ['--no-redact'], false],
    ['closed.zip', [], true],
  ] as const)('that is not redacted becomes %s with %j', async (name, more, applied) => {
    expect((await cli(['report', at('open.json'), '--evidence', at(name), ...more])).exitCode).toBe(3);
    expect(
      json((await cli(['report', at(name), '--format', 'json', '--no-redact'])).stdout).redaction.applied,
    ).toBe(applied);
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

describe('two saved reports', () => {
  it('are compared in words, the earlier one first, whichever is named first', async () => {
    const text = await cli(['report', at('bad.json'), '--compare', at('good.json')]);
    expect(text.exitCode).toBe(3);
    expect(text.stdout).toMatch(
      /Before: Ready[\s\S]+After: Not ready[\s\S]+\[new\][\s\S]+workstation\.fake-ip/,
    );
    const turned = await cli(['report', at('good.json'), '--compare', at('bad.json')]);
    expect([turned.exitCode, turned.stdout]).toEqual([0, text.stdout]);
    const chinese = await cli([
      'report',
      at('bad.json'),
      '--compare',
      at('good.json'),
      '--lang',
      'zh-CN',
      '--format',
      'markdown',
    ]);
    // A busy computer may have had a warning in one of the two, and lost it.
    expect(chinese.stdout).toMatch(/^# 两份报告的差异\n[\s\S]+## 检测结论\n[\s\S]*- \\\[新出现\\\]/);
    expect(chinese.stderr.trim().split('\n')).toHaveLength(2);
  });

  it('give a comparison as JSON, redacted unless told otherwise', async () => {
    writeFileSync(
      at('moved.json'),
      readFileSync(at('open.json'), 'utf8').replaceAll('Zhang Wei 10.77.3.4', 'Zhang Wei 10.77.3.5'),
    );
    const closed = JSON.parse(
      (await cli(['report', at('open.json'), '--compare', at('moved.json'), '--format', 'json'])).stdout,
    ) as Comparison;
    expect(closed.profile).toHaveLength(1);
    expect(closed.after.redacted).toBe(true);
    expect(JSON.stringify(closed)).not.toMatch(/Zhang|10\.77/);
    const open = JSON.parse(
      (
        await cli([
          'report',
          at('open.json'),
          '--compare',
          at('moved.json'),
          '--format',
          'json',
          '--no-redact',
        ])
      ).stdout,
    ) as Comparison;
    expect(open.profile).toEqual([
      { key: 'contact', before: '{"it":"Zhang Wei 10.77.3.5"}', after: '{"it":"Zhang Wei 10.77.3.4"}' },
    ]);
  });

  it('are compared in three forms only, and without a note', async () => {
    expect(
      await cli(['report', at('bad.json'), '--compare', at('good.json'), '--format', 'html']),
    ).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('markdown') as string });
    expect(await cli(['report', at('bad.json'), '--compare', at('good.json'), '--note', 'x'])).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
    expect(await cli(['report', at('bad.json'), '--compare', at('nowhere.json')])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('there is no such file') as string,
    });
  });
});
