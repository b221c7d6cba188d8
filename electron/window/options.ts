import type { BrowserWindowConstructorOptions } from 'electron';

export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 640, height: 480 } as const;
/** As high as the start page with the title and the menu of a window. */
export const USUAL: Bounds = { width: 1120, height: 880 };

/** How the main window looks at first, and what runs before its page. */
interface Looks {
  readonly preload: string;
  readonly bounds: Bounds;
  readonly isDevelopment: boolean;
  readonly isDark: boolean;
}

/** windowOptions gives the options of the main window. */
export function windowOptions({
  preload,
  bounds,
  isDevelopment,
  isDark,
}: Looks): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'VPC Doctor',
    // The ground colour of the page, so that a dark window does not flash white.
    backgroundColor: isDark ? '#11161b' : '#f4f6f8',
    webPreferences: { preload, ...rights(isDevelopment) },
  };
}

/** readingOptions gives the options of a window that is only read, the guide or a preview: fewer rights, no bridge and no script. */
export function readingOptions(isDevelopment: boolean): BrowserWindowConstructorOptions {
  return {
    width: 920,
    height: 760,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'VPC Doctor',
    webPreferences: { ...rights(isDevelopment), javascript: false },
  };
}

/** printingOptions gives those of the window that nobody sees, in which a report becomes a PDF. */
export function printingOptions(): BrowserWindowConstructorOptions {
  return { show: false, webPreferences: { ...rights(false), javascript: false } };
}

/** Everything that a page could misuse is off. */
function rights(isDevelopment: boolean): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: isDevelopment,
  };
}
