/** Saving a report in the desktop app on its stand-in; the dialog's answers are the test's. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { noBrowser, openBrowser } from '../window/browser-form.ts';
import type { AppWindow } from '../window/pages.ts';
import { startDesktop, type Desktop } from './desktop.ts';

if (noBrowser !== null) console.log(`Saving in the desktop app is not tested on its stand-in: ${noBrowser}.`);

describe.skipIf(noBrowser !== null)('a report of the desktop app', { timeout: 60_000 }, () => {
  let browser: Browser;
  let desktop: Desktop;
  let shown: AppWindow;
  let folder: string;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(async () => { await browser.close(); });
  beforeEach(async () => {
    desktop = await startDesktop(browser);
    shown = await desktop.shown();
    folder = join(desktop.dataFolder, 'Downloads');
    mkdirSync(folder);
    await shown.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await shown.waitForResult();
  });
  afterEach(async () => { await desktop.stop(); });

  const save = async (answer: { readonly canceled: boolean; readonly filePath: string }): Promise<void> => {
    desktop.system.saveAnswers.push(answer);
    await shown.openExport();
    await shown.button(shown.texts.export.save).click();
  };

  it('is saved redacted, readable by the user alone, and named to the user', async () => {
    const filePath = join(folder, 'mine.json');
    await save({ canceled: false, filePath });
    await expect.poll(() => shown.exportStatus()).toBe(shown.texts.export.saved(filePath));
    expect(JSON.parse(readFileSync(filePath, 'utf8'))).toMatchObject({ schema: 'vpc-doctor/report@1', redaction: { applied: true } });
    if (process.platform !== 'win32') expect(statSync(filePath).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['mine.json']);
  });

  it('is offered in the downloads, under a name of its own', async () => {
    await save({ canceled: true, filePath: '' });
    await expect.poll(() => desktop.system.saveDialogs.length).toBe(1);
    const { defaultPath = '' } = desktop.system.saveDialogs[0] ?? {};
    expect(defaultPath.startsWith(join(folder, 'vpc-doctor-'))).toBe(true);
    expect(basename(defaultPath)).toMatch(/^vpc-doctor-[\w-]+\.json$/);
  });

  it('replaces a file where the dialog has asked', async () => {
    const filePath = join(folder, 'old.json');
    writeFileSync(filePath, 'old', { mode: 0o644 });
    await save({ canceled: false, filePath });
    await expect.poll(() => readFileSync(filePath, 'utf8')).toContain('vpc-doctor/report@1');
    if (process.platform !== 'win32') expect(statSync(filePath).mode & 0o777).toBe(0o600);
  });

  it('is not saved when the dialog is cancelled, and nothing is said as an error', async () => {
    await save({ canceled: true, filePath: '' });
    await expect.poll(() => desktop.system.saveDialogs.length).toBe(1);
    await save({ canceled: false, filePath: join(folder, 'second.json') });
    await expect.poll(() => shown.exportStatus()).not.toBe('');
    expect(readdirSync(folder)).toEqual(['second.json']);
  });

  it('says nothing after a cancelled dialog', async () => {
    await save({ canceled: true, filePath: '' });
    await expect.poll(() => desktop.system.saveDialogs.length).toBe(1);
    // The answer has reached the page when a later call's answer has.
    await shown.page.evaluate("window.vpcDoctor.info('null')");
    expect(await shown.exportStatus()).toBe('');
    expect(await shown.page.getByRole('alert').count()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing torn where it cannot be written, and the window says why', async () => {
    writeFileSync(join(folder, 'file'), 'untouched');
    await save({ canceled: false, filePath: join(folder, 'file', 'report.json') });
    await expect.poll(() => shown.exportStatus()).toMatch(/ENOTDIR/);
    expect(await shown.exportStatus()).not.toContain(shown.texts.export.saved(''));
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('untouched');
    // The result is still there, and can be saved elsewhere.
    await save({ canceled: false, filePath: join(folder, 'again.json') });
    await expect.poll(() => readdirSync(folder)).toContain('again.json');
  });
});
