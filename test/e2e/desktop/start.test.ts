/** The built main and preload bundles on a stand-in for Electron: from the first call to the open window. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SMALLEST, windowOptions } from '../../../electron/window/options.ts';
import { CALL_NAMES } from '../../../shared/contract/names.ts';
import { noBrowser, openBrowser } from '../window/browser-form.ts';
import { startDesktop, type Desktop } from './desktop.ts';

if (noBrowser !== null) console.log(`The desktop app is not tested on its stand-in: ${noBrowser}.`);

describe.skipIf(noBrowser !== null)('the desktop app starts', () => {
  let browser: Browser;
  let desktop: Desktop;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(async () => { await browser.close(); });
  afterEach(async () => { await desktop.stop(); });

  it('with the sandbox and the scheme before anything is ready', async () => {
    desktop = await startDesktop(browser);
    await desktop.shown();
    expect(desktop.journal).toEqual(['app.enableSandbox', 'protocol.registerSchemesAsPrivileged', 'app.requestSingleInstanceLock', 'ready']);
  });

  it('with one window of exactly these options, shown when it is painted', async () => {
    desktop = await startDesktop(browser);
    await desktop.shown();
    expect(desktop.windows).toHaveLength(1);
    const { options, asked } = desktop.window();
    expect(options).toEqual(windowOptions(resolve('dist/electron/preload.cjs'), { width: 1120, height: 800 }, false, false));
    await expect.poll(() => asked).toEqual(['loadURL app://vpc-doctor/', 'show']);
  });

  it('without a complaint of the browser, and says that nothing was contacted', async () => {
    desktop = await startDesktop(browser);
    const shown = await desktop.shown();
    await shown.page.getByText(shown.texts.start.nothingYet).waitFor();
    expect(desktop.complaints).toEqual([]);
    expect(desktop.web.cancelled).toEqual([]);
  });

  it('with a bridge of the contract\'s calls and its events, and nothing else', async () => {
    desktop = await startDesktop(browser);
    const { page } = await desktop.shown();
    expect(await page.evaluate('Object.keys(window.vpcDoctor)')).toEqual([...CALL_NAMES, 'onEvent']);
    expect(await page.evaluate("Object.values(window.vpcDoctor).every((one) => typeof one === 'function')")).toBe(true);
  });

  it('and quits without a window where it runs already', async () => {
    desktop = await startDesktop(browser, { isFirst: false });
    expect(desktop.journal).toEqual(['app.enableSandbox', 'protocol.registerSchemesAsPrivileged', 'app.requestSingleInstanceLock', 'app.quit', 'ready']);
    expect(desktop.windows).toEqual([]);
    expect(desktop.ipc.channels).toEqual([]);
  });

  it('or says why it cannot, and ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-torn-'));
    mkdirSync(join(folder, 'electron'));
    // An installation whose page is missing.
    copyFileSync('dist/electron/main.cjs', join(folder, 'electron/main.cjs'));
    desktop = await startDesktop(browser, { bundle: join(folder, 'electron/main.cjs') });
    await expect.poll(() => desktop.journal.at(-1)).toBe('app.exit 1');
    expect(desktop.system.errors.join()).toMatch(/ENOENT.*renderer/);
    expect(desktop.windows).toEqual([]);
  });

  it('and comes to the front where it is started again', async () => {
    desktop = await startDesktop(browser);
    await desktop.shown();
    const window = desktop.window();
    desktop.app.emit('second-instance');
    window.state = 'minimized';
    desktop.app.emit('second-instance');
    expect(window.asked.slice(-3)).toEqual(['focus', 'restore', 'focus']);
    expect(desktop.windows).toHaveLength(1);
  });

  it('where and as large as it was closed', async () => {
    desktop = await startDesktop(browser);
    await desktop.shown();
    const { dataFolder } = desktop;
    const window = desktop.window();
    window.normalBounds = { x: 200, y: 100, width: 900, height: 700 };
    window.maximize();
    await window.close();
    await expect.poll(() => readFileSync(join(dataFolder, 'window.json'), 'utf8')).toContain('900');
    await desktop.stop();
    desktop = await startDesktop(browser, { dataFolder });
    await desktop.shown();
    expect(desktop.window().options).toMatchObject({ x: 200, y: 100, width: 900, height: 700, minWidth: SMALLEST.width });
    expect(desktop.window().asked).toContain('maximize');
  });

  it('in the language of the system', async () => {
    desktop = await startDesktop(browser, { languages: ['zh-Hans-CN', 'en'] });
    const { page } = await desktop.shown();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(desktop.system.labels()).toContain('检测这台电脑');
  });
});
