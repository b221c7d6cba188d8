/** The command line beside its checks: version and help, mistakes, findings, and profiles. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../shared/diagnosis/findings.ts';
import manifest from '../../package.json' with { type: 'json' };
import { cli } from '../support/cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-test-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('vpc-doctor', () => {
  it('prints its version, and its help with examples and exit codes', async () => {
    expect(await cli(['--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
    const help = await cli(['check', '--help']);
    expect(help.exitCode).toBe(0);
    for (const word of [
      '--profile',
      '--region',
      '--target',
      '--only',
      '--no-redact',
      'Exit codes',
      'Examples',
    ])
      expect(help.stdout).toContain(word);
  });

  it.each([
    [['chekc'], 'check'],
    [['check', '--fromat', 'json'], '--format'],
    [['check', '--format', 'xml'], 'markdown'],
    [['check', '--region', 'cn-hangzhoo'], 'cn-hangzhou'],
    [['check', '--target', 'host'], '172.16.0.5:443'],
    [['check', '--only', 'dns.serve'], 'dns.server'],
    [['check', '--budget', '0'], 'seconds'],
    [['check', '--lang', 'de'], 'zh-CN'],
    [['check', '--profile', 'nowhere.yaml'], 'there is no such file'],
    [['explain', 'dns.forwarder'], 'dns.forwarder-missing'],
    [['demo', 'helthy'], 'healthy'],
    [['replay', 'no-such.zip'], 'no-such.zip cannot be read: there is no such file'],
    [['replay', 'package.json'], 'no zip file'],
    [['replay', 'shared'], 'no index.json'],
    [['serve', '--port', 'x'], '0 to 65535'],
    [['report', 'nowhere.json'], 'there is no such file'],
  ])('%j ends with 2 and helps: %s', async (args, hint) => {
    const { exitCode, stdout, stderr } = await cli(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('    at ');
  });

  it('lists the findings and explains each, in both languages', async () => {
    const [list, en, zh] = await Promise.all([
      cli(['explain']),
      cli(['explain', 'dns.forwarder-missing']),
      cli(['explain', 'dns.forwarder-missing', '--lang', 'zh-CN']),
    ]);
    expect(
      list.stdout
        .trim()
        .split('\n')
        .map((row) => row.split(' ')[0]),
    ).toEqual(FINDING_CODES);
    expect(en).toMatchObject({ exitCode: 0, stderr: '' });
    expect(en.stdout).toMatch(/What it means[\s\S]+How it is detected[\s\S]+Often confused with/);
    expect(zh.stdout).toMatch(/含义[\s\S]+判定依据[\s\S]+易混淆情况/);
  });

  it('answers every mistake of a profile with its line', async () => {
    const path = join(folder, 'bad.yaml');
    writeFileSync(path, 'region: cn-hangzho\nresolvers:\n  - 1.2.3.400\n');
    const { exitCode, stderr } = await cli(['profile', 'validate', path]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${path}:1: region: found "cn-hangzho"`);
    expect(stderr).toContain('Did you mean cn-hangzhou?');
    expect(stderr).toContain(`${path}:3: resolvers[0]: found "1.2.3.400"`);
  });

  it('writes a profile that it takes back, and never over an existing file unasked', async () => {
    const path = join(folder, 'profile.yaml');
    expect((await cli(['profile', 'init', '--output', path])).exitCode).toBe(0);
    expect((await cli(['profile', 'validate', path])).exitCode).toBe(0);
    const before = readFileSync(path, 'utf8');
    const again = await cli(['profile', 'init', '--region', 'cn-beijing', '--output', path]);
    expect(again).toMatchObject({ exitCode: 2 });
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(
      (await cli(['profile', 'init', '--region', 'cn-beijing', '--output', path, '--force'])).exitCode,
    ).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('cn-beijing');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says which file it cannot write, and leaves nothing behind', async () => {
    const { exitCode, stderr } = await cli([
      'profile',
      'init',
      '--output',
      join(folder, 'no/such/folder.yaml'),
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('there is no such file');
  });

  it('prints the JSON Schema', async () => {
    expect(JSON.parse((await cli(['profile', 'schema'])).stdout)).toHaveProperty('properties.cloudComputers');
  });
});
