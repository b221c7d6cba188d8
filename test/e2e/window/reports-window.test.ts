/** Saving, opening, judging again and comparing reports, in the browser form. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioName } from '../../../electron/demo/scenarios.ts';
import { readZip } from '../../../electron/host/bundle-files.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { reportWords } from '../../../shared/text/report-words.ts';
import { describeOnForm } from './on-form.ts';
import { violations } from './accessible.ts';
import { AppWindow } from './pages.ts';
import { reportOf } from '../../support/report.ts';
import { hostileReport } from './reports.ts';

describeOnForm('reports in the window', (form) => {
  beforeEach(() => form.open());
  beforeEach(() => {
    mkdirSync(form.served.dataFolder, { recursive: true });
  });

  async function run(scenario: ScenarioName): Promise<void> {
    await form.app.startDemo(SCENARIOS[scenario].title.en);
    await form.app.waitForResult();
  }
  function file(name: string, report: Report): string {
    const path = join(form.served.dataFolder, name);
    writeFileSync(path, JSON.stringify(report));
    return path;
  }
  const { save, preview, opened: openedTexts, compare, request } = new AppWindow(null as never).texts.reports;

  it('saves a bundle with the note, and opens it again', async () => {
    await run('forwarder-missing');
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
    await run('fake-ip');
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
    await run('forwarder-missing');
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
    await run('forwarder-missing');
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
    await run('forwarder-missing');
    await form.app.openSaving();
    expect(await form.app.page.getByText(preview.noteHint).count()).toBe(0);
    await form.app.page.getByRole('textbox', { name: save.note }).fill('Ask Mrs Miller');
    await form.app.page.getByText(preview.noteHint).waitFor();
  });

  it('offers no PDF, which a page cannot make', async () => {
    await run('healthy');
    await form.app.openSaving();
    expect(await form.app.page.getByRole('radio').count()).toBe(4 + 2);
    expect(await form.app.page.getByRole('radio', { name: save.forms.pdf.name }).count()).toBe(0);
  });

  it('keeps private values only when told to, and says so', async () => {
    await run('forwarder-missing');
    await form.app.openSaving();
    await form.app.chooseForm('json');
    await form.app.page.getByRole('radio', { name: save.recipient.own.name }).click();
    await form.app.page.getByText(preview.keepsValues).waitFor();
    const report = reportSchema.parse(
      JSON.parse(readFileSync((await form.app.saveToDownload()).path, 'utf8')),
    );
    expect(report.redaction).toEqual({ applied: false, rules: [] });
  });

  it('judges an opened report again, in the language of the window, and goes back to what was saved', async () => {
    await form.app.button(form.app.texts.nav.language).click();
    const chinese = new AppWindow(form.app.page, zhCN);
    await chinese.openReport(file('saved.json', reportOf('no forwarder: NXDOMAIN')));
    const texts = zhCN.reports.opened;
    await form.app.page.getByText(texts.otherLanguage).waitFor();
    expect(await form.app.headline()).toMatch(/^Not ready/);
    await form.app.button(texts.judgeAgain).click();
    await form.app.page.getByText(texts.sameVerdict).waitFor();
    expect(await form.app.headline()).toMatch(/公司 DNS/);
    expect(await form.app.steps()).toEqual(['dns.forwarder-missing']);
    await form.app.button(texts.asSaved).click();
    await form.app.page.getByText(texts.otherLanguage).waitFor();
    expect(await form.app.headline()).toMatch(/^Not ready/);
  });

  it("says what changed where today's rules judge otherwise", async () => {
    const saved = reportOf('a healthy workstation');
    await form.app.openReport(
      file('old.json', {
        ...saved,
        verdict: { ...saved.verdict, state: 'not-ready', headline: 'Not ready: an old rule said so.' },
      }),
    );
    await form.app.button(openedTexts.judgeAgain).click();
    await form.app.page.getByText(openedTexts.judged).waitFor();
    expect(await form.app.page.locator('[data-state="ready"] h1').count()).toBe(1);
    await form.app.page.getByText('Not ready: an old rule said so.').waitFor();
  });

  it('compares two reports, the older one first, and names what came', async () => {
    const before = file('before.json', {
      ...reportOf('a healthy workstation'),
      createdAt: '2026-11-20T10:00:00.000Z',
      id: 'before',
    });
    await form.app.openReport(file('after.json', reportOf('no forwarder: NXDOMAIN')));
    await form.app.compareWith(before);
    const card = form.app.page.locator('section', {
      has: form.app.page.getByRole('heading', { name: compare.title, exact: true }),
    });
    const text = await card.innerText();
    expect(text.indexOf(compare.earlier)).toBeLessThan(text.indexOf(compare.later));
    expect(text).toContain(compare.change.come);
    expect(text).toContain('forwarder');
    expect(await violations(form.app.page, 'comparison')).toEqual([]);
    await form.app.button(compare.close).click();
    expect(await card.count()).toBe(0);
  });

  it('shows and copies the request to the network team', async () => {
    await form.opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await form.app.openReport(file('filtered.json', reportOf('a filtered API')));
    const title = reportWords('en').request.headings.network;
    await form.app.button(title).click();
    const shown = await form.app.page.getByRole('region', { name: title }).innerText();
    expect(shown).toContain('100.64.0.0/10');
    await form.app.button(request.copy).first().click();
    await form.app.button(request.copied).waitFor();
    expect(await form.app.page.evaluate('navigator.clipboard.readText()')).toBe(shown);
  });

  it('has no request where the network lets everything through', async () => {
    await run('healthy');
    expect(await form.app.button(request.copy).count()).toBe(0);
  });

  it('keeps hostile names of an opened report as text, here and in the page that is saved', async () => {
    await form.app.openReport(file('hostile.json', hostileReport()));
    await form.app.page.locator('[data-finding]').first().waitFor();
    await form.app.openSaving();
    await form.app.chooseForm('html');
    const page = readFileSync((await form.app.saveToDownload()).path, 'utf8');
    expect(page).not.toMatch(/<img src=x|<script/i);
    await form.app.button(save.close).click();
    await form.app.open('details');
    await form.app.page.getByText('<img src=x onerror').first().waitFor({ state: 'attached' });
    expect(await form.app.page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await form.app.page.locator('img[src="x"]').count()).toBe(0);
  });

  it('says what is wrong with a file, and goes on', async () => {
    for (const [name, content] of [
      ['no.json', '{"schema":"other"}'],
      ['cut.json', JSON.stringify(hostileReport()).slice(0, 500)],
      ['empty.zip', 'PK\u0005\u0006'],
      ['deep.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ] as const) {
      const path = join(form.served.dataFolder, name);
      writeFileSync(path, content);
      await form.app.openReport(path);
      await form.app.page.getByRole('status').getByText(name).waitFor();
    }
    await run('healthy');
  });
});
