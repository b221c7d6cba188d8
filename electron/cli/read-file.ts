import { open } from 'node:fs/promises';
import { CliError } from './exit-code.ts';

/** readLimited reads a text file that the user named; throws a CliError with the system's reason, or when it is too large. */
export async function readLimited(path: string, mostBytes: number): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > mostBytes) throw new CliError(`${path} is too large: ${size} bytes, allowed are ${mostBytes}.`);
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliError(`cannot read ${path}: ${code ?? message}`);
  }
}
