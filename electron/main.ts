/** The desktop app. Thin: it opens the doors of Electron and hands everything else to the host. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import type { MenuCommand } from '../shared/contract/contract.ts';
import { PREVIEW_PATH } from '../shared/contract/names.ts';
import { languageIn, type Settings } from '../shared/contract/settings.ts';
import type { Language } from '../shared/text/language.ts';
import { createHost } from './host/host.ts';
import { KeptFile } from './host/kept-file.ts';
import { StaticFiles } from './host/static-files.ts';
import { handleCalls } from './security/calls.ts';
import { answer, PRIVILEGES, SCHEME } from './security/scheme.ts';
import { lockContents, lockSession } from './security/session.ts';
import { ownPlatform } from './process/own-platform.ts';
import { VERSION } from './process/version.ts';
import { boundsSchema, FIRST_BOUNDS } from './window/bounds.ts';
import { desktopDoor } from './window/desktop-door.ts';
import { openMainWindow, type MainWindow } from './window/main-window.ts';
import { menuTemplate, readingMenu } from './window/menu.ts';
import { readingOptions } from './window/options.ts';
import { PdfPrinter, PRINT_PATH } from './window/print-pdf.ts';
import { endAfterWriting } from './window/quit.ts';
import { systemLanguage } from './window/system-language.ts';
import { WatchTray } from './window/watch-tray.ts';
import { updateCommand } from './window/updates.ts';

const platform = ownPlatform();
const isDevelopment = !app.isPackaged;
const RENDERER = join(__dirname, '../renderer');
const PRELOAD = join(__dirname, 'preload.cjs');

/** Empty in a build that asks nobody for updates. */
declare const __UPDATE_FEED__: string;

let main: MainWindow | null = null;
/** Makes the window once more; null until everything that it needs is there. */
let reopen: (() => void) | null = null;
/** Of menus and dialogs: as the settings say. */
let language: Language = 'en';
let isQuitting = false;
let endWatch = (): void => undefined;
/** A watch goes on without a window. */
const tray = new WatchTray({
  language: () => language,
  show,
  end: () => {
    endWatch();
  },
  quit: () => {
    app.quit();
  },
  // What it saw is shown, unless nobody wants to see anything any more.
  over: () => {
    if (!isQuitting && openWindow() === null) show();
  },
});

const askForUpdates =
  __UPDATE_FEED__ === ''
    ? null
    : updateCommand({
        feed: __UPDATE_FEED__,
        current: VERSION,
        ask: async (feed) => (await import('./window/update-question.ts')).askFeed(feed),
        show: (options) => {
          const window = openWindow();
          return window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
        },
      });

// Before anything else: no process of a page may ever run outside the sandbox.
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: PRIVILEGES }]);
lockContents(app, () => readingOptions(isDevelopment));
app.on('web-contents-created', (_event, contents) => {
  contents.on('did-create-window', giveReadingMenu);
});

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', show);
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

/** Without this, an app that cannot start would stay there without a window, and nobody would know why. */
function fail(error: unknown): void {
  dialog.showErrorBox('VPC Doctor', error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(1);
}

async function start(): Promise<void> {
  lockSession(session.defaultSession);
  const files = await StaticFiles.open(RENDERER);
  const { file: bounds } = await KeptFile.open(
    join(app.getPath('userData'), 'window.json'),
    boundsSchema,
    FIRST_BOUNDS,
  );
  const printer = new PdfPrinter();
  const host = await createHost(
    desktopDoor({
      language: () => language,
      window: openWindow,
      print: printer.print,
      emit: (event) => main?.send(event),
      onSettings: apply,
      onWatched: (watched) => {
        tray.hear(watched);
      },
    }),
  );
  const made = (path: string): string | null => {
    if (path === PREVIEW_PATH) return host.preview();
    return path === PRINT_PATH ? printer.page : null;
  };
  protocol.handle(SCHEME, (request) => answer(request, files, made));
  handleCalls(ipcMain, host.handlers);
  apply(host.settings());
  reopen = () => {
    main = openMainWindow({ preload: PRELOAD, bounds, isDevelopment, language: () => language });
  };
  reopen();
  app.on('activate', () => {
    if (openWindow() === null) show();
  });
  app.on('window-all-closed', () => {
    if (tray.isWatching) tray.goesOn();
    else if (platform !== 'darwin') app.quit();
  });
  endWatch = () => {
    void host.handlers.endDrill(null);
  };
  app.on('before-quit', () => {
    isQuitting = true;
    host.stop();
  });
  endAfterWriting(app, () => Promise.all([bounds.written(), host.written()]));
}

/** Theme and menu follow the settings at once. */
function apply(settings: Settings): void {
  nativeTheme.themeSource = settings.theme;
  const send = (command: MenuCommand): void => {
    show();
    main?.send({ type: 'command', command });
  };
  language = languageIn(settings, systemLanguage());
  const update =
    askForUpdates === null
      ? null
      : (): void => {
          void askForUpdates(language);
        };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform, language, isDevelopment, send, update })),
  );
  tray.draw();
  // Where every window has a menu, all of them have got this one.
  BrowserWindow.getAllWindows().forEach(giveReadingMenu);
}

/** Guide and preview have a menu for reading; macOS has one menu for all windows. */
function giveReadingMenu(window: BrowserWindow): void {
  if (platform === 'darwin' || window === main?.window) return;
  window.setMenu(Menu.buildFromTemplate(readingMenu(platform, language)));
}

/** The window, unless it was closed: on macOS the app goes on without one. */
function openWindow(): BrowserWindow | null {
  return main === null || main.window.isDestroyed() ? null : main.window;
}

/** Brings the window to the front; where it was closed, it is opened again. */
function show(): void {
  const window = openWindow();
  if (window === null) {
    reopen?.();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}
