/** Electron's `BrowserWindow`, shown by a tab of Chromium. */
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, Rectangle } from 'electron';
import type { Page } from 'playwright';
import { Events, strict } from './strict.ts';
import { toOurs, toShown } from './web.ts';
import { StandInContents } from './contents.ts';

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
