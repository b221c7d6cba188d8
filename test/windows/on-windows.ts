/** One check as a Windows program on the workstation of the lab. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../shared/report/schema.ts';
import type { Lab } from '../lab/lab.ts';
import { winePrefix } from './surroundings.ts';
import type { WindowsApp, WindowsRun } from './wine.ts';

export interface Checked extends WindowsRun {
  readonly report: Report;
}

export interface CheckOptions {
  readonly traced?: boolean;
  readonly only?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly profile?: string;
  readonly timeoutMs?: number;
  /** A module that is loaded before the program. */
  readonly preload?: string;
  /** Done while the program runs. */
  readonly meanwhile?: () => Promise<void>;
}

/** checkOn runs the command line on the workstation and reads its report. */
export async function checkOn(lab: Lab, app: WindowsApp, options: CheckOptions = {}): Promise<Checked> {
  const { traced = false, meanwhile, timeoutMs, env = {} } = options;
  sameHosts(lab);
  const only = (options.only ?? []).flatMap((id) => ['--only', id]);
  const profile = options.profile ?? (await lab.profile());
  const before = options.preload === undefined ? [] : ['--import', options.preload];
  // A fault that wants no good run behind it says so by a folder that is not there; the place of Windows' is not given by a variable.
  const { XDG_CONFIG_HOME: forgetful, ...rest } = env;
  const history = forgetful === undefined ? [] : ['--no-history'];
  const args = [
    ...before,
    app.cli,
    'check',
    ...history,
    '--profile',
    profile,
    '--format',
    'json',
    '--no-redact',
    '--lang',
    'en',
    ...only,
  ];
  const limit = timeoutMs === undefined ? {} : { timeoutMs };
  const running = app.run(args, { namespace: lab.ns('ws'), traced, env: rest, ...limit });
  await meanwhile?.();
  const run = await running;
  if (run.stdout === '')
    throw new Error(`no report; exit code ${run.exitCode ?? 'none'}: ${run.stderr.slice(-2000)}`);
  return { ...run, report: JSON.parse(run.stdout) as Report };
}

/** forget takes away what earlier runs have kept in the history of Wine's user. */
export function forget(): void {
  const users = join(winePrefix() ?? '', 'drive_c/users');
  for (const user of existsSync(users) ? readdirSync(users) : [])
    rmSync(join(users, user, 'AppData/Roaming/VPC Doctor'), { recursive: true, force: true });
}

/** sameHosts: lookups of Wine follow the file of this machine; a Windows program reads the one of its own drive. */
export function sameHosts(lab: Lab): void {
  const own = `/etc/netns/${lab.ns('ws')}/hosts`;
  const prefix = winePrefix();
  if (prefix === null || !existsSync(own)) return;
  writeFileSync(
    join(prefix, 'drive_c/windows/system32/drivers/etc/hosts'),
    readFileSync(own, 'utf8').replaceAll('\n', '\r\n'),
  );
}

/** leaked counts ICMP errors that left this machine: those on its loopback, which others cause, came in as well. */
export function leaked(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Icmp:'));
  const count = (name: string): number => Number(values.split(' ')[names.split(' ').indexOf(name)]);
  return count('OutDestUnreachs') - count('InDestUnreachs');
}

/** openOf tells what a run found and what it left open, for the message of a failed test. */
export function openOf({ report }: Checked): string {
  const open = report.checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped');
  return `${report.verdict.headline}\n${open.map((one) => `${one.id} ${one.outcome}: ${one.reason}`).join('\n')}`;
}
