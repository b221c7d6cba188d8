/** Runs Windows programs: node.exe under Wine, in a network namespace, with its output in files, since its pipes fail. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sh } from '../lab/shell.ts';
import { KOFFI, NODE_EXE, ROOT, winePrefix } from './surroundings.ts';

export interface WindowsRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** Command lines of Windows programs that were started, Wine's own left out; only where they were asked for. */
  readonly started: readonly string[];
}

export interface WindowsOptions {
  readonly namespace: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Lists the programs that are started. */
  readonly traced?: boolean;
  readonly timeoutMs?: number;
}

export interface StartedProgram {
  /** The file of its stdout. */
  readonly output: string;
  /** That of its stderr. */
  readonly errors: string;
  readonly ended: Promise<WindowsRun>;
  stop(): Promise<void>;
}

/** Other tests share the machine. */
const TIMEOUT_MS = 100_000;
/** Wine's own services; no program of ours. */
const OF_WINE =
  /wineboot|winemenubuilder|services\.exe|winedevice|plugplay|svchost|rpcss|explorer|conhost|start\.exe/i;

/** windowsPath names a file of this machine as Windows programs see it. */
export function windowsPath(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}

export interface AppOptions {
  readonly koffi?: boolean;
  /** Default: one of its own among the temporary files. */
  readonly folder?: string;
}

/** WindowsApp is a copy of the built command line as it is installed on Windows: its files, and koffi's binary beside them. */
export class WindowsApp {
  readonly folder: string;

  constructor({ koffi = true, folder }: AppOptions = {}) {
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'vpc-doctor-windows-'));
    cpSync(join(ROOT, 'dist/cli'), join(this.folder, 'cli'), { recursive: true });
    writeFileSync(join(this.folder, 'package.json'), '{"type":"module"}');
    if (koffi) cpSync(KOFFI, join(this.folder, 'node_modules/@koromix/koffi-win32-x64'), { recursive: true });
  }

  get cli(): string {
    return join(this.folder, 'cli/vpc-doctor.js');
  }

  /** run starts node.exe with these arguments and waits for its end; paths in them are this machine's. */
  run(args: readonly string[], options: WindowsOptions): Promise<WindowsRun> {
    return this.start(args, options).ended;
  }

  /** start gives a program that runs, with the file of its output. */
  start(args: readonly string[], options: WindowsOptions): StartedProgram {
    const output = mkdtempSync(join(this.folder, 'run-'));
    const [out, err] = [openSync(join(output, 'out'), 'w'), openSync(join(output, 'err'), 'w')];
    nameItself(options.namespace);
    const shown = args.map((word) => (word.startsWith('/') ? windowsPath(word) : word));
    const started = performance.now();
    const child = spawn('ip', ['netns', 'exec', options.namespace, 'wine', NODE_EXE, ...shown], {
      env: { ...environment(options), ...options.env },
      stdio: ['ignore', out, err],
      cwd: this.folder,
      timeout: options.timeoutMs ?? TIMEOUT_MS,
    });
    closeSync(out);
    closeSync(err);
    const end = async (): Promise<WindowsRun> => {
      const [exitCode] = (await once(child, 'exit')) as [number | null];
      const seconds = (performance.now() - started) / 1000;
      await this.#endAll();
      const stderr = readFileSync(join(output, 'err'), 'utf8');
      return {
        exitCode,
        seconds,
        stdout: readFileSync(join(output, 'out'), 'utf8'),
        stderr,
        started: startedIn(stderr),
      };
    };
    return {
      output: join(output, 'out'),
      errors: join(output, 'err'),
      ended: end(),
      stop: () => this.#endAll(),
    };
  }

  /** registry runs reg.exe, for settings that a test needs. */
  async registry(namespace: string, args: readonly string[]): Promise<void> {
    const child = spawn('ip', ['netns', 'exec', namespace, 'wine', 'reg', ...args], {
      env: environment({}),
      stdio: 'ignore',
      timeout: TIMEOUT_MS,
    });
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    if (exitCode !== 0) throw new Error(`reg ${args.join(' ')}: exit code ${exitCode ?? 'none'}`);
  }

  /** What a program leaves running may still send when a network is taken apart; nothing of Wine outlives a run. */
  async #endAll(): Promise<void> {
    const ending = spawn('wineserver', ['-k'], { env: environment({}), stdio: 'ignore' });
    await once(ending, 'exit');
  }

  /** processOf waits for a Windows process whose command line holds this word, and gives its number here. */
  async processOf(word: string, namespace: string): Promise<number> {
    for (let attempt = 0; attempt < 3_000; attempt += 1) {
      for (const pid of (await sh(`ip netns pids ${namespace}`)).split('\n').filter((text) => text !== '')) {
        if (commandLine(pid).includes(word)) return Number(pid);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no process of ${word}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function environment({ traced = false }: Pick<WindowsOptions, 'traced'>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '/root',
    WINEPREFIX: winePrefix() ?? '',
    WINEARCH: 'win64',
    // Arguments go to Windows programs in the letters of this locale.
    LC_ALL: 'C.UTF-8',
    WINEDEBUG: traced ? '-all,trace+process' : '-all',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
}

/** The trace has `CreateProcessInternalW app L"…" cmdline L"…"` for every start. */
function startedIn(stderr: string): readonly string[] {
  return stderr
    .split('\n')
    .filter((line) => line.includes('CreateProcessInternalW app') && !OF_WINE.test(line))
    .map((line) => line.replace(/^.*?CreateProcessInternalW /, ''));
}

/** Wine looks up the name of its computer when it starts, and waits ten seconds where no resolver knows it. */
function nameItself(namespace: string): void {
  const hosts = `/etc/netns/${namespace}/hosts`;
  const line = `127.0.0.1 ${hostname()}`;
  const text = existsSync(hosts) ? readFileSync(hosts, 'utf8') : '127.0.0.1 localhost\n';
  mkdirSync(`/etc/netns/${namespace}`, { recursive: true });
  if (!text.includes(line)) writeFileSync(hosts, `${text}${line}\n`);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
}

/** folderOf makes a folder for files of one test. */
export function folderOf(app: WindowsApp, name: string): string {
  const folder = join(app.folder, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
