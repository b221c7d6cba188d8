/** The scripts in docs/deploy.md for Windows, parsed and run by PowerShell where nothing can be reached. */
import type { SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alone, ANSWERS, CLI, isLinuxRoot, MOST, NAMES, scriptFolder, standIn } from './deploy-scripts.ts';

const PWSH =
  ['/usr/bin/pwsh', '/usr/local/bin/pwsh', join(homedir(), '.dotnet/tools/pwsh')].find((path) =>
    existsSync(path),
  ) ?? null;

const noPowerShell =
  isLinuxRoot && PWSH !== null ? null : 'it needs Linux, root (for a namespace without a network) and pwsh';

if (noPowerShell !== null)
  console.log(`The PowerShell scripts of the documentation are not run: ${noPowerShell}.`);

let folder = '';
beforeAll(() => {
  folder = scriptFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

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
