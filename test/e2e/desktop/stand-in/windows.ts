/** All windows of one app in the stand-in for Electron: opened by it, or by a page. */
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, Page } from 'playwright';
import type { StandInApp } from './app.ts';
import type { Ipc } from './ipc.ts';
import { strict } from './strict.ts';
import { StandInWindow } from './window.ts';

export class Windows {
  readonly all: StandInWindow[] = [];
  /** Those that a page opened; their tab is Chromium's own. */
  readonly reading: StandInWindow[] = [];
  readonly BrowserWindow: object;
  readonly #byPage = new Map<Page, StandInWindow>();
  readonly #app: StandInApp;
  readonly #context: BrowserContext;
  readonly #ipc: Ipc;

  constructor(app: StandInApp, context: BrowserContext, ipc: Ipc) {
    this.#app = app;
    this.#context = context;
    this.#ipc = ipc;
    const getAllWindows = (): readonly StandInWindow[] =>
      [...this.all, ...this.reading].filter((window) => !window.isDestroyed());
    const open = (options: BrowserWindowConstructorOptions): StandInWindow => this.#open(options);
    // Called with `new`, a plain function may give an object of its own.
    const construct = function BrowserWindow(options: BrowserWindowConstructorOptions): StandInWindow {
      return open(options);
    };
    this.BrowserWindow = strict('BrowserWindow', Object.assign(construct, { getAllWindows }));
  }

  /** mayNavigate asks the guards about a navigation that no loadURL has asked for. */
  readonly mayNavigate = (page: Page | null, url: string): boolean => {
    const window = page === null ? undefined : this.#byPage.get(page);
    if (window === undefined) return this.#mayOpen(url);
    if (window.expected === url) return true;
    let isPrevented = false;
    window.webContents.emit('will-navigate', {
      url,
      preventDefault: () => {
        isPrevented = true;
      },
    });
    return !isPrevented;
  };

  /** A tab that no BrowserWindow has made was opened by a page. */
  #mayOpen(url: string): boolean {
    const opener = this.all.find((window) => !window.isDestroyed());
    const answer = opener?.webContents.askToOpen(url);
    if (opener === undefined || answer?.action !== 'allow') return false;
    const noPage = Promise.reject<Page>(new Error('the test has the page of this window'));
    noPage.catch(() => undefined);
    const window = strict(
      'BrowserWindow',
      new StandInWindow(answer.overrideBrowserWindowOptions ?? {}, noPage),
    );
    this.reading.push(window);
    opener.webContents.emit('did-create-window', window);
    return true;
  }

  #open(options: BrowserWindowConstructorOptions): StandInWindow {
    const page = this.#newPage(options.webPreferences?.preload);
    const window = strict(
      'BrowserWindow',
      new StandInWindow(
        options,
        page.then((made) => {
          this.#byPage.set(made, window);
          return made;
        }),
      ),
    );
    this.all.push(window);
    this.#app.emit('web-contents-created', {}, window.webContents);
    return window;
  }

  async #newPage(preload: string | undefined): Promise<Page> {
    const page = await this.#context.newPage();
    if (preload !== undefined) await this.#ipc.connect(page, preload);
    return page;
  }
}
