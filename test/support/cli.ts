/** Runs the built command line as its users do: a process of its own, with its streams and exit code. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { userFolder } from './user-folder.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/vpc-doctor.js');

/** Where its runs are kept, instead of in the tester's own folder. */
const KEPT = userFolder('kept');

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** start spawns the command line; stdin is closed and colors are off unless the environment says otherwise. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  if (!existsSync(CLI)) throw new Error('build first: npm run build');
  return spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', XDG_CONFIG_HOME: KEPT, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** cli runs it to its end. */
export function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return endOf(start(args, env));
}

/** finished runs another program to its end, without holding up the tests beside it. */
export function finished(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Finished> {
  return endOf(spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

async function endOf(child: ChildProcess): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  // A chunk may end within a character.
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr };
}

/** started resolves once a command that streams NDJSON has told its first fact: by then it is told of signals, and its probes run. */
export async function started(child: ChildProcess): Promise<void> {
  let stdout = '';
  await new Promise<void>((resolveStart, reject) => {
    child.once('close', () => {
      reject(new Error(`it ended before its first fact: ${stdout}`));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.includes('"type":"observation"')) resolveStart();
    });
  });
}

/** reportIn gives the report at the end of an NDJSON stream. */
export function reportIn(stdout: string): unknown {
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { readonly report?: unknown };
  return last.report;
}
