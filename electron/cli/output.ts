/** Writing results: stdout for pipes, files atomically, readable by the user alone, never over an existing one unasked. */
import { randomBytes } from 'node:crypto';
import { access, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError, EXIT } from './exit-code.ts';

export interface OutputOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** refuseExisting throws a usage error when the file exists, before any time is spent on a run. */
export async function refuseExisting({ output, force }: OutputOptions): Promise<void> {
  if (output === undefined || force === true) return;
  const exists = await access(output).then(
    () => true,
    () => false,
  );
  if (exists) throw existing(output);
}

/** emit writes the text to the file, or to stdout where none is named. */
export async function emit(text: string, options: OutputOptions): Promise<void> {
  if (options.output === undefined) return toStdout(text);
  await writeFileAtomically(options.output, text, options.force === true);
}

/** toStdout resolves when the text was handed over; a reader that went away is no error of ours. */
export function toStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/**
 * writeFileAtomically writes beside the target and moves the finished file into place, so that a full disk
 * or a kill leaves no torn file. Throws a CliError that names the file and the system's reason.
 */
export async function writeFileAtomically(path: string, text: string | Uint8Array, overwrite: boolean): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await (overwrite ? rename(temporary, path) : moveUnlessExisting(temporary, path));
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliError(`cannot write ${path}: ${code ?? message}`, EXIT.failed);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A hard link fails where the name is taken; unlike a check before a rename, nobody can slip in between. */
async function moveUnlessExisting(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw existing(path);
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    // File systems without hard links (FAT, some network shares): take the name first, then replace it.
    const placeholder = await open(path, 'wx', 0o600).catch((reason: unknown) => {
      throw (reason as NodeJS.ErrnoException).code === 'EEXIST' ? existing(path) : reason;
    });
    await placeholder.close();
    await rename(temporary, path);
  }
}

function existing(path: string): CliError {
  return new CliError(`${path} exists already. Choose another name, or add --force to overwrite it.`);
}
