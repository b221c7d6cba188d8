/** The app on the stand-in for Electron: what a test started ends with it. */
import { describeInBrowser, InBrowser, there } from '../window/in-browser.ts';
import type { AppWindow } from '../window/pages.ts';
import { startDesktop, type Desktop, type Situation } from './desktop.ts';

export class OnStandIn extends InBrowser {
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
    const desktop = await startDesktop(this.browser, given);
    this.#started.push(desktop);
    return desktop;
  }

  /** open runs the app until its window shows its first page. */
  readonly open = async (given: Partial<Situation> = {}): Promise<void> => {
    const desktop = await this.start(given);
    this.#shown = await desktop.shown();
  };

  readonly stop = async (): Promise<void> => {
    for (const desktop of this.#started.splice(0)) await desktop.stop();
  };
}

/** describeOnStandIn describes the app on its stand-in. */
export function describeOnStandIn(what: string, tests: (app: OnStandIn) => void): void {
  describeInBrowser(what, new OnStandIn(), tests);
}
