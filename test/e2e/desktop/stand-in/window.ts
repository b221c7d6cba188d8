/** Electron's `BrowserWindow` and its `webContents`, shown by a tab of Chromium. */
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, Rectangle } from 'electron';
import type { BrowserContext, Page } from 'playwright';
import type { StandInApp } from './app.ts';
import { DELIVER, type Ipc } from './ipc.ts';
import { Events, strict } from './strict.ts';
import { toOurs, toShown } from './web.ts';

type OpenHandler = (details: { readonly url: string }) => {
  readonly action: 'allow' | 'deny';
  readonly overrideBrowserWindowOptions?: BrowserWindowConstructorOptions;
};

const GUARDED = [
  'will-navigate',
  'will-redirect',
  'will-frame-navigate',
  'will-attach-webview',
  'render-process-gone',
  'did-create-window',
];

export class StandInContents extends Events {
  readonly #page: Promise<Page>;
  #sending: Promise<unknown> = Promise.resolve();
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #url = '';

  constructor(page: Promise<Page>) {
    super('webContents', GUARDED);
    this.#page = page;
  }

  getURL(): string {
    return this.#url;
  }

  setUrl(url: string): void {
    this.#url = url;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  askToOpen(url: string): ReturnType<OpenHandler> {
    return this.#openHandler({ url });
  }

  async printToPDF(): Promise<Uint8Array> {
    return (await this.#page).pdf({ format: 'A4' });
  }

  /** A page that is being replaced loses its messages, in Electron as well. */
  send(channel: string, text: string): void {
    const script = `${DELIVER}?.(${JSON.stringify(channel)}, ${JSON.stringify(text)})`;
    this.#sending = this.#sending
      .then(async () => (await this.#page).evaluate(script))
      .catch(() => undefined);
  }
}

export class StandInWindow extends Events {
  readonly options: BrowserWindowConstructorOptions;
  readonly page: Promise<Page>;
  readonly webContents: StandInContents;
  /** What the app asked of the window, in order. */
  readonly asked: string[] = [];
  state: 'normal' | 'minimized' | 'maximized' = 'normal';
  normalBounds: Rectangle;
  /** The menu of this window alone. */
  menu: readonly MenuItemConstructorOptions[] | null = null;
  /** The address that loadURL is on its way to. */
  expected: string | null = null;
  #isPainted = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions, page: Promise<Page>) {
    super('BrowserWindow', ['ready-to-show', 'close', 'closed']);
    this.options = options;
    this.page = page;
    this.webContents = strict('webContents', new StandInContents(page));
    this.normalBounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 0,
      height: options.height ?? 0,
    };
  }

  /** As in Electron, a failure that nobody waits for is no unhandled one. */
  loadURL(url: string): Promise<void> {
    this.asked.push(`loadURL ${url}`);
    const loading = this.#load(url);
    loading.catch(() => undefined);
    return loading;
  }

  async #load(url: string): Promise<void> {
    const page = await this.page;
    this.expected = url;
    await page.goto(toShown(url));
    this.expected = null;
    this.webContents.setUrl(toOurs(page.url()));
    if (!this.#isPainted) this.emit('ready-to-show');
    this.#isPainted = true;
  }

  show(): void {
    this.asked.push('show');
  }
  focus(): void {
    this.asked.push('focus');
  }
  maximize(): void {
    this.asked.push('maximize');
    this.state = 'maximized';
  }
  restore(): void {
    this.asked.push('restore');
    this.state = 'normal';
  }
  isMinimized(): boolean {
    return this.state === 'minimized';
  }
  isMaximized(): boolean {
    return this.state === 'maximized';
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  getNormalBounds(): Rectangle {
    return this.normalBounds;
  }
  setMenu({ template }: { readonly template: readonly MenuItemConstructorOptions[] }): void {
    this.menu = template;
  }

  destroy(): void {
    this.asked.push('destroy');
    this.#isDestroyed = true;
    void this.page.then((page) => page.close());
  }

  /** The user closes the window. */
  async close(): Promise<void> {
    this.emit('close');
    this.#isDestroyed = true;
    await (await this.page).close();
    this.emit('closed');
  }
}

/** All windows of one app. */
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
