/** Saving a report in the browser form: every form of it, what is previewed, and what stays private. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { readZip } from '../../../electron/host/bundle-files.ts';
import { reportSchema } from '../../../shared/report/schema.ts';
import { describeOnForm } from './on-form.ts';
import { openForReports, REPORTS, runDemo } from './on-reports.ts';

describeOnForm('reports in the window', (form) => {
  const { save, preview, opened: openedTexts } = REPORTS;
  beforeEach(() => openForReports(form));

  it('saves a bundle with the note, and opens it again', async () => {
    await runDemo(form, 'forwarder-missing');
    await form.app.openSaving();
    await form.app.page.getByRole('textbox', { name: save.note }).fill('Timeout after the password <b>');
    await form.app.page.getByRole('textbox', { name: save.since }).fill('Monday');
    await form.app.waitForPreview();
    const { name, path } = await form.app.saveToDownload();
    expect(name).toMatch(/^vpc-doctor-.*\.zip$/);
    const zip = await readZip(readFileSync(path));
    const report = reportSchema.parse(
      JSON.parse(Buffer.from((await zip.read('report.json')) ?? []).toString('utf8')),
    );
    expect(report).toMatchObject({
      redaction: { applied: true },
      note: { text: 'Timeout after the password <b>', since: 'Monday' },
    });
    await form.app.page.getByText(save.saved(name)).waitFor();
    await form.app.button(save.close).click();
    await form.app.button(form.app.texts.result.back).click();
    await form.app.openReport(path);
    await form.app.page.locator('[data-finding="dns.forwarder-missing"]').waitFor();
    const text = await form.app.page.getByRole('main').innerText();
    for (const word of [openedTexts.note, 'Timeout after the password <b>', openedTexts.since('Monday')])
      expect(text).toContain(word);
    expect(text.indexOf('a saved report of')).toBeLessThan(text.indexOf(await form.app.headline()));
    expect(await form.app.button(form.app.texts.result.verify).count()).toBe(0);
    expect(form.opened.complaints).toEqual([]);
  });

  it('saves each of the other forms', async () => {
    await runDemo(form, 'fake-ip');
    await form.app.openSaving();
    for (const [format, start] of [
      ['html', /^<!DOCTYPE html>/],
      ['markdown', /^# VPC Doctor/],
      ['json', /^\{/],
    ] as const) {
      await form.app.chooseForm(format);
      const text = readFileSync((await form.app.saveToDownload()).path, 'utf8');
      expect(text, format).toMatch(start);
      expect(text, format).toContain('workstation.fake-ip');
    }
  });

  it('shows the page that will be saved in a window of its own, which runs nothing', async () => {
    await runDemo(form, 'forwarder-missing');
    await form.app.openSaving();
    await form.app.chooseForm('html');
    // The same page stands in the dialog, in a frame without script.
    await form.app.page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    const [page] = await Promise.all([
      form.opened.context.waitForEvent('page'),
      form.app.page.getByRole('link', { name: preview.asPage }).click(),
    ]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const saved = readFileSync((await form.app.saveToDownload()).path, 'utf8');
    expect(saved).toContain(
      (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll("'", '&#39;'),
    );
    expect(await page.evaluate('document.scripts.length')).toBe(0);
  });

  it('is saved with a few keys: not more than eight Tabs lead to the button', async () => {
    await runDemo(form, 'forwarder-missing');
    await form.app.openSaving();
    await form.app.page.getByRole('textbox', { name: save.note }).focus();
    let tabs = 1;
    const focused = (): Promise<string> =>
      form.app.page.evaluate<string>('document.activeElement.textContent');
    for (; (await focused()) !== save.button && tabs < 20; tabs += 1)
      await form.app.page.keyboard.press('Tab');
    expect(tabs).toBeLessThanOrEqual(8);
  });

  it('says that a note is only partly replaced', async () => {
    await runDemo(form, 'forwarder-missing');
    await form.app.openSaving();
    expect(await form.app.page.getByText(preview.noteHint).count()).toBe(0);
    await form.app.page.getByRole('textbox', { name: save.note }).fill('Ask Mrs Miller');
    await form.app.page.getByText(preview.noteHint).waitFor();
  });

  it('offers no PDF, which a page cannot make', async () => {
    await runDemo(form, 'healthy');
    await form.app.openSaving();
    expect(await form.app.page.getByRole('radio').count()).toBe(4 + 2);
    expect(await form.app.page.getByRole('radio', { name: save.forms.pdf.name }).count()).toBe(0);
  });

  it('keeps private values only when told to, and says so', async () => {
    await runDemo(form, 'forwarder-missing');
    await form.app.openSaving();
    await form.app.chooseForm('json');
    await form.app.page.getByRole('radio', { name: save.recipient.own.name }).click();
    await form.app.page.getByText(preview.keepsValues).waitFor();
    const report = reportSchema.parse(
      JSON.parse(readFileSync((await form.app.saveToDownload()).path, 'utf8')),
    );
    expect(report.redaction).toEqual({ applied: false, rules: [] });
  });
});
