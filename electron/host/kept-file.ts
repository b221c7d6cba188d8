/** Small JSON files that are kept between runs: checked whenever they are read, replaced when they are damaged. */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically } from './write-file.ts';

const MOST_BYTES = 4 * 1024 * 1024;

export class KeptFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #fallback: T;
  #value: T;
  /** Writes wait for each other, so that the last one wins. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, schema: z.ZodType<T>, fallback: T, value: T) {
    this.#path = path;
    this.#schema = schema;
    this.#fallback = fallback;
    this.#value = value;
  }

  /** open reads the file; `replaced` says that it was damaged, and lies beside as `.damaged` now. */
  static async open<T>(path: string, schema: z.ZodType<T>, fallback: T): Promise<{ readonly file: KeptFile<T>; readonly replaced: boolean }> {
    const text = await readFile(path).catch(() => null);
    if (text === null) return { file: new KeptFile(path, schema, fallback, fallback), replaced: false };
    const value = text.length > MOST_BYTES ? undefined : parse(text.toString('utf8'), schema);
    if (value !== undefined) return { file: new KeptFile(path, schema, fallback, value), replaced: false };
    await rename(path, `${path}.damaged`).catch(() => undefined);
    return { file: new KeptFile(path, schema, fallback, fallback), replaced: true };
  }

  /** reload takes over what somebody else has written meanwhile; what cannot be read leaves the value as it is. */
  async reload(): Promise<void> {
    await this.written();
    const text = await readFile(this.#path).catch(() => null);
    const value = text === null || text.length > MOST_BYTES ? undefined : parse(text.toString('utf8'), this.#schema);
    if (value !== undefined) this.#value = value;
  }

  get(): T {
    return this.#value;
  }

  /** set keeps the value at once and writes it; rejects with a FileError where the disk refuses, the value stays for this session. */
  set(value: T): Promise<void> {
    this.#value = this.#schema.parse(value);
    const text = `${JSON.stringify(this.#value, null, 1)}\n`;
    this.#writing = this.#writing.catch(() => undefined).then(async () => {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 }).catch(() => undefined);
      await writeFileAtomically(this.#path, text, true);
    });
    return this.#writing;
  }

  reset(): Promise<void> {
    return this.set(this.#fallback);
  }

  /** written waits until everything that was set is on the disk, or was refused by it. */
  written(): Promise<void> {
    return this.#writing.catch(() => undefined);
  }
}

function parse<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
