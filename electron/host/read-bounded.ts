/** Reading files that may be anything: what has no end is counted while it is read, what is no file is not waited for. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { codeOf, messageOf } from '../process/system-error.ts';

/** ReadError has the system's code for why, or one of ours: `NOT-A-FILE`, `TOO-LARGE`. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code: string;

  constructor(path: string, code: string, options?: ErrorOptions) {
    super(`cannot read ${path}: ${code}`, options);
    this.code = code;
  }
}

const CHUNK_BYTES = 1024 * 1024;
/** Opening a pipe waits for its other end without this; Windows knows neither. */
const flags: Readonly<Partial<Record<'O_NONBLOCK', number>>> = constants;
const UNWAITING = constants.O_RDONLY | (flags.O_NONBLOCK ?? 0);

/** readBounded reads a file or a stream that the user named, up to a limit; throws a ReadError. */
export async function readBounded(path: string, mostBytes: number): Promise<Buffer> {
  return reading(path, constants.O_RDONLY, (file) => bounded(file, path, mostBytes));
}

/** readRegular reads a file, and nothing that only looks like one: for names that the user did not choose. Throws a ReadError. */
export async function readRegular(path: string, mostBytes: number): Promise<Buffer> {
  return reading(path, UNWAITING, async (file) => {
    if (!(await file.stat()).isFile()) throw new ReadError(path, 'NOT-A-FILE');
    return bounded(file, path, mostBytes);
  });
}

async function reading(
  path: string,
  flags: number,
  read: (file: FileHandle) => Promise<Buffer>,
): Promise<Buffer> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, flags);
    return await read(file);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(path, codeOf(error) ?? messageOf(error), { cause: error });
  } finally {
    await file?.close();
  }
}

/** Sizes lie: a device says 0 and never ends. */
async function bounded(file: FileHandle, path: string, mostBytes: number): Promise<Buffer> {
  const { size } = await file.stat();
  if (size > mostBytes) throw new ReadError(path, 'TOO-LARGE');
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(
      Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(size - total, 0) + 64 * 1024)),
      0,
    );
    if (bytesRead === 0) return Buffer.concat(chunks);
    total += bytesRead;
    if (total > mostBytes) throw new ReadError(path, 'TOO-LARGE');
    chunks.push(buffer.subarray(0, bytesRead));
  }
}
