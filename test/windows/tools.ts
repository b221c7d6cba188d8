/** Stand-ins for the tools of Windows, built here: Wine lacks some, and prints others in a form of its own. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { winePrefix } from './surroundings.ts';
import { windowsPath, type WindowsApp } from './wine.ts';

const COMPILER = '/usr/bin/x86_64-w64-mingw32-gcc';
const POWERSHELL = 'WindowsPowerShell/v1.0/powershell.exe';
const TOOLS = ['ipconfig.exe', 'ROUTE.EXE', 'ARP.EXE', 'netsh.exe', 'PING.EXE', 'TRACERT.EXE', POWERSHELL];

/** What powershell.exe does. */
export type PowerShell = 'empty' | 'denied' | 'slow' | 'missing';

/** missingForTools says why the stand-ins cannot be built; null when they can. */
export function missingForTools(): string | null {
  return existsSync(COMPILER) ? null : 'install mingw-w64 (Debian package).';
}

/** WindowsTools is a second folder of Windows on Wine's drive, with these tools in System32. */
export class WindowsTools {
  readonly #root = join(winePrefix() ?? '', 'drive_c/standin');
  readonly #system = join(this.#root, 'System32');

  constructor() {
    const program = join(this.#system, 'windows-tools.exe');
    mkdirSync(join(this.#system, dirname(POWERSHELL)), { recursive: true });
    mkdirSync(join(this.#system, 'drivers/etc'), { recursive: true });
    execFileSync(COMPILER, [
      '-O1',
      '-Wall',
      '-Wno-deprecated-declarations',
      '-o',
      program,
      join(import.meta.dirname, 'tools/windows-tools.c'),
      '-liphlpapi',
      '-lws2_32',
    ]);
    for (const tool of TOOLS) copyFileSync(program, join(this.#system, tool));
    // The registry is Wine's, and its reg.exe prints what Windows' does.
    copyFileSync(join(winePrefix() ?? '', 'drive_c/windows/system32/reg.exe'), join(this.#system, 'reg.exe'));
    writeFileSync(join(this.#system, 'drivers/etc/hosts'), '127.0.0.1 localhost\r\n');
  }

  /** powershell says what powershell.exe does from now on. */
  powershell(mode: PowerShell): void {
    const program = join(this.#system, POWERSHELL);
    if (mode === 'missing') rmSync(program, { force: true });
    else copyFileSync(join(this.#system, 'windows-tools.exe'), program);
    writeFileSync(join(dirname(program), 'mode.txt'), mode);
    rmSync(join(dirname(program), 'asked.txt'), { force: true });
  }

  /** asked gives the arguments with which powershell.exe was started last. */
  asked(): readonly string[] {
    let rest = readFileSync(join(this.#system, dirname(POWERSHELL), 'asked.txt'), 'utf8');
    const args: string[] = [];
    for (let size = /^(\d+) /.exec(rest); size !== null; size = /^(\d+) /.exec(rest)) {
      const from = size[0].length;
      args.push(rest.slice(from, from + Number(size[1])));
      rest = rest.slice(from + Number(size[1]) + 1);
    }
    return args;
  }

  /** preload writes a module that tells a program this folder is Windows; its place is the argument of `--import`. */
  preload(app: WindowsApp): string {
    const file = join(app.folder, 'stand-in.mjs');
    writeFileSync(file, "process.env.SystemRoot = 'C:\\\\standin';\nprocess.env.windir = 'C:\\\\standin';\n");
    return pathToFileURL(windowsPath(file).replaceAll('\\', '/').slice('Z:'.length)).href.replace(
      'file:///',
      'file:///Z:/',
    );
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
