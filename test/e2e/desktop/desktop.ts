/** The desktop app as it is built, on a stand-in for Electron: real main and preload bundles, Chromium for the window. */
import type { Browser, BrowserContext } from 'playwright';
import { userFolder } from '../../support/user-folder.ts';
import { AppWindow } from '../window/pages.ts';
import { StandInApp, type AppSituation } from './stand-in/app.ts';
import { Ipc } from './stand-in/ipc.ts';
import { Net } from './stand-in/net.ts';
import { runMain } from './stand-in/run-main.ts';
import { strict } from './stand-in/strict.ts';
import { System } from './stand-in/system.ts';
import { SystemTray } from './stand-in/tray.ts';
import { Web } from './stand-in/web.ts';
import type { StandInWindow } from './stand-in/window.ts';
import { Windows } from './stand-in/windows.ts';

export interface Situation extends AppSituation {
  readonly bundle: string;
}

export interface Desktop {
  /** What must happen in an order, as it happened. */
  readonly journal: readonly string[];
  readonly app: StandInApp;
  readonly web: Web;
  readonly ipc: Ipc;
  readonly net: Net;
  readonly system: System;
  readonly tray: SystemTray;
  readonly windows: readonly StandInWindow[];
  /** Guide and preview. */
  readonly readingWindows: readonly StandInWindow[];
  readonly context: BrowserContext;
  readonly dataFolder: string;
  /** Errors and refusals that the browser reported. */
  readonly complaints: string[];
  /** The page of the first window, when it shows its first heading. */
  shown(): Promise<AppWindow>;
  window(): StandInWindow;
  stop(): Promise<void>;
}

/** startDesktop runs the app up to its first window. */
export async function startDesktop(browser: Browser, given: Partial<Situation> = {}): Promise<Desktop> {
  const situation: Situation = {
    dataFolder: userFolder('desktop'),
    isFirst: true,
    languages: ['en-US'],
    bundle: 'dist/electron/main.cjs',
    ...given,
  };
  const context = await browser.newContext({
    viewport: { width: 1120, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en',
  });
  const complaints = listen(context);
  const journal: string[] = [];
  const app = new StandInApp(journal, situation);
  const web = new Web(app);
  const ipc = new Ipc();
  const net = new Net();
  const system = new System();
  const tray = new SystemTray();
  const windows = new Windows(app, context, ipc);
  await web.serve(context, windows.mayNavigate);
  runMain(electronOf({ app, web, ipc, net, system, tray, windows }), situation.bundle);
  app.makeReady();
  const window = (): StandInWindow => {
    const [first] = windows.all;
    if (first === undefined) throw new Error('the app has no window');
    return first;
  };
  return {
    journal,
    app,
    web,
    ipc,
    net,
    system,
    tray,
    context,
    complaints,
    window,
    dataFolder: situation.dataFolder,
    windows: windows.all,
    readingWindows: windows.reading,
    shown: async () => {
      while (windows.all.length === 0)
        await new Promise((resolve) => {
          setTimeout(resolve, 10);
        });
      const shown = new AppWindow(await window().page);
      await shown.page.getByRole('heading', { level: 1 }).waitFor();
      return shown;
    },
    stop: async () => {
      app.emit('before-quit');
      await context.close();
    },
  };
}

function electronOf({
  app,
  web,
  ipc,
  net,
  system,
  tray,
  windows,
}: Pick<Desktop, 'app' | 'web' | 'ipc' | 'net' | 'system' | 'tray'> & { readonly windows: Windows }): object {
  return strict('electron', {
    app: strict('app', app),
    protocol: strict('protocol', web.protocol),
    session: strict('session', {
      defaultSession: strict('session', web.defaultSession),
      fromPartition: net.fromPartition,
    }),
    net: strict('net', net.net),
    ipcMain: strict('ipcMain', ipc.ipcMain),
    BrowserWindow: windows.BrowserWindow,
    dialog: strict('dialog', system.dialog),
    clipboard: strict('clipboard', system.clipboard),
    shell: strict('shell', system.shell),
    nativeTheme: strict('nativeTheme', system.nativeTheme),
    screen: strict('screen', system.screen),
    Menu: strict('Menu', system.menus),
    Tray: tray.Tray,
    Notification: tray.Notification,
    nativeImage: strict('nativeImage', tray.nativeImage),
  });
}

function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return complaints;
}
