/** What only a real Electron can show: its sandbox, its own scheme, its guards. The same pages as everywhere. */
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillEn } from '../../../renderer/i18n/drill/en.ts';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { MENU_TEXTS } from '../../../electron/window/menu-texts.ts';
import { CALL_NAMES } from '../../../shared/contract/names.ts';
import { ATTACKS } from '../window/attacks.ts';
import { clickMenu, findingOf, hearTray, Listener, saveTo } from './real-electron-acts.ts';
import { noElectron, startAgain, startReal, type Real } from './real-electron.ts';

const isApart = Object.values(networkInterfaces()).every(
  (all) => all?.every(({ internal }) => internal) !== false,
);

if (noElectron !== null) console.log(`No real Electron is tested: ${noElectron}.`);

describe.skipIf(noElectron !== null)('the desktop app in a real Electron', { timeout: 60_000 }, () => {
  let real: Real;
  let address: string;
  const listener = new Listener();
  const { heard } = listener;
  beforeAll(async () => {
    address = await listener.listen();
    real = await startReal({ 'settings.json': '{ torn' });
  }, 60_000);
  afterAll(async () => {
    listener.close();
    await real.electron.close();
  });

  it('opens its start page from its own scheme, locked as the options say', async () => {
    const { page, texts } = real.shown;
    expect(page.url()).toBe('app://vpc-doctor/');
    await page.getByText(texts.start.nothingYet).waitFor();
    expect(await page.evaluate('[typeof require, typeof process, window.isSecureContext]')).toEqual([
      'undefined',
      'undefined',
      true,
    ]);
    await page.screenshot({ path: 'dist/e2e/real-electron-start.png' });
  });

  it('says that its settings were damaged, and keeps them beside', async () => {
    const { page, texts } = real.shown;
    await page.getByText(texts.notices.settings).waitFor();
    await real.shown.button(texts.notices.close).click();
    expect(existsSync(join(real.dataFolder, 'settings.json.damaged'))).toBe(true);
  });

  it('is there once: started again, it comes to the front', async () => {
    await real.electron.evaluate(({ app }) => {
      app.once('second-instance', () => {
        process.env['STARTED_AGAIN'] = 'yes';
      });
    });
    expect(await startAgain(real)).toBe(0);
    await expect.poll(() => real.electron.evaluate(() => process.env['STARTED_AGAIN'])).toBe('yes');
    expect(real.electron.windows()).toHaveLength(1);
  });

  it("has a bridge of the contract's calls and its events, and nothing else", async () => {
    expect(await real.shown.page.evaluate('Object.keys(window.vpcDoctor)')).toEqual([
      ...CALL_NAMES,
      'onEvent',
    ]);
    expect(
      await real.shown.page.evaluate(
        '(() => { try { window.vpcDoctor = {}; } catch {} return typeof window.vpcDoctor.info; })()',
      ),
    ).toBe('function');
  });

  it('runs no script of a stranger, and reaches nothing', async () => {
    expect(await real.shown.page.evaluate(ATTACKS(address))).toEqual({
      script: false,
      evaluated: 'blocked',
      image: 'blocked',
      fetched: 'blocked',
    });
    expect(heard).toEqual([]);
  });

  it('runs a demo and saves its report where the dialog says', async () => {
    const { shown, electron, dataFolder } = real;
    await shown.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await shown.waitForResult();
    expect((await shown.steps())[0]).toBe('dns.forwarder-missing');
    await shown.page.screenshot({ path: 'dist/e2e/real-electron-result.png' });
    const filePath = join(dataFolder, 'report.json');
    await saveTo(electron, filePath);
    await shown.openSaving();
    await shown.chooseForm('json');
    await shown.button(shown.texts.reports.save.button).click();
    await expect.poll(() => shown.savedStatus()).toBe(shown.texts.reports.save.saved(filePath));
    expect(JSON.parse(readFileSync(filePath, 'utf8'))).toMatchObject({
      schema: 'vpc-doctor/report@1',
      redaction: { applied: true },
    });
    if (process.platform !== 'win32') expect(statSync(filePath).mode & 0o777).toBe(0o600);
    const printed = join(dataFolder, 'report.pdf');
    await saveTo(electron, printed);
    await shown.chooseForm('pdf');
    await shown.page.screenshot({ path: 'dist/e2e/real-electron-save.png' });
    const [preview] = await Promise.all([
      electron.waitForEvent('window'),
      shown.page.getByRole('link', { name: shown.texts.reports.preview.asPage }).click(),
    ]);
    await preview.getByRole('heading', { level: 1 }).waitFor();
    expect(preview.url()).toBe('app://vpc-doctor/preview.html');
    expect(await preview.evaluate('typeof window.vpcDoctor')).toBe('undefined');
    // Places on the page can be gone to, though nothing else can.
    await preview.getByRole('navigation').getByRole('link').last().click();
    await expect.poll(() => preview.url()).toMatch(/^app:\/\/vpc-doctor\/preview\.html#/);
    await preview.screenshot({ path: 'dist/e2e/real-electron-preview.png' });
    await preview.close();
    await shown.button(shown.texts.reports.save.button).click();
    await expect.poll(() => shown.savedStatus()).toBe(shown.texts.reports.save.saved(printed));
    const pdf = readFileSync(printed);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    copyFileSync(printed, 'dist/e2e/real-electron.pdf');
    await shown.button(shown.texts.reports.save.close).click();
  });

  it('obeys its menu', async () => {
    await clickMenu(real.electron, MENU_TEXTS.en.pageHistory);
    await real.shown.page.getByRole('heading', { level: 1, name: real.shown.texts.history.title }).waitFor();
  });

  // A watch asks real addresses, so it begins only where no packet can leave.
  it.skipIf(!isApart)(
    'watches in the tray, says its state there, and takes the icon away at the end',
    async () => {
      const { shown, electron } = real;
      const said = await hearTray(electron);
      await shown.open('drill');
      await shown.button(drillEn.watch).click();
      // Nobody answers in an empty network, and the watch says so once it was seen twice.
      await expect.poll(said, { timeout: 40_000 }).toMatch(/\w/);
      await shown.page.screenshot({ path: 'dist/e2e/real-electron-watch.png' });
      const window = (): Promise<number> =>
        electron.evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length,
        );
      expect(await window()).toBe(1);
      await shown.button(drillEn.live.endWatch).click();
      await expect.poll(said, { timeout: 20_000 }).toBe('gone');
    },
  );

  // After this, the driver waits for navigations that never come, so only evaluating goes on.
  it('stays where it is, and opens no window but the guide', async () => {
    const { page } = real.shown;
    for (const url of [address, 'file:///etc/passwd', 'app://vpc-doctor/guide.en.html']) {
      await page.evaluate(`setTimeout(() => { location.href = ${JSON.stringify(url)}; }); undefined`);
      await page.evaluate(
        `window.open(${JSON.stringify(url.replace('guide.en.html', ''))}, '_blank', 'noopener'); undefined`,
      );
    }
    // The guide is answered after everything that was asked for before it.
    const [guide] = await Promise.all([
      real.electron.waitForEvent('window'),
      page.evaluate("window.open('guide.en.html', '_blank', 'noopener'); undefined"),
    ]);
    await guide.getByRole('heading', { level: 1 }).waitFor();
    expect(await guide.evaluate('typeof window.vpcDoctor')).toBe('undefined');
    expect(real.electron.windows()).toHaveLength(2);
    await guide.close();
    expect(page.url()).toBe('app://vpc-doctor/');
    expect(heard).toEqual([]);
  });

  it('comes back with its result when the page crashes', async () => {
    await real.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => findingOf(real.electron), { timeout: 30_000 }).toBe('dns.forwarder-missing');
  });

  it('ends without a trace but what it keeps, the place of its window among it', async () => {
    await real.electron.close();
    expect(JSON.parse(readFileSync(join(real.dataFolder, 'window.json'), 'utf8'))).toMatchObject({
      maximized: false,
    });
    expect(readdirSync(real.dataFolder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
