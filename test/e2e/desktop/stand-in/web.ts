/** What lies between a page and the network: the locked session, and the handler of the app's own scheme. */
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright';
import type { StandInApp } from './app.ts';

/** Chromium cannot be sent to `app://`, so the page lives here, where no name server will ever know it. */
const SHOWN = 'https://vpc-doctor.invalid';
const OURS = 'app://vpc-doctor';

/** toShown gives the address in Chromium of one in Electron. */
export function toShown(url: string): string {
  return url.startsWith(`${OURS}/`) ? `${SHOWN}${url.slice(OURS.length)}` : url;
}

/** toOurs gives the address in Electron of one in Chromium. */
export function toOurs(url: string): string {
  return url.startsWith(`${SHOWN}/`) ? `${OURS}${url.slice(SHOWN.length)}` : url;
}

type Decide = (answer: { readonly cancel: boolean }) => void;
export type Judge = (details: { readonly url: string }, decide: Decide) => void;
type SchemeHandler = (request: { readonly url: string; readonly method: string }) => Promise<Response>;

/** Decides on a navigation of a tab; `null` is one that a page is just opening. true: it may go on. */
export type MayNavigate = (page: Page | null, url: string) => boolean;

export class Web {
  readonly #app: StandInApp;
  readonly #schemes: string[] = [];
  #handler: SchemeHandler | null = null;
  #judge: Judge | null = null;
  /** The permission handlers of the session; `null` until they are set. */
  readonly permissions: Record<'request' | 'check' | 'device', ((...args: unknown[]) => unknown) | null> = {
    request: null,
    check: null,
    device: null,
  };
  readonly cancelled: string[] = [];
  /** Plays that the policy were not there, to see what lies behind it. */
  withoutPolicy = false;

  constructor(app: StandInApp) {
    this.#app = app;
  }

  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]): void => {
      this.#app.onlyBeforeReady('protocol.registerSchemesAsPrivileged');
      this.#schemes.push(...schemes.map(({ scheme }) => scheme));
    },
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (!this.#schemes.includes(scheme)) throw new Error(`the scheme ${scheme} has no privileges`);
      this.#handler = handler;
    },
  };

  readonly defaultSession = {
    setPermissionRequestHandler: (handler: (...args: unknown[]) => unknown): void => {
      this.permissions.request = handler;
    },
    setPermissionCheckHandler: (handler: (...args: unknown[]) => unknown): void => {
      this.permissions.check = handler;
    },
    setDevicePermissionHandler: (handler: (...args: unknown[]) => unknown): void => {
      this.permissions.device = handler;
    },
    webRequest: {
      onBeforeRequest: (judge: Judge): void => {
        this.#judge = judge;
      },
    },
  };

  /** serve sends every request of the pages through the session and the scheme's handler. */
  async serve(context: BrowserContext, mayNavigate: MayNavigate): Promise<void> {
    await context.route('**/*', async (route, request) => {
      const url = toOurs(request.url());
      const isRefused = isNavigationOfWindow(request) && !mayNavigate(tabOf(request), url);
      if (isRefused || this.#isCancelled(url)) {
        this.cancelled.push(url);
        // A navigation that was aborted leaves the page where it is.
        await route.abort(isRefused ? 'aborted' : 'blockedbyclient');
        return;
      }
      await this.#answer(route, url, request.method());
    });
  }

  #isCancelled(url: string): boolean {
    let cancel = false;
    this.#judge?.({ url }, (answer) => {
      cancel = answer.cancel;
    });
    return cancel;
  }

  async #answer(route: Route, url: string, method: string): Promise<void> {
    if (this.#handler === null) throw new Error('the app has no handler for its scheme');
    const response = await this.#handler({ url, method });
    if (this.withoutPolicy) response.headers.delete('Content-Security-Policy');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

function isNavigationOfWindow(request: PageRequest): boolean {
  return request.isNavigationRequest() && (tabOf(request) === null || request.frame().parentFrame() === null);
}

/** The first request of a tab comes before its frame. */
function tabOf(request: PageRequest): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}
