/** Linux and macOS: owner and mode, of the file and of every folder above it. */
import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Doubt, Objection } from './objection.ts';

const ROOT = 0;
const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;

/** unixRights lets a file count that `owner` alone (by number; root where absent) can have written. */
export function unixRights(owner = ROOT): Objection {
  return async (path) => {
    const { uid, mode } = await lstat(path);
    if (uid !== owner) return { kind: 'other-owner', place: path };
    if ((mode & WRITABLE_BY_OTHERS) !== 0) return { kind: 'writable', place: path };
    return objectionToFolder(dirname(path), owner);
  };
}

/** Who may write in a folder on the way may put another in its place. */
async function objectionToFolder(path: string, owner: number): Promise<Doubt | null> {
  const { uid, mode } = await lstat(path);
  if (uid !== owner && uid !== ROOT) return { kind: 'other-owner', place: path };
  // In a folder with the sticky bit, nobody can replace what belongs to others.
  if ((mode & WRITABLE_BY_OTHERS) !== 0 && (mode & STICKY) === 0) return { kind: 'writable', place: path };
  return dirname(path) === path ? null : objectionToFolder(dirname(path), owner);
}
