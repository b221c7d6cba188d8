/** The frame of the tests of the window in the browser form: one browser, and for each test a host of its own. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { noBrowser, openBrowser, openForm, serveForm, type Opened, type Served } from './browser-form.ts';
import { AppWindow } from './pages.ts';

interface Open {
  readonly served: Served;
  readonly opened: Opened;
  readonly app: AppWindow;
}

export class OnForm {
  #browser: Browser | null = null;
  #open: Open | null = null;

  get browser(): Browser { return there(this.#browser); }
  get served(): Served { return there(this.#open).served; }
  get opened(): Opened { return there(this.#open).opened; }
  get app(): AppWindow { return there(this.#open).app; }

  /** open serves the form from a data folder, or from a new one, and waits for the start page. */
  readonly open = async (dataFolder?: string): Promise<void> => {
    await this.show(await serveForm(dataFolder));
  };

  /** show opens what is served, until its start page is there. */
  async show(served: Served): Promise<void> {
    const opened = await openForm(this.browser, served.url);
    this.#open = { served, opened, app: new AppWindow(opened.page) };
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
  }

  readonly openBrowser = async (): Promise<void> => { this.#browser = await openBrowser(); };
  readonly closeBrowser = async (): Promise<void> => { await this.#browser?.close(); };
  readonly stop = async (): Promise<void> => {
    const open = this.#open;
    this.#open = null;
    await open?.opened.context.close();
    await open?.served.stop();
  };
}

function there<T>(one: T | null): T {
  if (one === null) throw new Error('the test has not opened the form');
  return one;
}

/** describeOnForm describes the window in the browser form; where no browser is, the tests are skipped and the reason is printed. */
export function describeOnForm(what: string, tests: (form: OnForm) => void): void {
  if (noBrowser !== null) console.log(`Not tested in the browser form, ${what}: ${noBrowser}.`);
  describe.skipIf(noBrowser !== null)(what, { timeout: 60_000 }, () => {
    const form = new OnForm();
    beforeAll(form.openBrowser);
    afterAll(form.closeBrowser);
    afterEach(form.stop);
    tests(form);
  });
}
