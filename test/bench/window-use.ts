/** A window in use: scrolling ten thousand cloud computers, and doing nothing at all. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { SCENARIOS } from '../../electron/demo/scenarios.ts';
import { openForm, serveForm } from '../e2e/window/browser-form.ts';
import { AppWindow } from '../e2e/window/pages.ts';
import { largeReport } from '../e2e/window/reports.ts';
import { longestWork } from './window-work.ts';

const ROWS = 10_000;
const PASSES = 5;
const TURNS = 160;
/** Twenty notches at once, four times what the list shows: every frame has new rows only. */
const TURN_PX = 2500;
const SETTLE_MS = 2000;

export const IDLE_MS = 3000;

/** Times between frames, until stopped; they run in the page. */
const WATCH_FRAMES = `(() => {
  globalThis.frames = [];
  let last = performance.now();
  const next = (now) => { globalThis.frames.push(now - last); last = now; globalThis.frameRequest = requestAnimationFrame(next); };
  globalThis.frameRequest = requestAnimationFrame(next);
})()`;
const STOP_FRAMES =
  '(() => { cancelAnimationFrame(globalThis.frameRequest); return globalThis.frames.slice(1); })()';

/** Counts what a page asks to be called back for. */
const COUNT_TIMERS = `(() => {
  globalThis.timers = 0;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const original = globalThis[name];
    globalThis[name] = (callback, ...rest) => original((...values) => { globalThis.timers += 1; return callback(...values); }, ...rest);
  }
})()`;

export interface Scrolled {
  /** Longest frame of the best pass: all passes do the same work, and what is longer is the machine's doing. */
  readonly longestMs: number;
  /** Longest work of the page's thread at a stretch, in processor time, which other programs do not lengthen. */
  readonly workMs: number;
  readonly frames: number;
}

/** scrollComputers turns the wheel over the list from its beginning to its end, several times. */
export async function scrollComputers(browser: Browser): Promise<Scrolled> {
  return withForm(browser, async (page) => {
    const app = new AppWindow(page);
    await page.locator('input[type="file"]').setInputFiles({
      name: 'large.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(largeReport(ROWS))),
    });
    await app.open('details');
    await page.getByRole('tab', { name: app.texts.details.tabs.computers }).click();
    const list = page.getByRole('list', { name: app.texts.details.tabs.computers });
    await list.hover();
    const passes: number[][] = [];
    for (let pass = 0; pass < PASSES; pass += 1)
      passes.push(await scrollOnce(page, pass % 2 === 0 ? TURN_PX : -TURN_PX));
    await list.locator(`[aria-posinset="${ROWS}"]`).waitFor();
    const workMs = await longestWork(browser, page, () => scrollOnce(page, -TURN_PX));
    return { longestMs: Math.min(...passes.map(longestOf)), workMs, frames: passes.flat().length };
  });
}

/** A pass without frames has shown nothing, and is the worst. */
function longestOf(frames: readonly number[]): number {
  return frames.length === 0 ? Infinity : Math.max(...frames);
}

async function scrollOnce(page: Page, turn: number): Promise<number[]> {
  await page.evaluate(WATCH_FRAMES);
  for (let done = 0; done < TURNS; done += 1) await page.mouse.wheel(0, turn);
  return page.evaluate<number[]>(STOP_FRAMES);
}

export interface Idle {
  readonly timers: number;
  /** Processor time of the page's thread, of which the question itself takes a little. */
  readonly busyMs: number;
}

/** idleAfterResult looks at a window that shows the result of a demo and is left alone. */
export async function idleAfterResult(browser: Browser): Promise<Idle> {
  return withForm(browser, async (page) => {
    await page.addInitScript(COUNT_TIMERS);
    await page.reload();
    const app = new AppWindow(page);
    await app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await app.waitForResult();
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taskMs = async (): Promise<number> => {
      const { metrics } = await inspector.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    await pause(SETTLE_MS);
    const [timers, task] = [await page.evaluate<number>('globalThis.timers'), await taskMs()];
    await pause(IDLE_MS);
    const busyMs = (await taskMs()) - task;
    return { timers: (await page.evaluate<number>('globalThis.timers')) - timers, busyMs };
  });
}

async function withForm<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const served = await serveForm();
  const { page, context } = await openForm(browser, served.url);
  try {
    // What is done to a page that is still loading is lost.
    await page.getByRole('heading', { level: 1 }).waitFor();
    return await use(page);
  } finally {
    await context.close();
    await served.stop();
  }
}
