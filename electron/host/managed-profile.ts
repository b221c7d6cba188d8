/**
 * The administrator's profile is obeyed by every user of a machine, so it counts only where nobody else could have written
 * it: a regular file of a sensible size, in folders and with rights that leave it to the administrator.
 */
import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { LIMITS } from '../../shared/profile/limits.ts';
import { ReadError, readRegular } from './read-bounded.ts';
import type { Doubt, Objection } from './rights/objection.ts';
import { codeOf } from '../process/system-error.ts';

/** Why it does not count. */
export type Refusal = Doubt | { readonly kind: 'no-file' | 'too-large'; readonly place: string };

export type ManagedProfile =
  | { readonly state: 'absent' }
  | { readonly state: 'found'; readonly text: string }
  /** It is there, and not obeyed. */
  | { readonly state: 'refused'; readonly why: Refusal };

/** readManaged reads it; `objection` judges who could have written it. Throws a ReadError where the system refuses. */
export async function readManaged(path: string, objection: Objection): Promise<ManagedProfile> {
  const found = await entryAt(path);
  if (found === null) return { state: 'absent' };
  const why: Refusal | null = found.isFile() ? await objection(path) : { kind: 'no-file', place: path };
  if (why !== null) return { state: 'refused', why };
  try {
    return { state: 'found', text: (await readRegular(path, LIMITS.textBytes)).toString('utf8') };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { state: 'absent' };
    if (code === 'NOT-A-FILE') return { state: 'refused', why: { kind: 'no-file', place: path } };
    if (code === 'TOO-LARGE') return { state: 'refused', why: { kind: 'too-large', place: path } };
    throw error;
  }
}

/** What stands there, links not followed; null: nothing. */
async function entryAt(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new ReadError(path, code ?? String(error), { cause: error });
  });
}
