/** Small files of the system, and programs at fixed places. */
import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';

const MOST_MS = 1_500;

/** textOf reads a file; null where it is not there, or not for everybody. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

/** linkOf gives the last name of what a symbolic link leads to; null where there is none. */
export async function linkOf(path: string): Promise<string | null> {
  try {
    return basename(await readlink(path));
  } catch {
    return null;
  }
}

/** namesIn lists a folder; null where it is not there. */
export async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch {
    return null;
  }
}

/** outputOf gives what the first program that is there prints; null where none is, or it fails or hangs. */
export async function outputOf(
  candidates: readonly string[],
  args: readonly string[],
): Promise<string | null> {
  for (const path of candidates) {
    const output = await printedBy(path, args);
    if (output !== 'missing') return output;
  }
  return null;
}

function printedBy(path: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(path, args, { timeout: MOST_MS, killSignal: 'SIGKILL' }, (error, stdout) => {
      if (error === null) resolve(stdout);
      else resolve(error.code === 'ENOENT' ? 'missing' : null);
    });
  });
}
