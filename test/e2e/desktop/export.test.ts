/** Saving a report in the desktop app on its stand-in; the dialog's answers are the test's. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { describeOnStandIn } from './on-stand-in.ts';

describeOnStandIn('a report of the desktop app', (app) => {
  let folder: string;
  beforeEach(async () => {
    await app.open();
    folder = join(app.desktop.dataFolder, 'Downloads');
    mkdirSync(folder);
    await app.shown.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await app.shown.waitForResult();
  });

  const save = async (
    answer: { readonly canceled: boolean; readonly filePath: string },
    format: ExportFormat = 'json',
  ): Promise<void> => {
    app.desktop.system.saveAnswers.push(answer);
    await app.shown.openSaving();
    await app.shown.chooseForm(format);
    await app.shown.button(app.shown.texts.reports.save.button).click();
  };

  it('is saved redacted, readable by the user alone, and named to the user', async () => {
    const filePath = join(folder, 'mine.json');
    await save({ canceled: false, filePath });
    await expect.poll(() => app.shown.savedStatus()).toBe(app.shown.texts.reports.save.saved(filePath));
    expect(JSON.parse(readFileSync(filePath, 'utf8'))).toMatchObject({
      schema: 'vpc-doctor/report@1',
      redaction: { applied: true },
    });
    if (process.platform !== 'win32') expect(statSync(filePath).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['mine.json']);
  });

  it('is printed as a PDF from the page that the preview shows, in a window that nobody sees and that is gone afterwards', async () => {
    const filePath = join(folder, 'mine.pdf');
    await save({ canceled: false, filePath }, 'pdf');
    await expect.poll(() => app.shown.savedStatus()).toBe(app.shown.texts.reports.save.saved(filePath));
    expect(readFileSync(filePath).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const [window] = app.desktop.windows.slice(1);
    expect(window?.options.show).toBe(false);
    expect(window?.asked).toEqual(['loadURL app://vpc-doctor/print.html', 'destroy']);
  });

  it('is offered in the downloads, under a name and with the type of its own', async () => {
    await save({ canceled: true, filePath: '' });
    await expect.poll(() => app.desktop.system.saveDialogs.length).toBe(1);
    const { defaultPath = '' } = app.desktop.system.saveDialogs[0] ?? {};
    expect(defaultPath.startsWith(join(folder, 'vpc-doctor-'))).toBe(true);
    expect(basename(defaultPath)).toMatch(/^vpc-doctor-[\w-]+\.json$/);
    // A name that is typed without its ending gets it from the system.
    expect(app.desktop.system.saveDialogs[0]).toMatchObject({
      title: 'Save As',
      filters: [{ name: 'JSON', extensions: ['json'] }],
    });
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
    await expect.poll(() => app.desktop.system.saveDialogs.length).toBe(1);
    await save({ canceled: false, filePath: join(folder, 'second.json') });
    await expect.poll(() => app.shown.savedStatus()).not.toBe('');
    expect(readdirSync(folder)).toEqual(['second.json']);
  });

  it('says nothing after a cancelled dialog', async () => {
    await save({ canceled: true, filePath: '' });
    await expect.poll(() => app.desktop.system.saveDialogs.length).toBe(1);
    // The answer has reached the page when a later call's answer has.
    await app.shown.page.evaluate("window.vpcDoctor.info('null')");
    expect(await app.shown.savedStatus()).toBe('');
    expect(await app.shown.page.getByRole('alert').count()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing torn where it cannot be written, and the window says why', async () => {
    writeFileSync(join(folder, 'file'), 'untouched');
    await save({ canceled: false, filePath: join(folder, 'file', 'report.json') });
    // Windows has another word for it.
    await expect.poll(() => app.shown.savedStatus()).toMatch(/ENOTDIR|ENOENT/);
    expect(await app.shown.savedStatus()).not.toContain(app.shown.texts.reports.save.saved(''));
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('untouched');
    // The result is still there, and can be saved elsewhere.
    await save({ canceled: false, filePath: join(folder, 'again.json') });
    await expect.poll(() => readdirSync(folder)).toContain('again.json');
  });
});
