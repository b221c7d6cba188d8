/** How soon the first link of the picture is lit: in the lab, in a browser on its workstation, from the click. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { argv, execPath } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { en } from '../../renderer/i18n/en.ts';
import { openBrowser, openForm, serveForm } from '../e2e/window/browser-form.ts';
import type { Lab } from '../lab/lab.ts';
import { userFolder } from '../support/user-folder.ts';
import { onWorkstation } from './networks.ts';
import { median, row, seconds } from './rows.ts';

const RUNS = 7;
const MOST_MS = 300;
/** The argument with which this program measures on the lab's workstation, with the profile behind it. */
export const FIRST_LINK = 'first-link-inside';

/** Notes when a link was lit first, and when the page had its verdict; it runs in the page. */
const WATCH = `(() => {
  const isLit = () => document.querySelector('[data-stage][data-state="ok"]') !== null;
  const isTold = () => /^(Ready|Not ready)/.test(document.querySelector('h1')?.textContent ?? '');
  // What was shown before the click is gone first.
  let gone = false;
  const look = () => {
    gone ||= globalThis.begun !== undefined && !isLit() && !isTold();
    if (!gone) return;
    if (globalThis.lit === null && isLit()) globalThis.lit = performance.now();
    if (globalThis.told === null && isTold()) globalThis.told = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  document.addEventListener('click', () => { gone = false; globalThis.begun = performance.now(); globalThis.lit = null; globalThis.told = null; }, true);
})()`;

const DONE = 'globalThis.lit !== null && globalThis.told !== null';
const MOST_LOOKS = 400;

interface Times {
  readonly litMs: number;
  readonly toldMs: number;
}

/** firstLinkRows prints the times of the window on the lab's workstation. */
export async function firstLinkRows(lab: Lab): Promise<void> {
  const [file = '', ...args] = onWorkstation(
    lab,
    `${execPath} ${argv[1] ?? ''} ${FIRST_LINK} ${await lab.profile()}`,
  );
  const done = spawnSync(file, args, { encoding: 'utf8' });
  const { litMs = Number.NaN, toldMs = Number.NaN } = JSON.parse(done.stdout || '{}') as Partial<Times>;
  row('first link lit, from the click', seconds(litMs), `<= ${seconds(MOST_MS)}`, litMs <= MOST_MS);
  row('verdict told, from the click', seconds(toldMs), '<= 1.00 s', toldMs <= 1000);
  if (done.stdout === '') console.log(done.stderr);
}

/** printFirstLink runs on the workstation, whose network has no link to the machine's own. */
export async function printFirstLink(profile: string): Promise<void> {
  const browser = await openBrowser();
  try {
    console.log(JSON.stringify(await measured(browser, ownProfile(profile))));
  } finally {
    await browser.close();
  }
}

/** As a user would have written it into the own profile, which lies in another folder than the root's file. */
function ownProfile(path: string): string {
  const profile = JSON.parse(readFileSync(path, 'utf8')) as { readonly trustedCa?: string };
  const { trustedCa } = profile;
  return JSON.stringify({
    ...profile,
    ...(trustedCa === undefined ? {} : { trustedCa: resolve(dirname(path), trustedCa) }),
  });
}

async function measured(browser: Browser, profile: string): Promise<Times> {
  const folder = userFolder('first-link');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'profile.yaml'), profile);
  const served = await serveForm(folder);
  const { page, context } = await openForm(browser, served.url);
  const runs: Times[] = [];
  try {
    await page.getByRole('button', { name: en.start.button, exact: true }).waitFor();
    await page.evaluate(WATCH);
    await once(page);
    for (let run = 0; run < RUNS; run += 1) runs.push(await once(page));
  } finally {
    await context.close();
    await served.stop();
  }
  return {
    litMs: median(runs.map(({ litMs }) => litMs)),
    toldMs: median(runs.map(({ toldMs }) => toldMs)),
  };
}

async function once(page: Page): Promise<Times> {
  const again = page.getByRole('button', { name: en.result.again, exact: true });
  const start = page.getByRole('button', { name: en.start.button, exact: true });
  await again.or(start).first().click();
  // The page allows no text to become code, so that no condition can be waited for in it.
  for (let looks = 0; !(await page.evaluate<boolean>(DONE)); looks += 1) {
    if (looks > MOST_LOOKS) throw new Error(`no verdict: ${await page.getByRole('main').innerText()}`);
    await pause(50);
  }
  await again.waitFor();
  return page.evaluate<Times>(
    '({ litMs: globalThis.lit - globalThis.begun, toldMs: globalThis.told - globalThis.begun })',
  );
}
