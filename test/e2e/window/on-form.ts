/** The window in the browser form: for each test a host of its own. */
import { openForm, serveForm, serveHere, type Opened, type Served } from './browser-form.ts';
import { describeInBrowser, InBrowser, there } from './in-browser.ts';
import { AppWindow } from './pages.ts';

interface Open {
  readonly served: Served;
  readonly opened: Opened;
  readonly app: AppWindow;
}

export class OnForm extends InBrowser {
  #open: Open | null = null;

  get served(): Served {
    return there(this.#open).served;
  }
  get opened(): Opened {
    return there(this.#open).opened;
  }
  get app(): AppWindow {
    return there(this.#open).app;
  }

  /** open serves the form from a data folder, or from a new one, and waits for the start page. */
  readonly open = async (dataFolder?: string): Promise<void> => {
    await this.show(await serveHere(dataFolder));
  };

  /** openShipped does so by the command line as it is shipped. */
  readonly openShipped = async (): Promise<void> => {
    await this.show(await serveForm());
  };

  /** show opens what is served, until its start page is there. */
  async show(served: Served): Promise<void> {
    const opened = await openForm(this.browser, served.url);
    this.#open = { served, opened, app: new AppWindow(opened.page) };
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
  }

  readonly stop = async (): Promise<void> => {
    const open = this.#open;
    this.#open = null;
    await open?.opened.context.close();
    await open?.served.stop();
  };
}

/** describeOnForm describes the window in the browser form. */
export function describeOnForm(what: string, tests: (form: OnForm) => void): void {
  describeInBrowser(what, new OnForm(), tests);
}
