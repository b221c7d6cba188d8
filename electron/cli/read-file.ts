import { readBounded, ReadError } from '../host/read-bounded.ts';
import { CliError } from './exit-code.ts';

/** readLimited reads a text in UTF-8 that the user named, like readBytes. */
export async function readLimited(path: string, mostBytes: number): Promise<string> {
  return (await readBytes(path, mostBytes)).toString('utf8');
}

/** readBytes reads what the user named, a file or a stream; throws a CliError with the system's reason, or when it is too large. */
export async function readBytes(path: string, mostBytes: number): Promise<Buffer> {
  try {
    return await readBounded(path, mostBytes);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { code } = error;
    throw new CliError((texts) =>
      code === 'TOO-LARGE' ? texts.tooLarge(path, mostBytes) : texts.cannotRead(path, code),
    );
  }
}
