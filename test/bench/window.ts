/** The window's rows of the bench, in a browser, on the built page and the built command line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { noBrowser, openBrowser } from '../e2e/window/browser-form.ts';
import { row, seconds } from './rows.ts';
import { startOfEmptyPage, startOfForm } from './window-start.ts';
import { IDLE_MS, idleAfterResult, scrollComputers } from './window-use.ts';

const ASSETS = resolve('dist/renderer/assets');

/** windowRows prints the size of the page, and what needs a browser where there is one. */
export async function windowRows(): Promise<void> {
  size();
  if (noBrowser !== null) {
    console.log(`skip  rows in a browser: ${noBrowser}.`);
    return;
  }
  const browser = await openBrowser();
  try {
    await start(browser);
    await scrolling(browser);
    await idle(browser);
  } finally {
    await browser.close();
  }
}

/** What the first screen waits for; the script of the other pages comes after it. */
function size(): void {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
  const kilobytes = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0) / 1000;
  const first = kilobytes(scripts.filter((name) => name.startsWith('index-')));
  row(
    'scripts of the first screen, gzip',
    `${first.toFixed(0)} kB of ${kilobytes(scripts).toFixed(0)} kB`,
    '<= 250 kB',
    first > 0 && first <= 250,
  );
}

async function start(browser: Browser): Promise<void> {
  const empty = await startOfEmptyPage(browser);
  const form = await startOfForm(browser);
  row(
    'first paint',
    `${seconds(form.paintMs)}, empty page ${seconds(empty.paintMs)}`,
    '<= 0.5 s',
    form.paintMs <= 500,
  );
  row(
    'start button can be pressed',
    `${seconds(form.interactiveMs)}, empty page ${seconds(empty.interactiveMs)}`,
    '<= 1.0 s',
    form.interactiveMs <= 1000,
  );
  const ratio = form.windowMs / empty.windowMs;
  row(
    'new window up to its first paint / with an empty page',
    `${seconds(form.windowMs)} / ${seconds(empty.windowMs)} = ${ratio.toFixed(1)} x`,
    '<= 2 x',
    ratio <= 2,
  );
}

async function scrolling(browser: Browser): Promise<void> {
  const { longestMs, workMs, frames } = await scrollComputers(browser);
  row(
    '10,000 cloud computers scrolled, longest frame',
    `${longestMs.toFixed(0)} ms of ${frames} frames`,
    '<= 50 ms',
    longestMs <= 50 && frames > 0,
  );
  row(
    '10,000 cloud computers scrolled, longest work',
    `${workMs.toFixed(0)} ms of the processor`,
    '<= 50 ms',
    workMs <= 50,
  );
}

async function idle(browser: Browser): Promise<void> {
  const { timers, busyMs } = await idleAfterResult(browser);
  row(
    `result shown and left alone for ${IDLE_MS / 1000} s`,
    `${timers} timers, ${busyMs.toFixed(1)} ms of work`,
    '0 timers, <= 30 ms',
    timers === 0 && busyMs <= 30,
  );
}
