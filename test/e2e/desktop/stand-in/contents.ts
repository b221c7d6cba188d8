/** Electron's `webContents`, shown by a tab of Chromium. */
import type { BrowserWindowConstructorOptions } from 'electron';
import type { Page } from 'playwright';
import { DELIVER } from './ipc.ts';
import { Events } from './strict.ts';

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
