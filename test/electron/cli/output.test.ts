import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { refuseExisting, refuseSame, writeFile as write } from '../../../electron/cli/output.ts';
import { passed } from '../../support/passed.ts';

const isWindows = process.platform === 'win32';
if (isWindows) console.log('Files: the tests of modes and links are skipped on Windows.');
const writeFile = (path: string, text: string, overwrite: boolean): Promise<void> =>
  write(path, passed(text), overwrite);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-output-'));
});
const at = (name: string): string => join(folder, name);

describe('writing a result', () => {
  it('writes the file whole, and nothing beside it', async () => {
    await writeFile(at('a.json'), 'text', false);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('text');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it.skipIf(isWindows)('for its owner alone', async () => {
    await writeFile(at('a.json'), 'text', false);
    expect(statSync(at('a.json')).mode & 0o777).toBe(0o600);
  });

  it('never over an existing file unasked, even one that appeared during the run', async () => {
    await refuseExisting({ output: at('a.json') });
    writeFileSync(at('a.json'), 'theirs');
    await expect(writeFile(at('a.json'), 'ours', false)).rejects.toMatchObject({ exitCode: 2 });
    await expect(refuseExisting({ output: at('a.json') })).rejects.toThrow(/exists already/);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('over an existing file where that was asked for', async () => {
    writeFileSync(at('a.json'), 'theirs');
    await refuseExisting({ output: at('a.json'), force: true });
    await writeFile(at('a.json'), 'ours', true);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('ours');
  });

  it.skipIf(isWindows)('over nothing but a file: links, pipes and devices stay', async () => {
    writeFileSync(at('precious'), 'theirs');
    symlinkSync(at('precious'), at('link'));
    symlinkSync(at('nowhere'), at('dangling'));
    execFileSync('mkfifo', [at('pipe')]);
    for (const name of ['link', 'dangling', 'pipe']) {
      await expect(writeFile(at(name), 'ours', true), name).rejects.toMatchObject({
        exitCode: 1,
        message: expect.stringMatching(/no regular file/) as string,
      });
    }
    await expect(writeFile('/dev/null', 'ours', true)).rejects.toThrow(/no regular file/);
    expect(readFileSync(at('precious'), 'utf8')).toBe('theirs');
    expect([
      lstatSync(at('link')).isSymbolicLink(),
      lstatSync(at('pipe')).isFIFO(),
      statSync('/dev/null').isCharacterDevice(),
    ]).toEqual([true, true, true]);
    expect(readdirSync(folder).sort()).toEqual(['dangling', 'link', 'pipe', 'precious']);
  });

  it('under names as long as the file system allows', async () => {
    const name = `${'n'.repeat(250)}.json`;
    await writeFile(at(name), 'text', false);
    await writeFile(at(name), 'more', true);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it.each([
    ['a.zip', 'a.zip', true],
    ['a.zip', './a.zip', true],
    ['x/../a.zip', 'a.zip', true],
    ['a.zip', 'b.zip', false],
    ['a.zip', 'x/a.zip', false],
  ])('to %s and %s: the same file is %s', async (output, evidence, same) => {
    mkdirSync(at('x'));
    const refused = await refuseSame(at(output), join(folder, evidence)).then(
      () => false,
      () => true,
    );
    expect(refused).toBe(same);
    await refuseSame(at(output), undefined);
  });

  it.skipIf(isWindows)('knows the same file through a linked folder', async () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('alias'));
    await expect(refuseSame(at('real/a.zip'), at('alias/a.zip'))).rejects.toMatchObject({ exitCode: 2 });
  });

  it('names file and reason where the folder is missing or the name is a folder', async () => {
    await expect(writeFile(join(folder, 'no', 'a.json'), 'text', false)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/a\.json: there is no such/) as string,
    });
    mkdirSync(at('dir'));
    await expect(writeFile(at('dir'), 'text', true)).rejects.toMatchObject({ exitCode: 1 });
    expect(existsSync(at('dir'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['dir']);
  });
});
