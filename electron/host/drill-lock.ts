/** One drill or watch at a time, and no check beside it: each would be in the other's times. */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../process/system-error.ts';

const NAME = 'drill.lock';

/** drillRunning gives the process that runs a drill; null: none does. */
export async function drillRunning(folder: string): Promise<number | null> {
  const pid = Number(await readFile(join(folder, NAME), 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : null;
}

export type Held =
  | { readonly held: true; readonly release: () => Promise<void> }
  /** `by`: the process that holds it; `code`: why the folder takes no file. */
  | { readonly held: false; readonly by: number }
  | { readonly held: false; readonly code: string };

/** holdDrill takes the lock for this process; one that a dead process left is taken over. */
export async function holdDrill(folder: string): Promise<Held> {
  const path = join(folder, NAME);
  for (let attempt = 0; ; attempt += 1) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return { held: true, release: () => rm(path, { force: true }) };
    } catch (error) {
      const code = codeOf(error) ?? String(error);
      if (code !== 'EEXIST' || attempt > 1) return { held: false, code };
    }
    const by = await drillRunning(folder);
    if (by !== null) return { held: false, by };
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is somebody else's, and alive.
    return codeOf(error) === 'EPERM';
  }
}
