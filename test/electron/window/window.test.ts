import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { FIRST_BOUNDS, placed } from '../../../electron/window/bounds.ts';
import { mayReload } from '../../../electron/window/crashes.ts';
import { MENU_TEXTS } from '../../../electron/window/menu-texts.ts';
import { menuTemplate, readingMenu } from '../../../electron/window/menu.ts';
import { printingOptions, readingOptions, windowOptions } from '../../../electron/window/options.ts';

const LOOKS = {
  preload: '/p/preload.cjs',
  bounds: placed(FIRST_BOUNDS, []),
  isDevelopment: false,
  isDark: false,
};

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };

describe('the window', () => {
  it('has exactly these rights', () => {
    expect(windowOptions(LOOKS).webPreferences).toEqual({
      preload: '/p/preload.cjs',
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
      devTools: false,
    });
  });

  it('gives guide, preview and print fewer rights: no bridge and no script', () => {
    const { preload, ...rights } = windowOptions(LOOKS).webPreferences ?? {};
    expect(preload).toBe('/p/preload.cjs');
    expect(readingOptions(false).webPreferences).toEqual({ ...rights, javascript: false });
    expect(printingOptions()).toEqual({ show: false, webPreferences: { ...rights, javascript: false } });
  });

  it('opens where it was, but never where no screen is', () => {
    const kept = { x: 100, y: 100, width: 1000, height: 700, maximized: false };
    expect(placed(kept, [SCREEN])).toEqual({ x: 100, y: 100, width: 1000, height: 700 });
    expect(placed({ ...kept, x: 3000 }, [SCREEN])).toEqual({ width: 1000, height: 700 });
    expect(placed({ ...kept, x: 3000 }, [SCREEN, { ...SCREEN, x: 1920 }])).toMatchObject({ x: 3000 });
    expect(placed({ ...kept, y: -500 }, [SCREEN])).toEqual({ width: 1000, height: 700 });
    expect(placed({ ...kept, width: 10, height: 10 }, [SCREEN])).toMatchObject({ width: 640, height: 480 });
  });

  it('is never larger than its screen', () => {
    const laptop = { x: 0, y: 30, width: 1366, height: 700 };
    expect(placed(FIRST_BOUNDS, [laptop])).toEqual({ width: 1120, height: 700 });
    expect(placed({ x: 10, y: 40, width: 3000, height: 2000, maximized: false }, [laptop, SCREEN])).toEqual({
      x: 10,
      y: 40,
      width: 1366,
      height: 700,
    });
    // Cut to this screen, it would not reach into it any more.
    expect(placed({ x: -1500, y: 40, width: 2500, height: 600, maximized: false }, [laptop])).toEqual({
      width: 1366,
      height: 600,
    });
    expect(placed(FIRST_BOUNDS, [{ ...laptop, width: 300, height: 200 }])).toEqual({
      width: 640,
      height: 480,
    });
  });

  it('is loaded again after a crash, but not for ever', () => {
    expect(mayReload([0])).toBe(true);
    expect(mayReload([0, 1, 2])).toBe(true);
    expect(mayReload([0, 1, 2, 3])).toBe(false);
    expect(mayReload([0, 1, 2, 100_000])).toBe(true);
  });
});

describe('the menu', () => {
  const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

  it.each(['win32', 'darwin', 'linux'] as const)(
    'of %s has words in both languages and each key once',
    (platform) => {
      for (const language of ['en', 'zh-CN'] as const) {
        const items = flat(menuTemplate({ platform, language, isDevelopment: false, send: () => undefined }));
        for (const item of items) expect(item.label ?? item.role ?? item.type).toBeDefined();
        const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
        expect(new Set(keys).size).toBe(keys.length);
        expect(items.some(({ role }) => role === 'quit')).toBe(true);
        expect(items.some(({ role }) => role === 'toggleDevTools')).toBe(false);
      }
    },
  );

  it.each(['win32', 'darwin', 'linux'] as const)(
    'of %s asks for updates in one place, and only where the build has a feed',
    (platform) => {
      const without = flat(
        menuTemplate({ platform, language: 'en', isDevelopment: false, send: () => undefined }),
      );
      expect(without.filter(({ label }) => label === MENU_TEXTS.en.updates)).toEqual([]);
      let asked = 0;
      const menu = menuTemplate({
        platform,
        language: 'en',
        isDevelopment: false,
        send: () => undefined,
        update: () => {
          asked += 1;
        },
      });
      const [home] = platform === 'darwin' ? menu : menu.slice(-1);
      const item = flat(home === undefined ? [] : [home]).find(
        ({ label }) => label === MENU_TEXTS.en.updates,
      );
      (item?.click as (() => void) | undefined)?.();
      expect(asked).toBe(1);
      expect(flat(menu).filter(({ label }) => label === MENU_TEXTS.en.updates)).toHaveLength(1);
    },
  );

  it.each(['en', 'zh-CN'] as const)(
    'in %s opens with Alt and a letter of its own, but on macOS, which has no such letters',
    (language) => {
      for (const platform of ['win32', 'linux'] as const) {
        for (const menu of [
          menuTemplate({ platform, language, isDevelopment: false, send: () => undefined }),
          readingMenu(platform, language),
        ]) {
          const letters = menu.map(({ label = '' }) => /&([A-Z])/.exec(label)?.[1]);
          expect(letters).not.toContain(undefined);
          expect(new Set(letters).size).toBe(menu.length);
        }
      }
      expect(
        menuTemplate({ platform: 'darwin', language, isDevelopment: false, send: () => undefined })
          .map(({ label = '' }) => label)
          .join(),
      ).not.toContain('&');
    },
  );

  it('of a window that is only read has no command for the page', () => {
    const items = flat(readingMenu('win32', 'en'));
    expect(items.filter(({ click }) => click !== undefined)).toEqual([]);
    expect(items.flatMap(({ role }) => role ?? [])).toEqual([
      'close',
      'copy',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
    ]);
  });

  it('sends its commands to the page', () => {
    const sent: string[] = [];
    const items = flat(
      menuTemplate({
        platform: 'win32',
        language: 'en',
        isDevelopment: false,
        send: (command) => sent.push(command),
      }),
    );
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(sent).toEqual(
      expect.arrayContaining(['check', 'cancel', 'export', 'show-settings', 'show-about', 'show-guide']),
    );
  });
});
