/**
 * Rights of a file on Windows. There the mode that Node gives a file means nothing: a new file has the rights of its folder,
 * and on a shared drive that may be everybody.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path/win32';
import { systemRoot } from '../process/system-root.ts';

/** "Owner rights" (Microsoft's list of well-known SIDs): whoever owns the file, and nobody by a name that could be another's. */
const OWNER_RIGHTS = '*S-1-3-4';
/** Security software may look at the program first; after this time the file is written without its rights. */
const LIMIT_MS = 10_000;

export interface Rights {
  readonly program: string;
  readonly args: readonly string[];
}

/** rightsFor gives the command that takes what a file has of its folder, and gives all of it to its owner. */
export function rightsFor(path: string, env: Readonly<Record<string, string | undefined>>): Rights {
  return {
    program: join(systemRoot(env), 'System32', 'icacls.exe'),
    args: [path, '/inheritance:r', '/grant:r', `${OWNER_RIGHTS}:F`, '/Q'],
  };
}

/**
 * keptFromOthers leaves a file of this path to its owner. Elsewhere than on Windows the mode has done so already. Resolves
 * whether it succeeded: a stick with FAT has no rights at all, and a report is written there nevertheless.
 */
export async function keptFromOthers(
  path: string,
  platform: NodeJS.Platform = process.platform,
  start: typeof spawn = spawn,
): Promise<boolean> {
  if (platform !== 'win32') return true;
  const { program, args } = rightsFor(path, process.env);
  return new Promise((resolve) => {
    const child = start(program, args, { stdio: 'ignore', windowsHide: true, timeout: LIMIT_MS });
    child.once('error', () => {
      resolve(false);
    });
    child.once('exit', (code) => {
      resolve(code === 0);
    });
  });
}
