/** One process after the other: a file that only one can make stands beside the file that is changed. */
import { open, rm, stat } from 'node:fs/promises';
import { codeOf } from '../process/system-error.ts';

/** What is done under a lock takes milliseconds; an older lock belongs to a process that was ended. */
const STALE_MS = 10_000;
const PATIENCE_MS = 5_000;
const PAUSE_MS = 15;

/** withLock does something while no other process does it to the same file. Where the lock stays taken, it is done all the same. */
export async function withLock(path: string, work: () => Promise<void>): Promise<void> {
  const lock = `${path}.lock`;
  const isOurs = await acquired(lock);
  try {
    await work();
  } finally {
    if (isOurs) await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function acquired(lock: string): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const code = await open(lock, 'wx', 0o600).then(
      async (file) => {
        await file.close();
        return null;
      },
      (error: unknown) => codeOf(error) ?? '',
    );
    if (code === null) return true;
    // The folder takes no file at all: the write itself will say so. Windows answers EPERM while a lock is being deleted.
    if (code !== 'EEXIST' && code !== 'EPERM' && code !== 'EBUSY') return false;
    if (await isStale(lock)) await rm(lock, { force: true }).catch(() => undefined);
    else
      await new Promise((resolve) => {
        setTimeout(resolve, PAUSE_MS + Math.random() * PAUSE_MS);
      });
  }
  return false;
}

async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > STALE_MS;
}
