/** The files of a bundle, from a zip or a folder. What comes from strangers is bounded, and stays where it is. */
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

/** Bundles of an ordinary run have about 100 kB; route tables and long runs have more. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 20_000;
const OPTIONS = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true } as const;

/** A bundle that cannot be read; the message is for the user. */
export class BundleError extends Error {}

export interface BundleFiles {
  readonly names: readonly string[];
  /** null: there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
}

/** openBundle opens a zip file or a folder; throws a BundleError with the reason. */
export async function openBundle(path: string): Promise<BundleFiles> {
  const found = await stat(path).catch((error: unknown) => {
    throw new BundleError(`cannot read ${path}: ${codeOf(error)}`);
  });
  if (found.isDirectory()) return folder(path);
  if (!found.isFile()) throw new BundleError(`${path} is neither a zip file nor a folder.`);
  if (found.size > MOST_BYTES) throw new BundleError(`${path} is too large: ${found.size} bytes, allowed are ${MOST_BYTES}.`);
  return zip(path);
}

async function folder(path: string): Promise<BundleFiles> {
  const root = await realpath(path);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  if (entries.length > MOST_FILES) throw new BundleError(`${path} holds more than ${MOST_FILES} files.`);
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).split(sep).join('/'));
  const listed = new Set(names);
  let total = 0;
  return {
    names,
    read: async (name) => {
      if (!listed.has(name)) return null;
      const file = await open(join(root, name), 'r');
      try {
        total += (await file.stat()).size;
        if (total > MOST_BYTES) throw new BundleError(`${path} is too large: allowed are ${MOST_BYTES} bytes.`);
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
  };
}

async function zip(path: string): Promise<BundleFiles> {
  try {
    return await unzip(path);
  } catch (error) {
    if (error instanceof BundleError) throw error;
    throw new BundleError(`${path} is no zip file that can be read: ${codeOf(error)}`);
  }
}

/** yauzl refuses names that lead out, and entries that are longer than they say. */
async function unzip(path: string): Promise<BundleFiles> {
  return entriesOf(await openPromise(path, OPTIONS), path);
}

/** readZip opens a zip that was just made. */
export async function readZip(bytes: Uint8Array): Promise<BundleFiles> {
  return entriesOf(await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), OPTIONS), 'the bundle');
}

async function entriesOf(archive: ZipFile, path: string): Promise<BundleFiles> {
  const files = new Map<string, Uint8Array>();
  try {
    let total = 0;
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName;
      if (name.endsWith('/')) continue;
      total += entry.uncompressedSize;
      if (files.has(name)) throw new BundleError(`${path} holds ${JSON.stringify(name)} twice.`);
      if (files.size >= MOST_FILES) throw new BundleError(`${path} holds more than ${MOST_FILES} files.`);
      if (total > MOST_BYTES) throw new BundleError(`${path} unpacks to more than ${MOST_BYTES} bytes.`);
      files.set(name, await contentOf(await archive.openReadStreamPromise(entry)));
    }
  } finally {
    archive.close();
  }
  return { names: [...files.keys()], read: (name) => Promise.resolve(files.get(name) ?? null) };
}

async function contentOf(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
