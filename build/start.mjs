// `npm start`: builds, then opens the desktop window; where Electron cannot run, the browser form.
// With arguments it is the command line: `npm start -- demo`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli/vpc-doctor.js', import.meta.url));
const given = process.argv.slice(2);

const built = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const electron = given.length > 0 ? null : electronOrReason();
const [program, args] =
  given.length > 0
    ? [process.execPath, [cli, ...given]]
    : 'path' in electron
      ? [electron.path, [root]]
      : [process.execPath, [cli, 'serve']];
if (electron !== null && 'reason' in electron)
  console.error(`No desktop window: ${electron.reason} Opening the browser form.\n`);
const run = spawnSync(program, args, { stdio: 'inherit' });
process.exit(run.status ?? 1);

/** The path of the Electron binary, which its package fetches at the first start; or why there is no window. */
function electronOrReason() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  // Without a display no window can open, so nothing is fetched for one.
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined)
    return { reason: 'this session has no display.' };
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return { reason: 'Electron does not run as root.' };
  try {
    return { path: createRequire(import.meta.url)('electron') };
  } catch {
    return { reason: 'the Electron binary is absent and could not be downloaded.' };
  }
}
