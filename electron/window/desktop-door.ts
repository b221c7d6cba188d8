/** The door of the desktop app: what the host asks of Electron. */
import { join } from 'node:path';
import { app, clipboard, shell, type BrowserWindow } from 'electron';
import type { Language } from '../../shared/text/language.ts';
import { startDemo } from '../demo/demo.ts';
import { ownDrillEngine } from '../host/drill/own-engine.ts';
import type { Door } from '../host/door.ts';
import { processDoor } from '../machine/door.ts';
import { ownPlatform } from '../process/own-platform.ts';
import { mayOpen } from '../security/open-url.ts';
import { VERSION } from '../process/version.ts';
import { startMachineUtility } from './machine-process.ts';
import { startUtility } from './native-process.ts';
import { saveChosen } from './save-chosen.ts';
import { systemLanguage } from './system-language.ts';

const NATIVE = join(__dirname, 'native.cjs');
const MACHINE = join(__dirname, 'machine.cjs');

declare const __SIGNED__: boolean;

/** What the app knows and its host does not. */
type Desk = Required<Pick<Door, 'print' | 'emit' | 'onSettings' | 'onWatched'>> & {
  /** Of dialogs. */
  readonly language: () => Language;
  /** Where a dialog belongs; null: no window is open. */
  readonly window: () => BrowserWindow | null;
};

/** desktopDoor makes it. */
export function desktopDoor({ language, window, ...desk }: Desk): Door {
  const platform = ownPlatform();
  const dataFolder = app.getPath('userData');
  return {
    ...desk,
    kind: 'desktop',
    platform,
    version: VERSION,
    unsigned: !__SIGNED__,
    systemLanguage: systemLanguage(),
    dataFolder,
    drillEngine: ownDrillEngine(dataFolder),
    env: process.env,
    save: (file) =>
      saveChosen(file, { folder: app.getPath('downloads'), language: language(), window: window() }),
    openUrl: async (url) => {
      if (!mayOpen(url, platform)) return false;
      await shell.openExternal(url);
      return true;
    },
    copy: async (text) => {
      await clipboard.writeText(text);
      return true;
    },
    demo: startDemo,
    startNative: () => startUtility(NATIVE),
    // On Windows Node itself reads the computer.
    ...(platform === 'win32' ? {} : { openMachine: processDoor(() => startMachineUtility(MACHINE)) }),
  };
}
