/** The files of a bundle, from a zip or a folder. What comes from strangers is bounded, and stays where it is. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import type { ReportProblem } from '../../shared/report/problem.ts';
import { readRegular } from './read-bounded.ts';
import { MOST_REPORT_BYTES } from '../../shared/report/read.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import { codeOf, messageOf } from '../process/system-error.ts';

/** Bundles of an ordinary run have about 100 kB; route tables and long runs have more. */
export const MOST_BUNDLE_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 20_000;
/** Bytes out of one byte: the report of 10,000 cloud computers, which says the same again and again, comes to about 100; a bomb to 1,000. */
const MOST_DENSITY = 300;
/** Smaller files may have any density. */
const SMALL_BYTES = 4 * 1024 * 1024;
const OPTIONS = {
  lazyEntries: true,
  autoClose: false,
  validateEntrySizes: true,
  strictFileNames: true,
} as const;

/** A bundle that cannot be read, and why; the message is for the user. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly problem: ReportProblem;

  constructor(path: string, problem: ReportProblem) {
    super(`${path} ${reportProblemText(problem, 'en')}`);
    this.problem = problem;
  }
}

export interface BundleFiles {
  readonly names: readonly string[];
  /** null: there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
}

/** openBundle opens a zip file or a folder; throws a BundleError with the reason. */
export async function openBundle(path: string): Promise<BundleFiles> {
  const found = await stat(path).catch((error: unknown) => {
    throw new BundleError(path, { code: 'cannot-read', errno: reasonOf(error) });
  });
  if (found.isDirectory()) return folder(path);
  if (!found.isFile())
    throw new BundleError(path, { code: 'not-a-zip', detail: 'neither a file nor a folder' });
  if (found.size > MOST_BUNDLE_BYTES)
    throw new BundleError(path, { code: 'too-large', bytes: found.size, allowed: MOST_BUNDLE_BYTES });
  return zip(path, () => openPromise(path, OPTIONS));
}

/** readZip opens a zip that is in memory; throws a BundleError with the reason. */
export async function readZip(bytes: Uint8Array, name = 'the bundle'): Promise<BundleFiles> {
  if (bytes.byteLength > MOST_BUNDLE_BYTES)
    throw new BundleError(name, { code: 'too-large', bytes: bytes.byteLength, allowed: MOST_BUNDLE_BYTES });
  return zip(name, () =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), OPTIONS),
  );
}

async function folder(path: string): Promise<BundleFiles> {
  const root = await realpath(path);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  if (entries.length > MOST_FILES)
    throw new BundleError(path, { code: 'too-many-files', allowed: MOST_FILES });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    );
  const listed = new Set(names);
  let total = 0;
  return {
    names,
    read: async (name) => {
      if (!listed.has(name)) return null;
      const content = await readRegular(join(root, name), MOST_BUNDLE_BYTES - total).catch(
        (error: unknown) => {
          throw codeOf(error) === 'TOO-LARGE'
            ? new BundleError(path, { code: 'unpacks-too-large', allowed: MOST_BUNDLE_BYTES })
            : error;
        },
      );
      total += content.length;
      return content;
    },
  };
}

/** yauzl refuses names that lead out, and entries that are longer than they say. */
async function zip(path: string, open: () => Promise<ZipFile>): Promise<BundleFiles> {
  try {
    return await entriesOf(await open(), path);
  } catch (error) {
    throw error instanceof BundleError
      ? error
      : new BundleError(path, { code: 'not-a-zip', detail: reasonOf(error) });
  }
}

async function entriesOf(archive: ZipFile, path: string): Promise<BundleFiles> {
  const files = new Map<string, Uint8Array>();
  try {
    // All of the directory is looked at before anything is unpacked.
    for (const [name, entry] of await listed(archive, path))
      files.set(name, await contentOf(await archive.openReadStreamPromise(entry)));
  } finally {
    archive.close();
  }
  return { names: [...files.keys()], read: (name) => Promise.resolve(files.get(name) ?? null) };
}

async function listed(archive: ZipFile, path: string): Promise<ReadonlyMap<string, Entry>> {
  const files = new Map<string, Entry>();
  let entries = 0;
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName;
    entries += 1;
    if (entries > MOST_FILES) throw new BundleError(path, { code: 'too-many-files', allowed: MOST_FILES });
    if (name.endsWith('/')) continue;
    total += entry.uncompressedSize;
    if (files.has(name)) throw new BundleError(path, { code: 'twice', file: name });
    if (isLink(entry)) throw new BundleError(path, { code: 'link', file: name });
    if (total > MOST_BUNDLE_BYTES)
      throw new BundleError(path, { code: 'unpacks-too-large', allowed: MOST_BUNDLE_BYTES });
    if (isTooDense(entry))
      throw new BundleError(path, { code: 'too-dense', file: name, allowed: MOST_DENSITY });
    if (entry.uncompressedSize > MOST_REPORT_BYTES)
      throw new BundleError(path, {
        code: 'bad-file',
        file: name,
        problem: { code: 'too-large', bytes: entry.uncompressedSize, allowed: MOST_REPORT_BYTES },
      });
    files.set(name, entry);
  }
  return files;
}

/** By the sizes that the directory says; yauzl stops where an entry unpacks to more than it says. */
function isTooDense({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * MOST_DENSITY;
}

/** A symbolic link of Unix is a file whose content is a path; nothing here would follow it, and no bundle of ours has one. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function contentOf(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  return codeOf(error) ?? messageOf(error);
}
