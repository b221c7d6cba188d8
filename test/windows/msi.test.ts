/** The package for Windows Installer, on a computer of Wine: installed, used, repaired, upgraded, refused, uninstalled. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMsi } from '../../build/msi/make.mjs';
import { MANAGED_RIGHTS } from '../../build/msi/tables.mjs';
import manifest from '../../package.json' with { type: 'json' };
import type { Report } from '../../shared/report/schema.ts';
import { Installation, NEW, OLD } from './installation.ts';
import { missingForWindows } from './surroundings.ts';
import { windowsPath } from './wine.ts';

const reason =
  missingForWindows() ??
  (existsSync('/usr/bin/wixl') && existsSync('/usr/bin/msibuild')
    ? null
    : 'install wixl and msitools (Debian packages).');
if (reason !== null) console.warn(`The package for Windows Installer is not tried: ${reason}`);

/** Windows Installer's "fatal error", as far as an exit code of Linux can hold it. */
const REFUSED = 1603 % 256;
const PROGRAMS = 'Program Files\\VPC Doctor';
const LAUNCHER = `C:\\${PROGRAMS}\\cli\\vpc-doctor.cmd`;
const PROFILE = 'ProgramData\\VPC Doctor\\profile.yaml';
const ASKS_KOFFI = `process.resourcesPath = process.argv[2];
const { createRequire } = require('node:module');
const koffi = createRequire(require('node:path').join(process.resourcesPath, 'native', 'package.json'))('@koromix/koffi-win32-x64');
const call = koffi.load('kernel32.dll').func('__stdcall', 'GetCurrentProcessId', 'uint32_t', []);
process.stdout.write(String(call() === process.pid));
`;

