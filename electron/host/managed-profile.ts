/**
 * The administrator's profile is obeyed by every user of a machine, so it counts only where nobody else could have written
 * it: a regular file of a sensible size, in folders and with rights that leave it to the administrator.
 */
import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LIMITS } from '../../shared/profile/limits.ts';
import { ReadError, readRegular } from './read-bounded.ts';

export type ManagedProfile =
  | { readonly state: 'absent' }
  | { readonly state: 'found'; readonly text: string }
  /** It is there, and not obeyed. */
  | { readonly state: 'refused'; readonly why: string };

const ROOT = 0;
const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;

/** readManaged reads it; `owner` is who may write it, on systems that know owners by number. Throws a ReadError where the system refuses. */
export async function readManaged(path: string, owner = ROOT): Promise<ManagedProfile> {
  const why = await objection(path, owner);
  if (why === 'absent') return { state: 'absent' };
  if (why !== null) return { state: 'refused', why };
  try {
    return { state: 'found', text: (await readRegular(path, LIMITS.textBytes)).toString('utf8') };
  } catch (error) {
    const { code } = error as ReadError;
    if (code === 'ENOENT') return { state: 'absent' };
    if (code === 'NOT-A-FILE' || code === 'TOO-LARGE') return { state: 'refused', why: code };
    throw error;
  }
}

/** null: nobody but the administrator can have written it. */
async function objection(path: string, owner: number): Promise<string | null> {
  const found = await lstat(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new ReadError(path, code ?? String(error), { cause: error });
  });
  if (found === null) return 'absent';
  if (!found.isFile()) return `${path} is no file`;
  // Windows keeps rights in lists that Node does not show; the folder gets the right ones when the application is installed.
  if (process.platform === 'win32') return null;
  if (found.uid !== owner) return `${path} belongs to another user`;
  if ((found.mode & WRITABLE_BY_OTHERS) !== 0) return `${path} can be written by others`;
  return objectionToFolder(dirname(path), owner);
}

/** Who may write in a folder on the way may put another in its place. */
async function objectionToFolder(path: string, owner: number): Promise<string | null> {
  const { uid, mode } = await lstat(path);
  if (uid !== owner && uid !== ROOT) return `${path} belongs to another user`;
  // In a folder with the sticky bit, nobody can replace what belongs to others.
  if ((mode & WRITABLE_BY_OTHERS) !== 0 && (mode & STICKY) === 0) return `${path} can be written by others`;
  return dirname(path) === path ? null : objectionToFolder(dirname(path), owner);
}
