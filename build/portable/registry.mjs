// Packages of the npm registry that are not installed here, since they are for other systems.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/packages', import.meta.url));
const isWindows = process.platform === 'win32';

/** Gives the folder of a package, which is fetched where it is not here, and must have the digest that we know. */
export function packageFolder({ name, version, integrity }) {
  const place = join(
    CACHE,
    `${name.replaceAll('/', '+')}-${version}-${createHash('sha256').update(integrity).digest('hex').slice(0, 12)}`,
  );
  if (existsSync(place)) return place;
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'vpc-doctor-fetch-'));
  const unpacked = mkdtempSync(join(CACHE, 'new-'));
  try {
    const archive = fetched(`${name}@${version}`, work);
    refuseOther(archive, integrity, name);
    execFileSync('tar', ['-xzf', archive, '-C', unpacked, '--strip-components=1']);
    renameSync(unpacked, place);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(unpacked, { recursive: true, force: true });
  }
  return place;
}

function fetched(spec, work) {
  // Windows starts npm's command file only in a shell; no part of this command comes from outside.
  const printed = execFileSync('npm', ['pack', '--silent', spec], {
    encoding: 'utf8',
    cwd: work,
    shell: isWindows,
  });
  return join(work, printed.trim().split('\n').at(-1).trim());
}

/** Throws where the bytes are not those that were looked at when the digest was written down. */
export function refuseOther(archive, integrity, name) {
  const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (digest !== integrity) throw new Error(`${name} is not what it was: ${digest} instead of ${integrity}.`);
}
