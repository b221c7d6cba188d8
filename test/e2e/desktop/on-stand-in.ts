/** The frame of all tests on the stand-in: one browser, and apps that end with their test. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { noBrowser, openBrowser } from '../window/browser-form.ts';
import type { AppWindow } from '../window/pages.ts';
import { startDesktop, type Desktop, type Situation } from './desktop.ts';

export class OnStandIn {
  #browser: Browser | null = null;
  readonly #started: Desktop[] = [];
  #shown: AppWindow | null = null;

  /** The app that was started last. */
  get desktop(): Desktop {
    return there(this.#started.at(-1));
  }

  /** The page of the app that was opened last. */
  get shown(): AppWindow {
    return there(this.#shown);
  }

  /** start runs the app, whatever comes of it. */
  async start(given: Partial<Situation> = {}): Promise<Desktop> {
    const desktop = await startDesktop(there(this.#browser), given);
    this.#started.push(desktop);
    return desktop;
  }

  /** open runs the app until its window shows its first page. */
  readonly open = async (given: Partial<Situation> = {}): Promise<void> => {
    const desktop = await this.start(given);
    this.#shown = await desktop.shown();
  };

  readonly openBrowser = async (): Promise<void> => { this.#browser = await openBrowser(); };
  readonly closeBrowser = async (): Promise<void> => { await this.#browser?.close(); };
  readonly stopAll = async (): Promise<void> => { for (const desktop of this.#started.splice(0)) await desktop.stop(); };
}

function there<T>(one: T | null | undefined): T {
  if (one === null || one === undefined) throw new Error('the test has not opened the app');
  return one;
}

/** describeOnStandIn describes the app on its stand-in; where no browser is, the tests are skipped and the reason is printed. */
export function describeOnStandIn(what: string, tests: (app: OnStandIn) => void): void {
  if (noBrowser !== null) console.log(`Not tested on the stand-in for Electron, ${what}: ${noBrowser}.`);
  describe.skipIf(noBrowser !== null)(what, { timeout: 60_000 }, () => {
    const app = new OnStandIn();
    beforeAll(app.openBrowser);
    afterAll(app.closeBrowser);
    afterEach(app.stopAll);
    tests(app);
  });
}
