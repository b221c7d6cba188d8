/** The one window: opened where it was, shown when it is painted, brought back when its page crashes. */
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { EVENT_CHANNEL } from '../../shared/contract/names.ts';
import type { HostEvent } from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/text/language.ts';
import type { KeptFile } from '../host/kept-file.ts';
import { START_URL } from '../security/scheme.ts';
import { placed, type KeptBounds } from './bounds.ts';
import { crashQuestion, mayReload } from './crashes.ts';
import { windowOptions } from './options.ts';

export interface MainWindow {
  readonly window: BrowserWindow;
  send(event: HostEvent): void;
}

interface Opening {
  readonly preload: string;
  /** Where it was. */
  readonly bounds: KeptFile<KeptBounds>;
  readonly isDevelopment: boolean;
  readonly language: () => Language;
}

/** openMainWindow opens the window. The host keeps the last result, so a page that crashed finds it again. */
export function openMainWindow({ preload, bounds, isDevelopment, language }: Opening): MainWindow {
  const kept = bounds.get();
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow(
    windowOptions({
      preload,
      bounds: placed(kept, screens),
      isDevelopment,
      isDark: nativeTheme.shouldUseDarkColors,
    }),
  );
  if (kept.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    void bounds.set({ x, y, width, height, maximized: window.isMaximized() }).catch(() => undefined);
  });
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes.push(Date.now());
    if (mayReload(crashes)) void window.loadURL(START_URL);
    else void askAboutCrashes(window, language());
  });
  void window.loadURL(START_URL);
  return {
    window,
    send: (event) => {
      if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, JSON.stringify(event));
    },
  };
}

/** A page that keeps crashing leaves an empty window, so the user decides. */
async function askAboutCrashes(window: BrowserWindow, language: Language): Promise<void> {
  const { loadAgain, ...options } = crashQuestion(language);
  const { response } = await dialog.showMessageBox(window, options);
  if (window.isDestroyed()) return;
  if (response === loadAgain) void window.loadURL(START_URL);
  else window.close();
}
