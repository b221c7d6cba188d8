/**
 * Small JSON files that are kept between runs: checked whenever they are read, replaced when they are damaged. Two processes
 * may keep the same file, so a change is made to what the file holds now, one process after the other.
 */
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { withLock } from './file-lock.ts';
import { readRegular } from './read-bounded.ts';
import { isTemporaryOf, writeFileAtomically } from './write-file.ts';
import { codeOf } from '../process/system-error.ts';

const MOST_BYTES = 4 * 1024 * 1024;
/** Writing takes milliseconds; what is older was left by a process that was ended. */
const LEFT_OVER_MS = 10_000;

/** What a file is kept by: where, in which form, and what stands for one that is not there. */
interface Keeping<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
}

export class KeptFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #fallback: T;
  #value: T;
  /** Writes wait for each other, so that the last one wins. */
  #writing: Promise<void> = Promise.resolve();

  private constructor({ path, schema, fallback }: Keeping<T>, value: T) {
    this.#path = path;
    this.#schema = schema;
    this.#fallback = fallback;
    this.#value = value;
  }

  /** open reads the file; `replaced` says that it was damaged, and lies beside as `.damaged` now. */
  static async open<T>(
    named: string,
    schema: z.ZodType<T>,
    fallback: T,
  ): Promise<{ readonly file: KeptFile<T>; readonly replaced: boolean }> {
    // A link that the user made, to a folder of settings for instance, stays one.
    const path = await realpath(named).catch(() => named);
    await removeLeftOvers(path);
    const read = await contentOf(path, schema);
    if (read === 'damaged') await rename(path, `${path}.damaged`).catch(() => undefined);
    const value = typeof read === 'string' ? fallback : read.value;
    return { file: new KeptFile({ path, schema, fallback }, value), replaced: read === 'damaged' };
  }

  get(): T {
    return this.#value;
  }

  /** fresh gives what the file holds now, where another process may have written it. */
  async fresh(): Promise<T> {
    await this.written();
    const read = await contentOf(this.#path, this.#schema);
    if (typeof read !== 'string') this.#value = read.value;
    return this.#value;
  }

  /** set keeps the value at once and writes it; rejects with a FileError where the disk refuses, the value stays for this session. */
  set(value: T): Promise<void> {
    return this.update(() => value);
  }

  /** update changes what the file holds now, and else does as set. */
  update(change: (now: T) => T): Promise<void> {
    this.#value = this.#schema.parse(change(this.#value));
    const ours = this.#value;
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 }).catch(() => undefined);
        await withLock(this.#path, async () => {
          const read = await contentOf(this.#path, this.#schema);
          const next = typeof read === 'string' ? ours : this.#schema.parse(change(read.value));
          await writeFileAtomically(this.#path, `${JSON.stringify(next, null, 1)}\n`, { overwrite: true });
          // A later call may have set another value already.
          if (this.#value === ours) this.#value = next;
        });
      });
    return this.#writing;
  }

  /** clear forgets everything, and what damage and ended processes left beside the file. */
  async clear(): Promise<void> {
    await this.set(this.#fallback);
    await rm(`${this.#path}.damaged`, { force: true });
    await removeLeftOvers(this.#path);
  }

  /** written waits until everything that was set is on the disk, or was refused by it. */
  written(): Promise<void> {
    return this.#writing.catch(() => undefined);
  }
}

/** An absent file is no damaged one; one that cannot be read is left alone. */
async function contentOf<T>(
  path: string,
  schema: z.ZodType<T>,
): Promise<{ readonly value: T } | 'absent' | 'damaged'> {
  const bytes = await readRegular(path, MOST_BYTES).catch((error: unknown) =>
    codeOf(error) === 'TOO-LARGE' ? 'damaged' : 'absent',
  );
  if (typeof bytes === 'string') return bytes === 'damaged' ? 'damaged' : 'absent';
  try {
    const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? { value: parsed.data } : 'damaged';
  } catch {
    return 'damaged';
  }
}

async function removeLeftOvers(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => isTemporaryOf(one, basename(path)))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > LEFT_OVER_MS)
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
