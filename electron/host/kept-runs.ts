/** Whole reports of earlier runs, one private file each, in the user's own folder: a bounded number, and bounded bytes. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../shared/report/schema.ts';
import { MOST_REPORT_BYTES } from '../../shared/report/read.ts';
import { readRegular } from './read-bounded.ts';
import { writeFileAtomically } from './write-file.ts';

export const KEPT_RUNS = { most: 20, mostBytes: 20_000_000, mostBytesOfOne: 8_000_000 } as const;

/** Ids are made by us; what comes from a page must not name another file. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class KeptRuns {
  readonly #folder: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'runs');
  }

  /** keep writes a report and removes the oldest beyond the bounds. A full disk takes nothing else away. */
  keep(report: Report): Promise<void> {
    this.#writing = this.#writing.then(() => this.#keep(report)).catch(() => undefined);
    return this.#writing;
  }

  async #keep(report: Report): Promise<void> {
    const text = JSON.stringify(report);
    if (!ID.test(report.id) || Buffer.byteLength(text) > KEPT_RUNS.mostBytesOfOne) return;
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFileAtomically(this.#pathOf(report.id), text, { overwrite: true });
    await this.#removeOldest();
  }

  /** ids lists the runs whose reports are kept. */
  async ids(): Promise<ReadonlySet<string>> {
    await this.#writing;
    return new Set((await this.#files()).map(({ id }) => id));
  }

  /** read gives the bytes of a kept report; null: it is kept no longer. */
  async read(id: string): Promise<Uint8Array | null> {
    await this.#writing;
    return ID.test(id) ? readRegular(this.#pathOf(id), MOST_REPORT_BYTES).catch(() => null) : null;
  }

  /** clear removes every report, and what ended processes left. */
  async clear(): Promise<void> {
    await this.#writing;
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names.filter((one) => idOf(one) !== null || one.endsWith('.tmp')))
      await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
  }

  written(): Promise<void> {
    return this.#writing;
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  /** Newest first. */
  async #files(): Promise<readonly { readonly id: string; readonly bytes: number; readonly at: number }[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const found = await Promise.all(
      names.map(async (name) => {
        const id = idOf(name);
        const file = id === null ? null : await stat(join(this.#folder, name)).catch(() => null);
        return id === null || file === null ? [] : [{ id, bytes: file.size, at: file.mtimeMs }];
      }),
    );
    return found.flat().sort((a, b) => b.at - a.at);
  }

  async #removeOldest(): Promise<void> {
    let total = 0;
    for (const [index, { id, bytes }] of (await this.#files()).entries()) {
      total += bytes;
      if (index >= KEPT_RUNS.most || total > KEPT_RUNS.mostBytes) await rm(this.#pathOf(id), { force: true });
    }
  }
}

function idOf(name: string): string | null {
  const id = name.replace(/\.json$/, '');
  return id !== name && ID.test(id) ? id : null;
}
