/** Files that a user asked for or that are kept: atomically, readable by the user alone, never over an existing one unasked. */
import { createHash, randomBytes } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, messageOf } from '../process/system-error.ts';

/** FileError says what could not be written, and the system's code for why (`EEXIST`: the name is taken). */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: string;

  constructor(path: string, code: string, options?: ErrorOptions) {
    super(`cannot write ${path}: ${code}`, options);
    this.code = code;
  }
}

export interface Writing {
  /** Replaces what stands there; else a name that is taken is an error. */
  readonly overwrite?: boolean;
  /** Is given the file while nothing is in it. */
  readonly protect?: (path: string) => Promise<unknown>;
}

/**
 * writeFileAtomically writes beside the target and moves the finished file into place, so that a full disk
 * or a kill leaves no torn file. Throws a FileError.
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  { overwrite = false, protect = () => Promise.resolve() }: Writing = {},
): Promise<void> {
  const temporary = join(dirname(path), `${prefixOf(basename(path))}${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (overwrite) await refuseOthers(path);
    const file = await open(temporary, 'wx', 0o600);
    try {
      await protect(temporary);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await (overwrite ? rename(temporary, path) : moveUnlessExisting(temporary, path));
  } catch (error) {
    throw new FileError(path, codeOf(error) ?? messageOf(error), { cause: error });
  } finally {
    // What cannot be removed was never made; its error must not hide the one that counts.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** A device, a pipe or a link that stands in the way is somebody's, and no report: moving a file there would take it away. */
async function refuseOthers(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found !== null && !found.isFile()) throw Object.assign(new Error('not a file'), { code: 'NOT-A-FILE' });
}

/** Names may be as long as a file system allows, so that the temporary one tells the target by its digest. */
function prefixOf(name: string): string {
  return `.vpc-doctor-${createHash('sha256').update(name).digest('hex').slice(0, 8)}-`;
}

/** isTemporaryOf says whether a name was given to a file that was to become this one; also by earlier versions. */
export function isTemporaryOf(name: string, target: string): boolean {
  return name.endsWith('.tmp') && (name.startsWith(prefixOf(target)) || name.startsWith(`.${target}.`));
}

/** A hard link fails where the name is taken; unlike a check before a rename, nobody can slip in between. */
async function moveUnlessExisting(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    // File systems without hard links (FAT, some network shares): take the name first, then replace it.
    const placeholder = await open(path, 'wx', 0o600);
    await placeholder.close();
    await rename(temporary, path);
  }
}
