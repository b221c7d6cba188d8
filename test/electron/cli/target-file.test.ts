import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CliError } from '../../../electron/cli/exit-code.ts';
import { loadProfile } from '../../../electron/cli/load-profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-targets-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function computers(text: string, encoding: string, addBOM = false): Promise<unknown> {
  const path = join(folder, 'list.csv');
  writeFileSync(path, iconv.encode(text, encoding, { addBOM }));
  return (await loadProfile({ targets: path }, 'en')).profile.cloudComputers;
}

describe('--targets', () => {
  it.each([
    ['gbk', false],
    ['utf-16le', true],
    ['utf8', true],
  ] as const)('reads a spreadsheet in %s', async (encoding, marked) => {
    expect(await computers('云电脑名称\tIP地址\r\n前台\t172.16.0.5\r\n', encoding, marked)).toEqual([
      { name: '前台', address: '172.16.0.5', ports: [] },
    ]);
  });

  it.each([
    ['en', 'Save As → CSV UTF-8'],
    ['zh-CN', '另存为 → CSV UTF-8'],
  ] as const)('answers a workbook with how to save it as text, in %s', async (language, words) => {
    const xlsx = zipSync({ '[Content_Types].xml': Buffer.from('<x/>') });
    for (const bytes of [xlsx, Buffer.from('d0cf11e0a1b11ae1', 'hex')]) {
      const path = join(folder, 'desks.xlsx');
      writeFileSync(path, bytes);
      const failure = await loadProfile({ targets: path }, language).catch((error: unknown) => error);
      expect(failure).toMatchObject({ exitCode: 2 });
      expect((failure as CliError).inLanguage(language)).toContain(words);
    }
  });

  it('checks nothing where a row is wrong, and names its line', async () => {
    await expect(computers('172.16.0.5\nnobody\n', 'utf8')).rejects.toThrow(
      /list\.csv:2: address: found "nobody"/,
    );
  });
});
