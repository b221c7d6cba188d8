/** The scripts in docs/deploy.md for macOS, run with the built command line where nothing can be reached. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alone, ANSWERS, CLI, isLinuxRoot, MOST, NAMES, scriptFolder, standIn } from './deploy-scripts.ts';

const noShell = process.platform === 'win32' ? 'Windows has no sh' : null;

let folder = '';
beforeAll(() => {
  folder = scriptFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function execute([file = '', ...args]: readonly string[]): void {
  expect(spawnSync(file, args).status, file).toBe(0);
}

describe.skipIf(noShell !== null)('the scripts for macOS', () => {
  const program = (): string => join(folder, 'installed', 'vpc-doctor');
  const ask = (): SpawnSyncReturns<string> =>
    alone(['/bin/sh', join(folder, 'extension-attribute.sh')], {
      VPC_DOCTOR_FOLDER: join(folder, 'installed'),
    });

  it.each(NAMES.filter((name) => name.endsWith('.sh')))('%s is plain sh', (name) => {
    expect(spawnSync('/bin/sh', ['-n', join(folder, name)], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('say that nothing is installed', () => {
    expect(ask()).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '<result>missing - - VPC Doctor is not installed.</result>\n',
    });
  });

  it.each(ANSWERS)('give one line between tags: %s', (_name, answer) => {
    mkdirSync(join(folder, 'installed'), { recursive: true });
    standIn(program(), answer);
    const { status, stdout, stderr } = ask();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^<result>[^<>&\n]+<\/result>\n$/);
    expect(stdout).toContain(answer[0] === '' ? 'failed - - no answer, exit code 1' : answer[0].slice(0, 12));
    expect(stdout.length).toBeLessThanOrEqual(MOST);
  });

  it.runIf(isLinuxRoot)('ask the real command line', () => {
    rmSync(program(), { force: true });
    symlinkSync(CLI, program());
    const { status, stdout, stderr } = ask();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^<result>(?:not-ready|inconclusive) \S+ \S+ [^<>\n]+<\/result>\n$/);
  });

  it.runIf(isLinuxRoot)('install a portable zip and a profile in place of an older one', () => {
    const zip = join(folder, 'new.zip');
    const place = join(folder, 'usr local', 'vpc-doctor');
    const managed = join(folder, 'Application Support', 'VPC Doctor');
    mkdirSync(join(folder, 'vpc-doctor-9.9.9-mac-arm64'));
    standIn(join(folder, 'vpc-doctor-9.9.9-mac-arm64', 'vpc-doctor'), ['9.9.9', 0]);
    execute(['python3', '-m', 'zipfile', '-c', zip, join(folder, 'vpc-doctor-9.9.9-mac-arm64')]);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'older'), '');
    // What unzip keeps, Python's zip does not: the right to be started.
    writeFileSync(join(folder, 'unzip'), '#!/bin/sh\npython3 -m zipfile -e "$2" "$4" && chmod -R a+x "$4"\n');
    chmodSync(join(folder, 'unzip'), 0o755);
    writeFileSync(join(folder, 'company.yaml'), 'region: cn-shanghai\n');
    const env = {
      VPC_DOCTOR_FOLDER: place,
      VPC_DOCTOR_MANAGED: managed,
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    };
    const run = alone(
      ['/bin/sh', join(folder, 'jamf-install.sh'), '/', 'Mac', 'user', zip, join(folder, 'company.yaml')],
      env,
    );
    expect(run.stdout, run.stderr).toBe('9.9.9\n');
    expect(existsSync(join(place, 'older'))).toBe(false);
    expect(readFileSync(join(managed, 'profile.yaml'), 'utf8')).toBe('region: cn-shanghai\n');
  });
});
