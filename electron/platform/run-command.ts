/** Runs one system command: fixed path, argument array, no shell, minimal environment, bounded in time and size. */
import { access, constants } from 'node:fs/promises';
import { execa, type Subprocess } from 'execa';
import pLimit from 'p-limit';
import type { CommandResult, CommandSpec } from '../engine/toolbox.ts';

/** A route table of 2 MB fits; a tool that never stops printing does not. */
const MOST_OUTPUT = 8 * 1024 * 1024;
/** Processes at once, over all probes. */
const MOST_PROCESSES = 192;
/** After SIGTERM; system tools of this kind end at once or not at all. */
const KILL_GRACE_MS = 200;

export interface RawResult extends Omit<CommandResult, 'stdout' | 'stderr' | 'evidence'> {
  readonly path: string | null;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

const NOTHING = new Uint8Array();
const gate = pLimit(MOST_PROCESSES);

/** runCommand never rejects: what went wrong is in the outcome. */
export async function runCommand(
  spec: CommandSpec,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<RawResult> {
  const path = await firstExecutable(spec.candidates);
  if (path === null) return nothing('missing', null, `none of ${spec.candidates.join(', ')}`);
  return gate(async () => {
    await turnOfItsOwn();
    return signal.aborted ? nothing('cancelled', path) : execute(path, spec, { env, signal });
  });
}

let lastTurn = Promise.resolve();

/**
 * Starting a process stops everything else: in the desktop app for 20 ms and more, since a copy is made of a large
 * process. Forty starts in a row would be in every time that the sockets of a run measure, so each waits for a turn
 * of the event loop that no other start has.
 */
function turnOfItsOwn(): Promise<void> {
  lastTurn = lastTurn.then(
    () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
  );
  return lastTurn;
}

async function execute(
  path: string,
  spec: CommandSpec,
  { env, signal }: { readonly env: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): Promise<RawResult> {
  const child = execa(path, spec.args, {
    env,
    extendEnv: false,
    encoding: 'buffer',
    stdin: 'ignore',
    timeout: spec.timeoutMs,
    cancelSignal: signal,
    forceKillAfterDelay: KILL_GRACE_MS,
    maxBuffer: MOST_OUTPUT,
    stripFinalNewline: false,
    windowsHide: true,
    reject: false,
  });
  const net = letGoOf(child, spec.timeoutMs, signal);
  const result = await child;
  net.clear();
  return {
    outcome: outcomeOf(result),
    exitCode: result.exitCode ?? null,
    path,
    stdout: bytesOf(result.stdout),
    stderr: bytesOf(result.stderr),
    ...(result.shortMessage === undefined ? {} : { detail: result.shortMessage }),
  };
}

/** After the kill; what a process leaves unread in its pipes is read long before. */
const LET_GO_MS = 1_000;

/**
 * The end of a process is not the end of its pipes: a child of its own, which nobody kills, may hold them open for ever.
 * So the pipes are closed on our side as well, a while after the process had to end.
 */
function letGoOf(
  { stdout, stderr }: Pick<Subprocess, 'stdout' | 'stderr'>,
  timeoutMs: number,
  signal: AbortSignal,
): { readonly clear: () => void } {
  const close = (): void => {
    stdout?.destroy();
    stderr?.destroy();
  };
  let timer = setTimeout(close, timeoutMs + KILL_GRACE_MS + LET_GO_MS);
  const hurry = (): void => {
    clearTimeout(timer);
    timer = setTimeout(close, KILL_GRACE_MS + LET_GO_MS);
  };
  signal.addEventListener('abort', hurry, { once: true });
  return {
    clear: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', hurry);
    },
  };
}

/** A program that could not be started has no streams, whatever the types say. */
function bytesOf(stream: Uint8Array | undefined): Uint8Array {
  return stream ?? NOTHING;
}

/** As far as execa's result is asked: with `reject: false` it is the error where there was one. */
interface Ended {
  readonly exitCode?: number | undefined;
  readonly isCanceled: boolean;
  readonly timedOut: boolean;
  readonly code?: string | undefined;
}

function outcomeOf({ exitCode, isCanceled, timedOut, code }: Ended): CommandResult['outcome'] {
  if (isCanceled) return 'cancelled';
  if (timedOut) return 'timed-out';
  if (code === 'EACCES' || code === 'EPERM') return 'not-permitted';
  if (code === 'ENOENT') return 'missing';
  return exitCode === undefined ? 'failed' : 'exited';
}

function nothing(outcome: CommandResult['outcome'], path: string | null, detail?: string): RawResult {
  const rest = detail === undefined ? {} : { detail };
  return { outcome, exitCode: null, path, stdout: NOTHING, stderr: NOTHING, ...rest };
}

const found = new Map<string, Promise<string | null>>();

/** firstExecutable gives the first path that can be run; null: none. Kept, since 1,000 pings would ask the file system 1,000 times. */
export function firstExecutable(candidates: readonly string[]): Promise<string | null> {
  const key = candidates.join('\0');
  const known = found.get(key);
  if (known !== undefined) return known;
  const search = findExecutable(candidates);
  found.set(key, search);
  return search;
}

async function findExecutable(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) {
    const usable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return candidate;
  }
  return null;
}
