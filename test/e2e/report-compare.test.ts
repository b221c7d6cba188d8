/** `vpc-doctor report --compare`: two saved reports. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { cli } from '../support/cli.ts';
import { SavedReports } from './saved-reports.ts';

const saved = new SavedReports();
const { at } = saved;
beforeAll(saved.save);
afterAll(saved.remove);

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
