/** The unpacked app of one system, built by electron-builder from the repository's own configuration and a stand-in for Electron. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fuseWire } from './stand-in/fuses.ts';
import { iconIcns, iconIco } from './stand-in/icons.ts';
import { macApp, writeFiles } from './stand-in/mac-app.ts';
import { windowsExecutable } from './stand-in/windows-executable.mjs';

export type System = 'linux' | 'win' | 'mac';

export interface Packed {
  /** The file or bundle whose fuses count. */
  readonly executable: string;
  readonly asar: string;
}

const PLACES: Readonly<
  Record<System, { readonly folder: string; readonly executable: string; readonly asar: string }>
> = {
  linux: { folder: 'linux-unpacked', executable: 'vpc-doctor', asar: 'resources/app.asar' },
  win: { folder: 'win-unpacked', executable: 'VPC Doctor.exe', asar: 'resources/app.asar' },
  mac: { folder: 'mac', executable: 'VPC Doctor.app', asar: 'VPC Doctor.app/Contents/Resources/app.asar' },
};

/** whyNotPacked says why the app of a system cannot be built here; null: it can. */
export function whyNotPacked(system: System): string | null {
  return system === 'mac' && process.platform === 'win32'
    ? 'electron-builder refuses to build for macOS on Windows'
    : null;
}

const folders: string[] = [];

/** removePacked removes whatever was built. */
export function removePacked(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** pack builds into a new folder of the system's temporary files; `native` is koffi's package for Windows where npm does not install it. */
export function pack(system: System, configuration = 'build/electron-builder.yml', native?: string): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-package-'));
  folders.push(folder);
  const distribution = join(folder, 'electron');
  writeFiles(distribution, electronOf(system));
  const config = {
    extends: resolve(configuration),
    electronDist: distribution,
    directories: { output: join(folder, 'out') },
    ...overridesOf(system, folder, native),
  };
  buildQuietly(system, JSON.stringify(config));
  const places = PLACES[system];
  const output = join(folder, 'out', places.folder);
  return { executable: join(output, places.executable), asar: join(output, places.asar) };
}

function electronOf(system: System): Readonly<Record<string, Buffer | string>> {
  const common = { version: '0.0.0', LICENSE: 'of Electron', 'LICENSES.chromium.html': 'of Chromium' };
  if (system === 'mac')
    return {
      ...common,
      ...Object.fromEntries(
        Object.entries(macApp()).map(([name, content]) => [join('Electron.app', name), content]),
      ),
    };
  const binary =
    system === 'win' ? { 'electron.exe': windowsExecutable(fuseWire()) } : { electron: fuseWire() };
  return { ...common, ...binary, 'locales/en-US.pak': '' };
}

/** Only what a build without tools from elsewhere cannot do: convert the icon, and sign a binary that is none. */
function overridesOf(system: System, folder: string, native?: string): object {
  if (system === 'linux') return {};
  const png = readFileSync('build/package/icon.png');
  const icon = join(folder, 'icons', system === 'mac' ? 'icon.icns' : 'icon.ico');
  mkdirSync(join(folder, 'icons'));
  writeFileSync(icon, system === 'mac' ? iconIcns(png) : iconIco(png));
  if (system === 'mac') return { mac: { icon, identity: null } };
  const beside =
    native === undefined
      ? {}
      : { extraResources: [{ from: native, to: 'native/node_modules/@koromix/koffi-win32-x64' }] };
  return { win: { icon, ...beside } };
}

/** Nothing is to be downloaded; where a namespace without a network can be had, nothing can be. */
function buildQuietly(system: System, configuration: string): void {
  const command = [process.execPath, resolve('test/build/pack.mjs'), system, configuration];
  const alone = process.platform === 'linux' && process.getuid?.() === 0;
  const [file = '', ...args] = alone
    ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up; exec "$@"', 'sh', ...command]
    : command;
  const { status, stdout, stderr } = spawnSync(file, args, {
    encoding: 'utf8',
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  });
  if (status !== 0)
    throw new Error(`electron-builder ended with ${status ?? 'a signal'}:\n${stdout}\n${stderr}`);
}
