/** Messages between page and main process, and the preload in the page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { toOurs } from './web.ts';

export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

type Listener = (event: Sender, ...args: unknown[]) => Promise<unknown>;

export class Ipc {
  readonly #listeners = new Map<string, Listener>();

  readonly ipcMain = {
    handle: (channel: string, listener: Listener): void => {
      if (this.#listeners.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      this.#listeners.set(channel, listener);
    },
  };

  /** instead answers a channel in place of the app, whose answer would do what a test must not. */
  instead(channel: string, answer: (args: unknown) => string): void {
    if (!this.#listeners.has(channel)) throw new Error(`nobody listens on ${channel}`);
    this.#listeners.set(channel, (_sender, args) => Promise.resolve(answer(args)));
  }

  get channels(): readonly string[] {
    return [...this.#listeners.keys()];
  }

  /** invoke sends a message as a frame would. Rejects where nobody listens. */
  async invoke(sender: Sender, channel: string, args: readonly unknown[]): Promise<unknown> {
    const listener = this.#listeners.get(channel);
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await listener(sender, ...args));
  }

  /** connect puts the preload into every page that this tab will show, as Electron does. */
  async connect(page: Page, preloadPath: string): Promise<void> {
    await page.exposeBinding('standInInvoke', ({ frame }, channel: string, args: readonly unknown[]) => {
      const parent = frame.parentFrame();
      return this.invoke({ senderFrame: { url: toOurs(frame.url()), parent } }, channel, args);
    });
    await page.addInitScript(inPage(readFileSync(preloadPath, 'utf8')));
  }
}

/** How the main process reaches the listeners of the preload. */
export const DELIVER = "globalThis[Symbol.for('electron-stand-in')]";

/** The preload as a script: it gets a small `require('electron')`, and what it exposes cannot be changed. Sub-frames get no preload. */
function inPage(preload: string): string {
  return `(() => {
  if (window !== window.top) return;
  const ask = window.standInInvoke;
  const listeners = new Map();
  ${DELIVER} = (channel, text) => { for (const listener of listeners.get(channel) ?? []) listener({}, text); };
  const ipcRenderer = {
    // What cannot be cloned cannot be sent.
    invoke: async (channel, ...args) => ask(channel, structuredClone(args)),
    on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    off: (channel, listener) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)); },
  };
  const contextBridge = { exposeInMainWorld: (key, api) => { Object.defineProperty(window, key, { value: Object.freeze({ ...api }), enumerable: true }); } };
  const refusing = (name, api) => new Proxy(api, { get: (target, key) => {
    if (!(key in target)) throw new Error('the stand-in for Electron has no ' + name + '.' + String(key));
    return target[key];
  } });
  const electron = refusing('electron', { contextBridge: refusing('contextBridge', contextBridge), ipcRenderer: refusing('ipcRenderer', ipcRenderer) });
  const require = (name) => { if (name === 'electron') return electron; throw new Error('a sandboxed preload cannot require ' + name); };
  const module = { exports: {} };
  ((require, module, exports) => { ${preload}
  })(require, module, module.exports);
})();`;
}
