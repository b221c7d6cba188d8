/** How soon a page is there: measured in the page, from the start of the navigation, in contexts that know nothing yet. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Browser } from 'playwright';
import { en } from '../../renderer/i18n/en.ts';
import { serveForm } from '../e2e/window/browser-form.ts';
import { median } from './rows.ts';

const RUNS = 7;
const START = en.start.button;

/** Notes when the button of the start page can be pressed; it runs in the page. */
const WATCH = `(() => {
  const look = () => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(START)});
    if (button === undefined || button.disabled || button.getClientRects().length === 0) return;
    globalThis.interactiveMs = performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})()`;

const TIMES = `(async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return { paintMs: paint?.startTime ?? Number.NaN, interactiveMs: globalThis.interactiveMs ?? Number.NaN };
})()`;

export interface StartTimes {
  readonly paintMs: number;
  readonly interactiveMs: number;
  /** From the order for a new window to its first paint. */
  readonly windowMs: number;
}

/** startOfForm measures the browser form; its address works once, so every run has a host of its own. */
export async function startOfForm(browser: Browser): Promise<StartTimes> {
  return medians(async () => {
    const served = await serveForm();
    try {
      return await openOnce(browser, served.url);
    } finally {
      await served.stop();
    }
  });
}

/** startOfEmptyPage measures a page with nothing but the button. */
export async function startOfEmptyPage(browser: Browser): Promise<StartTimes> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Empty</title><button>${START}</button></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await medians(() =>
      openOnce(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    );
  } finally {
    await closed(server);
  }
}

async function openOnce(browser: Browser, url: string): Promise<StartTimes> {
  const begin = performance.now();
  const context = await browser.newContext({ viewport: { width: 1120, height: 800 }, locale: 'en' });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const openedMs = performance.now() - begin;
  await page.goto(url);
  await page.getByRole('button', { name: START, exact: true }).waitFor();
  const times = await page.evaluate<Omit<StartTimes, 'windowMs'>>(TIMES);
  await context.close();
  return { ...times, windowMs: openedMs + times.paintMs };
}

/** The first run warms the browser up and does not count. */
async function medians(once: () => Promise<StartTimes>): Promise<StartTimes> {
  await once();
  const runs: StartTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await once());
  return {
    paintMs: median(runs.map(({ paintMs }) => paintMs)),
    interactiveMs: median(runs.map(({ interactiveMs }) => interactiveMs)),
    windowMs: median(runs.map(({ windowMs }) => windowMs)),
  };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
