// Installs Debian's Chromium for the end-to-end tests where there is no browser and this is root on Debian.
import { canInstall, install } from './apt.mjs';
import { findBrowser } from './browser.mjs';

// Chinese screenshots need Chinese letters.
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

if (findBrowser() === null && canInstall) {
  console.log(`Installing for the end-to-end tests: ${PACKAGES.join(' ')}`);
  install(PACKAGES);
}
