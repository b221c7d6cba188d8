/** The built app in a real Electron, where there is one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { userFolder } from '../../support/user-folder.ts';
import { AppWindow } from '../window/pages.ts';

/** Nothing that Chromium does by itself may leave this machine. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The executable of a packaged app, which is driven instead of the files of the build. */
const packaged = process.env['VPC_DOCTOR_PACKAGED_APP'];

/** Whether Electron's package would find its binary, at ELECTRON_OVERRIDE_DIST_PATH or installed; asking the package itself would start a download. */
function isInstalled(): boolean {
  // Who names it wants it tested, and not left out.
  if (packaged !== undefined) return true;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? resolve('node_modules/electron/dist');
  const named = resolve('node_modules/electron/path.txt');
  return existsSync(join(folder, existsSync(named) ? readFileSync(named, 'utf8') : 'electron'));
}

/** Flags that the surroundings of the test need, such as --no-sandbox in a container; nothing that is shipped sets any. */
function flags(): readonly string[] {
  return (process.env['VPC_DOCTOR_ELECTRON_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
}

/** Why no real Electron can run here; null: it can. */
export const noElectron = whyNot();

function whyNot(): string | null {
  if (!isInstalled())
    return 'there is no Electron binary, neither installed nor at ELECTRON_OVERRIDE_DIST_PATH';
  if (process.platform !== 'linux') return null;
  if (process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined)
    return 'this session has no display';
  return process.getuid?.() === 0 && !flags().includes('--no-sandbox')
    ? 'Electron does not run as root'
    : null;
}

export interface Real {
  readonly electron: ElectronApplication;
  readonly shown: AppWindow;
  readonly dataFolder: string;
}

function argumentsFor(dataFolder: string): string[] {
  return [
    ...flags(),
    ...QUIET,
    `--user-data-dir=${dataFolder}`,
    '--lang=en',
    ...(packaged === undefined ? [resolve('.')] : []),
  ];
}

/** startReal opens the app with a data folder of its own, which has these files already. */
export async function startReal(files: Readonly<Record<string, string>> = {}): Promise<Real> {
  const dataFolder = userFolder('electron');
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dataFolder, name), content);
  const electron = await _electron.launch({
    // Left to itself, the driver would turn the sandbox off.
    chromiumSandbox: true,
    args: argumentsFor(dataFolder),
    ...(packaged === undefined ? {} : { executablePath: resolve(packaged) }),
  });
  const shown = new AppWindow(await electron.firstWindow());
  await shown.page.getByRole('heading', { level: 1 }).waitFor();
  return { electron, shown, dataFolder };
}

/** startAgain starts the app that runs already once more, and gives the exit code of that. */
export async function startAgain({ electron, dataFolder }: Real): Promise<number | null> {
  const again = spawn(electron.process().spawnfile, argumentsFor(dataFolder), { stdio: 'ignore' });
  const [code] = (await once(again, 'exit')) as [number | null];
  return code;
}
