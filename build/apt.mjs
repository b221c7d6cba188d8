// Debian's packages, for tests that need them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const canInstall =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages; where that fails, fetches new lists and tries once more. */
export function install(packages) {
  try {
    // Without lists apt knows no package: an error that nobody need see.
    apt(['install', '-y', '--no-install-recommends', ...packages], 'ignore');
  } catch {
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', ...packages]);
  }
}

function apt(args, stderr = 'inherit') {
  execFileSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', stderr],
  });
}
