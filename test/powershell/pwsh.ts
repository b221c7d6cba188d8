/** A real PowerShell, where there is one: it parses and runs what is meant for Windows PowerShell. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT_MS = 60_000;

/** PWSH is the path of PowerShell; null where none is installed. */
export const PWSH = candidates().find((path) => existsSync(path)) ?? null;

/** WHY_NOT says what to install. */
export const WHY_NOT = 'no pwsh was found; `dotnet tool install --global PowerShell` installs one.';

function candidates(): readonly string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), join(homedir(), '.dotnet/tools')];
  return folders.map((folder) => join(folder, process.platform === 'win32' ? 'pwsh.exe' : 'pwsh'));
}

/** It asks its maker for updates and tells him of its use, unless it is told not to; as root it gets no network at all. */
const SILENT = {
  POWERSHELL_TELEMETRY_OPTOUT: '1',
  POWERSHELL_UPDATECHECK: 'Off',
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  NO_COLOR: '1',
};

/** pwsh runs PowerShell with these arguments and gives what it printed. */
export async function pwsh(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const file = isRoot ? 'unshare' : (PWSH ?? '');
  const words = isRoot ? ['-n', PWSH ?? '', ...args] : args;
  const { stdout } = await run(file, words, {
    env: { ...process.env, ...SILENT, ...env },
    timeout: TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
