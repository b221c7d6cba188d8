/** A Windows computer of a test's own: a fresh drive of Wine without a network, where any program can be started. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Other tests share the machine. */
const TIMEOUT_MS = 110_000;

export class Computer {
  readonly folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-computer-'));
  readonly #prefix = join(this.folder, 'prefix');

  /** start makes the drive. */
  async start(): Promise<void> {
    mkdirSync(this.#prefix);
    await this.run(['winecfg', '-v', 'win10']);
  }

  /** run starts a Windows program by its name or path; its output goes to files, since Wine's pipes fail. */
  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const output = mkdtempSync(join(this.folder, 'run-'));
    const [out, err] = [openSync(join(output, 'out'), 'w'), openSync(join(output, 'err'), 'w')];
    // Nothing of Wine outlives the run, so that what it wrote to the registry is on the disk.
    const script = 'ip link set lo up; wine "$@"; status=$?; wineserver -w; exit $status';
    const child = spawn('unshare', ['-n', 'sh', '-c', script, 'sh', ...args], {
      env: { ...this.#environment(), ...env },
      stdio: ['ignore', out, err],
      cwd: this.folder,
      timeout: TIMEOUT_MS,
    });
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    closeSync(out);
    closeSync(err);
    return {
      exitCode,
      stdout: readFileSync(join(output, 'out'), 'utf8'),
      stderr: readFileSync(join(output, 'err'), 'utf8'),
    };
  }

  /** file gives where a file of its drive C: lies on this machine. */
  file(path: string): string {
    return join(this.#prefix, 'drive_c', ...path.split('\\'));
  }

  has(path: string): boolean {
    return existsSync(this.file(path));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #environment(): Record<string, string> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.folder,
      WINEPREFIX: this.#prefix,
      WINEARCH: 'win64',
      WINEDEBUG: '-all',
      // Arguments go to Windows programs in the letters of this locale.
      LC_ALL: 'C.UTF-8',
      NODE_SKIP_PLATFORM_CHECK: '1',
      DISPLAY: '',
    };
  }
}
