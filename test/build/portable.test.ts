/** The command line with its own Node, made with the Node of this machine, and started where no other can be found. */
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { filesIn, makeFolder } from '../../build/portable/folder.mjs';

const isWindows = process.platform === 'win32';
const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
const SYSTEM = `${{ win32: 'win', darwin: 'mac' }[process.platform as string] ?? 'linux'}-${process.arch === 'arm64' ? 'arm64' : 'x64'}`;
const LICENCE = 'The licence of Node';
let work = '';
let folder = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'vpc-doctor-portable-'));
  folder = join(work, 'VPC 医生 & Co');
  mkdirSync(folder);
  makeFolder(SYSTEM, folder, { node: process.execPath, nodeLicence: LICENCE, native: null });
}, 60_000);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Without any variable of ours; on Linux as root also without a network. */
function started(
  file: string,
  args: readonly string[],
  { cwd = work, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): SpawnSyncReturns<string> {
  if (isWindows)
    return spawnSync('cmd', ['/d', '/c', file, ...args], {
      encoding: 'utf8',
      cwd,
      env: { SystemRoot: process.env['SystemRoot'] ?? '', PATH: '', ...env },
    });
  const alone = isLinuxRoot
    ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up; PATH=; export PATH; exec "$@"', 'sh', file, ...args]
    : [file, ...args];
  const [command = '', ...rest] = alone;
  return spawnSync(command, rest, {
    encoding: 'utf8',
    cwd,
    env: { PATH: isLinuxRoot ? (process.env['PATH'] ?? '') : '', ...env },
  });
}

const launcher = (): string => join(folder, isWindows ? 'vpc-doctor.cmd' : 'vpc-doctor');

describe('the portable command line', () => {
  it('runs without any other Node, in a folder with blanks and letters of any script', () => {
    expect(started(launcher(), ['--version'])).toMatchObject({
      status: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
    const run = started(launcher(), ['demo', 'forwarder-missing', '--format', 'line', '--lang', 'en'], {
      env: { XDG_CONFIG_HOME: work },
    });
    expect(run).toMatchObject({ status: 3, stderr: '' });
    expect(run.stdout).toMatch(/^not-ready dns\.forwarder-missing it /);
  });

  it('passes words on as they are', () => {
    const { status, stdout } = started(launcher(), [
      'report',
      'no such "file" $HOME 文件.json',
      '--format',
      'line',
      '--lang',
      'en',
    ]);
    expect(status).toBe(2);
    if (!isWindows) expect(stdout).toContain('no such "file" $HOME 文件.json');
  });

  it('takes no orders for Node from the environment', () => {
    const bait = join(work, 'bait.cjs');
    writeFileSync(bait, 'process.stdout.write("caught ");');
    expect(started(launcher(), ['--version'], { env: { NODE_OPTIONS: `--require ${bait}` } }).stdout).toBe(
      `${manifest.version}\n`,
    );
    // The bait is one.
    expect(
      execFileSync(process.execPath, ['-e', ''], {
        encoding: 'utf8',
        env: { NODE_OPTIONS: `--require ${bait}` },
      }),
    ).toBe('caught ');
  });

  it.skipIf(isWindows)('is found through links, from its own folder and from another one', () => {
    symlinkSync(launcher(), join(work, 'absolute'));
    symlinkSync('absolute', join(work, 'relative'));
    for (const file of [join(work, 'absolute'), join(work, 'relative'), './relative'])
      expect(started(file, ['--version']).stdout, file).toBe(`${manifest.version}\n`);
    expect(started('./vpc-doctor', ['--version'], { cwd: folder }).stdout).toBe(`${manifest.version}\n`);
    expect(
      spawnSync('/bin/sh', ['vpc-doctor', '--version'], { cwd: folder, encoding: 'utf8', env: { PATH: '' } })
        .stdout,
    ).toBe(`${manifest.version}\n`);
  });

  it('has the checksum of each of its files', () => {
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, name]) => name)).toEqual(filesIn(folder).filter((name) => name !== 'SHA256SUMS'));
    for (const [sum, name = ''] of sums)
      expect(sum, name).toBe(
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      );
    if (process.platform === 'linux')
      execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder });
  });

  it('holds the page of the browser form', () => {
    expect(filesIn(folder)).toEqual(
      expect.arrayContaining(['renderer/index.html', 'cli/vpc-doctor.js', 'package.json']),
    );
  });

  it('brings the licences of all that is in it', () => {
    const text = readFileSync(join(folder, 'licenses/third-party.txt'), 'utf8');
    const missing = Object.entries<{ version: string; dev?: boolean; optional?: boolean }>(
      lock.packages as never,
    )
      .filter(([place, { dev, optional }]) => place !== '' && dev !== true && optional !== true)
      .map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version}\n`)
      .filter((head) => !text.includes(head));
    expect(missing).toEqual([]);
    expect(text).toContain('Permission is hereby granted');
    expect(readFileSync(join(folder, 'licenses/node.txt'), 'utf8')).toBe(LICENCE);
    expect(readFileSync(join(folder, 'licenses/vpc-doctor.txt'), 'utf8')).toBe(
      readFileSync('LICENSE', 'utf8'),
    );
    const bare = { node: process.execPath, nodeLicence: null, native: null };
    expect(() => {
      makeFolder(SYSTEM, mkdtempSync(join(work, 'bare-')), bare);
    }).toThrow(/licence is missing/);
  }, 60_000);
});
