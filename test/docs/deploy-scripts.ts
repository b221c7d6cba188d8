/** The scripts in docs/deploy.md, and what stands for the command line that they ask. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The longest line that the systems of administrators take. */
export const MOST = 2048;
export const PAGES = ['docs/deploy.md', 'docs/deploy.zh-CN.md'];
export const NAMES = [
  'rights.ps1',
  'detection.ps1',
  'remediation.ps1',
  'jamf-install.sh',
  'extension-attribute.sh',
];
export const CLI = resolve('dist/cli/vpc-doctor.js');
export const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** What stands for the command line: the line that it prints, and its exit code. */
export type Answer = readonly [stdout: string, exitCode: number];

const LONG = `not-ready dns.forwarder-missing it ${'x'.repeat(1_960)}`;

/** What a program may answer, and whether that is good. */
export const ANSWERS: readonly (readonly [name: string, answer: Answer, isGood: boolean])[] = [
  ['ready', ['ready - - Ready: x.', 0], true],
  ['ready with warnings', ['ready-with-warnings workstation.clock-skew you The clock is wrong.', 4], true],
  ['not ready', ['not-ready dns.forwarder-missing it The company\'s DNS "server" <is> & stays.', 3], false],
  ['inconclusive', ['inconclusive - - Inconclusive: x.', 5], false],
  ['as long as a line can be', [LONG, 3], false],
  ['a failure', ['failed - - profile.yaml:1: region: found "x".', 2], false],
  ['a silent failure', ['', 1], false],
];

/** A program that answers so, and complains on stderr as well. */
export function standIn(file: string, [stdout, exitCode]: Answer): void {
  writeFileSync(`${file}.txt`, stdout === '' ? '' : `${stdout}\n`);
  writeFileSync(file, `#!/bin/sh\n/bin/cat "$0.txt"\necho complaint >&2\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
}

/** scriptsIn takes the scripts out of a page. */
export function scriptsIn(page: string): ReadonlyMap<string, string> {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(?:powershell|sh) (\S+)\n([^]*?)^```$/gm);
  return new Map([...blocks].map(([, name = '', code = '']) => [name, code]));
}

/** scriptFolder is a new folder with all scripts of the page. */
export function scriptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-deploy-'));
  for (const [name, code] of scriptsIn(PAGES[0] ?? '')) writeFileSync(join(folder, name), code);
  return folder;
}

/** alone runs a command; on Linux as root without a network. */
export function alone(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): SpawnSyncReturns<string> {
  const [file = '', ...args] = isLinuxRoot
    ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up; exec "$@"', 'sh', ...command]
    : command;
  return spawnSync(file, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: homedir(), ...env },
    timeout: 60_000,
  });
}
