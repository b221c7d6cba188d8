/** Running system tools for the lab. Every command is an argument array; a failure names the command. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** sh runs one command line without a shell: words are separated by blanks. */
export async function sh(line: string): Promise<string> {
  const [file = '', ...args] = line.split(' ').filter((word) => word !== '');
  try {
    return (await run(file, args)).stdout;
  } catch (error) {
    throw new Error(`lab: ${line}: ${(error as Error).message}`, { cause: error });
  }
}

/** script runs several lines, in order. */
export async function script(lines: readonly string[]): Promise<void> {
  for (const line of lines) await sh(line);
}
