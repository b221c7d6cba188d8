// Installs Debian's Chromium for the end-to-end tests where there is no browser and this is root on Debian.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
// Chinese screenshots need Chinese letters.
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

if (findBrowser() === null && canInstall) {
  console.log(`Installing for the end-to-end tests: ${PACKAGES.join(' ')}`);
  try {
    install();
  } catch {
    apt(['update']);
    install();
  }
}

function install() {
  apt(['install', '-y', '--no-install-recommends', ...PACKAGES]);
}

function apt(args) {
  execFileSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] });
}
