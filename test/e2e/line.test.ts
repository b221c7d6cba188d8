/** `--format line` as a tool that manages computers runs it: one line, an exit code, and nothing on stderr. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const NOBODY = { NO_COLOR: '1' };
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-line-'));
  await cli([
    'demo',
    'forwarder-missing',
    '--lang',
    'en',
    '--format',
    'json',
    '--output',
    join(folder, 'report.json'),
  ]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('--format line', () => {
  it.each([
    ['healthy', 'en', 'line', 0, /^ready - - Ready: [^\n]+\n$/],
    ['forwarder-missing', 'en', 'line', 3, /^not-ready dns\.forwarder-missing it [^\n]*DNS[^\n]*\n$/],
    [
      'forwarder-missing',
      'zh-CN',
      'line',
      3,
      /^not-ready dns\.forwarder-missing it [^\n]*\p{Script=Han}[^\n]*\n$/u,
    ],
    [
      'forwarder-missing',
      'zh-CN',
      'line-ascii',
      3,
      /^not-ready dns\.forwarder-missing it [\x20-\x7e]*\\u[0-9a-f]{4}[\x20-\x7e]*\n$/,
    ],
  ])('of the demo %s in %s as %s ends with %i', async (scenario, language, format, exitCode, form) => {
    const run = await cli(['demo', scenario, '--lang', language, '--format', format], NOBODY);
    expect(run).toMatchObject({ exitCode, stderr: '' });
    expect(run.stdout).toMatch(form);
  });

  it('of a saved report, in another language, judged again', async () => {
    const file = join(folder, 'report.json');
    const form = /^not-ready dns\.forwarder-missing it [^\n]+\n$/;
    for (const more of [[], ['--lang', 'zh-CN'], ['--judge-again']]) {
      const run = await cli(['report', file, '--format', 'line', ...more], NOBODY);
      expect(run).toMatchObject({ exitCode: 3, stderr: '' });
      expect(run.stdout).toMatch(form);
    }
  });

  it('of a bundle', async () => {
    const bundle = join(folder, 'bundle.zip');
    await cli(['report', join(folder, 'report.json'), '--evidence', bundle]);
    const run = await cli(['replay', bundle, '--format', 'line', '--lang', 'en'], NOBODY);
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^[a-z-]+ \S+ \S+ [^\n]+\n$/);
    const text = await cli(['replay', bundle, '--format', 'text', '--lang', 'en'], NOBODY);
    expect(run.exitCode).toBe(text.exitCode);
    // Three programs are started one after the other.
  }, 60_000);

  it.each([
    [['check', '--profile', 'nowhere.yaml'], /there is no such file/],
    [['check', '--budget', '0'], /seconds/],
    [['report', 'nowhere.json'], /there is no such file/],
    [['replay', 'package.json'], /no zip file/],
    [['demo', 'helthy'], /healthy/],
  ])('of a failure is one line as well: %j', async (args, words) => {
    const run = await cli([...args, '--format', 'line-ascii', '--lang', 'en'], NOBODY);
    expect(run).toMatchObject({ exitCode: 2, stderr: '' });
    expect(run.stdout).toMatch(/^failed - - [\x20-\x7e]+\n$/);
    expect(run.stdout).toMatch(words);
  });

  it('of a profile with several mistakes names them in one line', async () => {
    const profile = join(folder, 'bad.yaml');
    writeFileSync(profile, 'region: cn-hangzho\nresolvers:\n  - 1.2.3.400\n');
    const run = await cli(['check', '--profile', profile, '--format', 'line', '--lang', 'en'], NOBODY);
    expect(run).toMatchObject({ exitCode: 2, stderr: '' });
    expect(run.stdout).toMatch(/^failed - - [^\n]*cn-hangzho[^\n]*1\.2\.3\.400[^\n]*\n$/);
  });

  it('compares nothing', async () => {
    const file = join(folder, 'report.json');
    expect(await cli(['report', file, '--compare', file, '--format', 'line'], NOBODY)).toMatchObject({
      exitCode: 2,
      stderr: '',
    });
  });
});
