/** The scripts in docs/deploy.md: taken out of it, parsed, and run with the built command line where nothing can be reached. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MOST = 2048;
const PAGES = ['docs/deploy.md', 'docs/deploy.zh-CN.md'];
const NAMES = ['rights.ps1', 'detection.ps1', 'remediation.ps1', 'jamf-install.sh', 'extension-attribute.sh'];
const CLI = resolve('dist/cli/vpc-doctor.js');
const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
const PWSH =
  ['/usr/bin/pwsh', '/usr/local/bin/pwsh', join(homedir(), '.dotnet/tools/pwsh')].find((path) =>
    existsSync(path),
  ) ?? null;
const noShell = process.platform === 'win32' ? 'Windows has no sh' : null;
const noPowerShell =
  isLinuxRoot && PWSH !== null ? null : 'it needs Linux, root (for a namespace without a network) and pwsh';
if (noPowerShell !== null)
  console.log(`The PowerShell scripts of the documentation are not run: ${noPowerShell}.`);

/** What stands for the command line: the line that it prints, and its exit code. */
type Answer = readonly [stdout: string, exitCode: number];
const LONG = `not-ready dns.forwarder-missing it ${'x'.repeat(1_960)}`;
const ANSWERS: readonly (readonly [name: string, answer: Answer, isGood: boolean])[] = [
  ['ready', ['ready - - Ready: x.', 0], true],
  ['ready with warnings', ['ready-with-warnings workstation.clock-skew you The clock is wrong.', 4], true],
  ['not ready', ['not-ready dns.forwarder-missing it The company\'s DNS "server" <is> & stays.', 3], false],
  ['inconclusive', ['inconclusive - - Inconclusive: x.', 5], false],
  ['as long as a line can be', [LONG, 3], false],
  ['a failure', ['failed - - profile.yaml:1: region: found "x".', 2], false],
  ['a silent failure', ['', 1], false],
];

function scriptsIn(page: string): ReadonlyMap<string, string> {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(?:powershell|sh) (\S+)\n([^]*?)^```$/gm);
  return new Map([...blocks].map(([, name = '', code = '']) => [name, code]));
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-deploy-'));
  for (const [name, code] of scriptsIn(PAGES[0] ?? '')) writeFileSync(join(folder, name), code);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A program that answers so, and complains on stderr as well. */
function standIn(file: string, [stdout, exitCode]: Answer): void {
  writeFileSync(`${file}.txt`, stdout === '' ? '' : `${stdout}\n`);
  writeFileSync(file, `#!/bin/sh\n/bin/cat "$0.txt"\necho complaint >&2\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
}

function alone(command: readonly string[], env: Readonly<Record<string, string>>): SpawnSyncReturns<string> {
  const [file = '', ...args] = isLinuxRoot
    ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up; exec "$@"', 'sh', ...command]
    : command;
  return spawnSync(file, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: homedir(), ...env },
    timeout: 60_000,
  });
}

describe('the scripts for administrators', () => {
  it('are the same in both languages', () => {
    const [en = new Map<string, string>(), zh] = PAGES.map(scriptsIn);
    expect([...en.keys()].sort()).toEqual([...NAMES].sort());
    expect(zh).toEqual(en);
  });

  it('call the command line with options that it has', () => {
    const help = spawnSync(process.execPath, [CLI, 'check', '--help'], { encoding: 'utf8' }).stdout;
    for (const [name, code] of scriptsIn(PAGES[0] ?? '')) {
      const options = [...code.matchAll(/--(?:format|lang|profile|no-[a-z]+)\b/g)].map(([option]) => option);
      if (/^(?:detection|remediation|extension)/.test(name))
        expect(options.length, name).toBeGreaterThanOrEqual(3);
      // The program finds the managed profile by itself, and asks then who could have written it.
      expect(options, name).not.toContain('--profile');
      for (const option of options) expect(help, name).toContain(option);
    }
  });
});

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

function execute([file = '', ...args]: readonly string[]): void {
  expect(spawnSync(file, args).status, file).toBe(0);
}

describe.skipIf(noPowerShell !== null)('the scripts for Windows, in PowerShell', () => {
  const place = (): string => join(folder, 'VPC Doctor/cli');
  const program = (): string => join(place(), 'vpc-doctor.cmd');

  function run(name: string): SpawnSyncReturns<string> {
    const env = {
      ProgramW6432: folder,
      ProgramData: join(folder, 'data'),
      POWERSHELL_TELEMETRY_OPTOUT: '1',
      DOTNET_CLI_TELEMETRY_OPTOUT: '1',
      DOTNET_ROOT: process.env['DOTNET_ROOT'] ?? '',
    };
    // The cmdlet is of Windows alone.
    const script = `function Clear-DnsClientCache { [CmdletBinding()] param() }\n. '${join(folder, name)}'`;
    return alone([PWSH ?? '', '-NoProfile', '-NonInteractive', '-Command', script], env);
  }

  it.each(NAMES.filter((name) => name.endsWith('.ps1')))('%s is parsed without an error', (name) => {
    const script = `$errors = $null; [void][System.Management.Automation.Language.Parser]::ParseFile('${join(folder, name)}', [ref]$null, [ref]$errors); $errors.Count`;
    const parsed = alone([PWSH ?? '', '-NoProfile', '-NonInteractive', '-Command', script], {
      POWERSHELL_TELEMETRY_OPTOUT: '1',
      DOTNET_ROOT: process.env['DOTNET_ROOT'] ?? '',
    });
    expect(parsed, parsed.stderr).toMatchObject({ status: 0, stdout: '0\n' });
  });

  it('say that nothing is installed', () => {
    expect(run('detection.ps1')).toMatchObject({
      status: 1,
      stderr: '',
      stdout: 'missing - - VPC Doctor is not installed.\n',
    });
  });

  it.each(ANSWERS)(
    'give one line and say whether it is good: %s',
    (_name, answer, isGood) => {
      mkdirSync(place(), { recursive: true });
      standIn(program(), answer);
      // They end alike, and each start of PowerShell takes seconds.
      for (const name of ['detection.ps1', ...(answer[1] === 3 ? ['remediation.ps1'] : [])]) {
        const { status, stdout, stderr } = run(name);
        expect({ name, status, stderr }).toEqual({ name, status: isGood ? 0 : 1, stderr: '' });
        expect(stdout).toBe(`${answer[0] === '' ? 'failed - - no answer, exit code 1' : answer[0]}\n`);
        expect(stdout.length + 1).toBeLessThanOrEqual(MOST);
      }
    },
    60_000,
  );

  it('ask the real command line', () => {
    rmSync(program(), { force: true });
    symlinkSync(CLI, program());
    expect(run('detection.ps1').stdout).toMatch(/^(?:not-ready|inconclusive) \S+ \S+ [\x20-\x7e]+\n$/);
  }, 60_000);
});