describe.skipIf(reason !== null)('the package for Windows Installer', () => {
  const there = new Installation();
  const { computer } = there;
  beforeAll(() => there.start(), 600_000);
  afterAll(() => {
    there.remove();
  });

  it('installs silently: app, command line, entry of the Start menu, folder and file of the managed profile', async () => {
    expect(
      await there.msiexec(
        '/i',
        windowsPath(there.msi(OLD)),
        'ADDLOCAL=App,CommandLineOnPath',
        `PROFILE=${windowsPath(join(computer.folder, 'company.yaml'))}`,
      ),
    ).toBe(0);
    for (const name of [
      'VPC Doctor.exe',
      'resources\\app.asar',
      'cli\\vpc-doctor.cmd',
      'cli\\licenses\\node.txt',
      `only in ${OLD}.txt`,
    ])
      expect(computer.has(`${PROGRAMS}\\${name}`), name).toBe(true);
    expect(there.installed()).toEqual([OLD]);
    expect(there.shortcuts()).toHaveLength(1);
    expect(readFileSync(computer.file(PROFILE), 'utf8')).toBe('region: cn-shanghai\n');
    expect(there.timesOnPath()).toBe(1);
  });

  it('brings a command line that runs, by its path and by its name, and reads the managed profile', async () => {
    expect(await computer.run([LAUNCHER, '--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
    expect(await computer.run(['cmd', '/d', '/c', 'vpc-doctor', '--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
    });
    const { stdout } = await computer.run([
      LAUNCHER,
      'check',
      '--profile',
      `C:\\${PROFILE}`,
      '--only',
      'workstation.link',
      '--format',
      'json',
      '--no-redact',
      '--no-history',
    ]);
    const report = JSON.parse(stdout) as Report;
    expect(report.profile['region']).toBe('cn-shanghai');
    expect(report.evidence.map(({ command }) => command)).toContain('native:GetAdaptersAddresses');
  });

  it('has koffi beside the archive of the app, where it loads', async () => {
    const script = join(computer.folder, 'koffi.cjs');
    writeFileSync(script, ASKS_KOFFI);
    const run = await computer.run([
      `C:\\${PROGRAMS}\\cli\\runtime\\node.exe`,
      windowsPath(script),
      `C:\\${PROGRAMS}\\resources`,
    ]);
    expect(run).toMatchObject({ exitCode: 0, stdout: 'true', stderr: '' });
  });

  it('repairs what is missing or damaged, and leaves the profile', async () => {
    rmSync(computer.file(`${PROGRAMS}\\cli\\vpc-doctor.cmd`));
    writeFileSync(computer.file(`${PROGRAMS}\\resources\\app.asar`), 'damaged');
    writeFileSync(computer.file(PROFILE), 'region: cn-beijing\n');
    expect(await there.msiexec('/i', windowsPath(there.msi(OLD)), 'REINSTALL=ALL')).toBe(0);
    expect(computer.has(`${PROGRAMS}\\cli\\vpc-doctor.cmd`)).toBe(true);
    expect(readFileSync(computer.file(`${PROGRAMS}\\resources\\app.asar`)).length).toBeGreaterThan(1_000);
    expect(readFileSync(computer.file(PROFILE), 'utf8')).toBe('region: cn-beijing\n');
  });

  it('upgrades: the older version goes, settings, history and profiles stay', async () => {
    expect(await there.msiexec('/i', windowsPath(there.msi(NEW)), 'ADDLOCAL=App,CommandLineOnPath')).toBe(0);
    expect(there.installed()).toEqual([NEW]);
    expect(computer.has(`${PROGRAMS}\\only in ${OLD}.txt`)).toBe(false);
    expect(computer.has(`${PROGRAMS}\\only in ${NEW}.txt`)).toBe(true);
    expect(readFileSync(computer.file(PROFILE), 'utf8')).toBe('region: cn-beijing\n');
    there.expectKept();
    expect(there.timesOnPath()).toBe(1);
    expect(there.shortcuts()).toHaveLength(1);
    expect(await computer.run([LAUNCHER, '--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
    });
  });

  it('refuses an older version', async () => {
    expect(await there.msiexec('/i', windowsPath(there.msi(OLD)))).toBe(REFUSED);
    expect(there.installed()).toEqual([NEW]);
    expect(computer.has(`${PROGRAMS}\\only in ${NEW}.txt`)).toBe(true);
  });

  it('uninstalls everything but what people own', async () => {
    expect(await there.msiexec('/x', windowsPath(there.msi(NEW)))).toBe(0);
    expect(there.installed()).toEqual([]);
    expect(computer.has(PROGRAMS)).toBe(false);
    expect(there.shortcuts()).toEqual([]);
    expect(there.timesOnPath()).toBe(0);
    expect(computer.has(PROFILE)).toBe(true);
    there.expectKept();
  });

  it('goes back to the older version that way, into another folder, without a word on PATH', async () => {
    rmSync(dirname(computer.file(PROFILE)), { recursive: true });
    expect(await there.msiexec('/i', windowsPath(there.msi(OLD)), 'INSTALLDIR=C:\\网络 工具\\VPC & Co')).toBe(
      0,
    );
    expect(there.installed()).toEqual([OLD]);
    expect(there.timesOnPath()).toBe(0);
    expect(computer.has(PROFILE)).toBe(false);
    expect(computer.has(dirname(PROFILE.replaceAll('\\', '/')))).toBe(true);
    expect(await computer.run(['C:\\网络 工具\\VPC & Co\\cli\\vpc-doctor.cmd', '--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
    });
    // An upgrade that names no folder stays in this one.
    expect(await there.msiexec('/i', windowsPath(there.msi(NEW)))).toBe(0);
    expect(computer.has(`网络 工具\\VPC & Co\\only in ${NEW}.txt`)).toBe(true);
    expect(computer.has(PROGRAMS)).toBe(false);
    expect(await there.msiexec('/x', windowsPath(there.msi(NEW)))).toBe(0);
    // The folder above it is not the package's own.
    expect(computer.has('网络 工具\\VPC & Co')).toBe(false);
    expect(computer.has('ProgramData\\VPC Doctor')).toBe(false);
  });

  it('says to Windows what Wine does not do: rights of the folder, the order of an upgrade', () => {
    const table = (name: string): string =>
      execFileSync('msiinfo', ['export', there.msi(NEW), name], { encoding: 'utf8' });
    expect(table('MsiLockPermissionsEx')).toContain(`Managed\tMANAGEDDIR\tCreateFolder\t${MANAGED_RIGHTS}\t`);
    // Within the transaction: the older version comes back where the newer one fails.
    const order = new Map(
      table('InstallExecuteSequence')
        .split(/\r?\n/)
        .map((row) => row.split('\t'))
        .map(([action = '', , number = '']) => [action, Number(number)]),
    );
    const at = (action: string): number => order.get(action) ?? NaN;
    expect(at('InstallInitialize')).toBeLessThan(at('RemoveExistingProducts'));
    expect(at('RemoveExistingProducts')).toBeLessThan(at('ProcessComponents'));
    expect(at('CreateFolders')).toBeLessThan(at('MoveFiles'));
    expect(table('Property')).toMatch(/^SecureCustomProperties\t.*PROFILE/m);
    expect(table('Property')).toMatch(/^REINSTALLMODE\tamus/m);
    expect(table('Upgrade')).toContain(`\t\t${NEW}\t\t1\t\tWIX_UPGRADE_DETECTED`);
    expect(execFileSync('msiinfo', ['suminfo', there.msi(NEW)], { encoding: 'utf8' })).toContain(
      'Template: x64;1033',
    );
  });

  it('is not made of what is no app, or of a version that Windows Installer cannot compare', () => {
    const folder = join(computer.folder, 'nothing');
    mkdirSync(folder);
    expect(() => {
      makeMsi({ app: folder, version: '1.0.0', output: there.msi('x') });
    }).toThrow(/no VPC Doctor\.exe/);
    for (const version of ['1.0', '1.0.0-beta', '256.0.0', '1.0.0.0'])
      expect(() => {
        makeMsi({ app: folder, version, output: there.msi('x') });
      }, version).toThrow(/compares three numbers/);
  });
});
