// A browser for the end-to-end tests: Playwright's own, else one that is installed.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const INSTALLED = [
  // The same browser without a window: it needs half of the processor time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser, or null. */
export function findBrowser() {
  return [chromium.executablePath(), ...INSTALLED].find((path) => path !== '' && existsSync(path)) ?? null;
}
