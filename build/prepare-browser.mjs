// Installs Debian's Chromium for the end-to-end tests where there is no browser and this is root on Debian.
import { canInstall, install } from './apt.mjs';
import { findBrowser } from './browser.mjs';

// Other systems with apt have only the whole browser. Chinese screenshots need Chinese letters.
const BROWSERS = ['chromium-headless-shell', 'chromium'];
const FONTS = 'fonts-noto-cjk';

if (canInstall && findBrowser() === null) {
  for (const browser of BROWSERS) {
    console.log(`Installing for the end-to-end tests: ${browser} ${FONTS}`);
    try {
      install([browser, FONTS]);
      break;
    } catch (error) {
      if (browser === BROWSERS.at(-1)) throw error;
      console.log(`There is no ${browser} here.`);
    }
  }
}
