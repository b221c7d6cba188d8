// `npm run build`: command line, page, main process, preload, native process and the computer's reader, each by its own configuration.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
const PARTS = [
  ['cli'],
  ['renderer'],
  ['electron', '--mode', 'main'],
  ['electron', '--mode', 'preload'],
  ['electron', '--mode', 'native'],
  ['electron', '--mode', 'machine'],
];

for (const [name, ...mode] of PARTS) {
  const args = [vite, 'build', '-c', `build/vite.${name}.config.ts`, ...mode, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
