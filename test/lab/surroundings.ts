import { existsSync } from 'node:fs';
import tools from './tools.json' with { type: 'json' };

/** missing says in one line why the lab cannot run here; null when it can. */
export function missing(): string | null {
  if (process.platform !== 'linux')
    return `it needs network namespaces of Linux, and this is ${process.platform}.`;
  if (process.getuid?.() !== 0) return 'it needs root for network namespaces.';
  const absent = tools
    .filter(({ paths }) => !paths.some((path) => existsSync(path)))
    .map((tool) => tool.package);
  return absent.length === 0 ? null : `install ${absent.join(' ')} (Debian packages).`;
}
