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

/** batch gives many lines to one `ip -batch`, which is a hundred times faster than a process for each. */
export async function batch(namespace: string, lines: readonly string[]): Promise<void> {
  const child = run('ip', ['-n', namespace, '-batch', '-']);
  child.child.stdin?.end(`${lines.join('\n')}\n`);
  await child.catch((error: unknown) => {
    throw new Error(`lab: ${namespace}: ${(error as Error).message}`, { cause: error });
  });
}

/** until waits for a condition, 15 seconds at most. */
export async function until(problem: string, isMet: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await isMet()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`lab: ${problem}`);
}
