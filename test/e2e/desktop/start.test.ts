/** The built main and preload bundles on a stand-in for Electron: from the first call to the open window. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SMALLEST, USUAL, windowOptions } from '../../../electron/window/options.ts';
import { CALL_NAMES } from '../../../shared/contract/names.ts';
import { describeOnStandIn } from './on-stand-in.ts';

describeOnStandIn('the desktop app starts', (app) => {
  it('with the sandbox and the scheme before anything is ready', async () => {
    await app.open();
    expect(app.desktop.journal).toEqual([
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.requestSingleInstanceLock',
      'ready',
    ]);
  });

  it('with one window of exactly these options, shown when it is painted', async () => {
    await app.open();
    expect(app.desktop.windows).toHaveLength(1);
    const { options, asked } = app.desktop.window();
    expect(options).toEqual(
      windowOptions({
        preload: resolve('dist/electron/preload.cjs'),
        bounds: USUAL,
        isDevelopment: false,
        isDark: false,
      }),
    );
    await expect.poll(() => asked).toEqual(['loadURL app://vpc-doctor/', 'show']);
  });

  it('without a complaint of the browser, and says that nothing was contacted', async () => {
    await app.open();
    await app.shown.page.getByText(app.shown.texts.start.nothingYet).waitFor();
    expect(app.desktop.complaints).toEqual([]);
    expect(app.desktop.web.cancelled).toEqual([]);
  });

  it("with a bridge of the contract's calls and its events, and nothing else", async () => {
    await app.open();
    const { page } = app.shown;
    expect(await page.evaluate('Object.keys(window.vpcDoctor)')).toEqual([...CALL_NAMES, 'onEvent']);
    expect(
      await page.evaluate("Object.values(window.vpcDoctor).every((one) => typeof one === 'function')"),
    ).toBe(true);
  });

  it('and quits without a window where it runs already', async () => {
    await app.start({ isFirst: false });
    expect(app.desktop.journal).toEqual([
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.requestSingleInstanceLock',
      'app.quit',
      'ready',
    ]);
    expect(app.desktop.windows).toEqual([]);
    expect(app.desktop.ipc.channels).toEqual([]);
  });

  it('or says why it cannot, and ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-torn-'));
    mkdirSync(join(folder, 'electron'));
    // An installation whose page is missing.
    copyFileSync('dist/electron/main.cjs', join(folder, 'electron/main.cjs'));
    await app.start({ bundle: join(folder, 'electron/main.cjs') });
    await expect.poll(() => app.desktop.journal.at(-1)).toBe('app.exit 1');
    expect(app.desktop.system.errors.join()).toMatch(/ENOENT.*renderer/);
    expect(app.desktop.windows).toEqual([]);
  });

  it('and comes to the front where it is started again', async () => {
    await app.open();
    const window = app.desktop.window();
    app.desktop.app.emit('second-instance');
    window.state = 'minimized';
    app.desktop.app.emit('second-instance');
    expect(window.asked.slice(-3)).toEqual(['focus', 'restore', 'focus']);
    expect(app.desktop.windows).toHaveLength(1);
  });

  it('where and as large as it was closed', async () => {
    await app.open();
    const { dataFolder } = app.desktop;
    const window = app.desktop.window();
    window.normalBounds = { x: 200, y: 100, width: 900, height: 700 };
    window.maximize();
    await window.close();
    await expect.poll(() => readFileSync(join(dataFolder, 'window.json'), 'utf8')).toContain('900');
    await app.desktop.stop();
    await app.open({ dataFolder });
    expect(app.desktop.window().options).toMatchObject({
      x: 200,
      y: 100,
      width: 900,
      height: 700,
      minWidth: SMALLEST.width,
    });
    expect(app.desktop.window().asked).toContain('maximize');
  });

  it('and ends only when what it keeps is written', async () => {
    await app.open();
    app.desktop.window().normalBounds = { x: 200, y: 100, width: 901, height: 700 };
    // What Electron does when the user quits.
    app.desktop.window().emit('close');
    app.desktop.app.quit();
    expect(app.desktop.app.hasEnded).toBe(false);
    await expect.poll(() => app.desktop.app.hasEnded, { timeout: 10_000 }).toBe(true);
    expect(readFileSync(join(app.desktop.dataFolder, 'window.json'), 'utf8')).toContain('901');
  });

  it('in the language of the system', async () => {
    await app.open({ languages: ['zh-Hans-CN', 'en'] });
    const { page } = app.shown;
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(app.desktop.system.labels()).toContain('检测这台电脑');
  });
});
