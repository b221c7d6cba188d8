/** The frame of all tests in a browser: one browser for a file, and what a test opened ends with it. */
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { noBrowser, openBrowser } from './browser-form.ts';

export abstract class InBrowser {
  #browser: Browser | null = null;

  get browser(): Browser {
    return there(this.#browser);
  }

  readonly openBrowser = async (): Promise<void> => {
    this.#browser = await openBrowser();
  };
  readonly closeBrowser = async (): Promise<void> => {
    await this.#browser?.close();
  };

  /** Ends what the test has opened. */
  abstract readonly stop: () => Promise<void>;
}

/** there gives what the test must have opened before. */
export function there<T>(one: T | null | undefined): T {
  if (one === null || one === undefined) throw new Error('the test has not opened it');
  return one;
}

/** describeInBrowser describes what is seen in a browser; where there is none, the tests are skipped and the reason is printed. */
export function describeInBrowser<Frame extends InBrowser>(
  what: string,
  frame: Frame,
  tests: (frame: Frame) => void,
): void {
  if (noBrowser !== null) console.log(`Not tested in a browser, ${what}: ${noBrowser}.`);
  describe.skipIf(noBrowser !== null)(what, { timeout: 60_000 }, () => {
    beforeAll(frame.openBrowser);
    afterAll(frame.closeBrowser);
    afterEach(frame.stop);
    tests(frame);
  });
}
