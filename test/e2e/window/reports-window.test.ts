/** Saving, opening, judging again and comparing reports, in the browser form. */
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioName } from '../../../electron/demo/scenarios.ts';
import { readZip } from '../../../electron/host/bundle-files.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { noBrowser, openBrowser, openForm, serveForm, type Opened, type Served } from './browser-form.ts';
import { AppWindow } from './pages.ts';
import { reportOf } from '../../support/report.ts';
import { hostileReport } from './reports.ts';

if (noBrowser !== null) console.log(`Reports in the window are not tested: ${noBrowser}.`);

describe.skipIf(noBrowser !== null)('reports in the window', { timeout: 60_000 }, () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  let app: AppWindow;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(async () => { await browser.close(); });
  beforeEach(async () => {
    served = await serveForm();
    opened = await openForm(browser, served.url);
    app = new AppWindow(opened.page);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    mkdirSync(served.dataFolder, { recursive: true });
  });
  afterEach(async () => {
    await opened.context.close();
    await served.stop();
  });

  async function run(scenario: ScenarioName): Promise<void> {
    await app.startDemo(SCENARIOS[scenario].title.en);
    await app.waitForResult();
  }
  function file(name: string, report: Report): string {
    const path = join(served.dataFolder, name);
    writeFileSync(path, JSON.stringify(report));
    return path;
  }
  const { save, preview, opened: openedTexts, compare, request } = new AppWindow(null as never).texts.reports;

  it('saves a bundle with the note, and opens it again', async () => {
    await run('forwarder-missing');
    await app.openSaving();
    await app.page.getByRole('textbox', { name: save.note }).fill('Timeout after the password <b>');
    await app.page.getByRole('textbox', { name: save.since }).fill('Monday');
    await app.waitForPreview();
    const { name, path } = await app.saveToDownload();
    expect(name).toMatch(/^vpc-doctor-.*\.zip$/);
    const zip = await readZip(readFileSync(path));
    const report = reportSchema.parse(JSON.parse(Buffer.from((await zip.read('report.json')) ?? []).toString('utf8')));
    expect(report).toMatchObject({ redaction: { applied: true }, note: { text: 'Timeout after the password <b>', since: 'Monday' } });
    await app.page.getByText(save.saved(name)).waitFor();
    await app.button(save.close).click();
    await app.button(app.texts.result.back).click();
    await app.openReport(path);
    await app.page.locator('[data-finding="dns.forwarder-missing"]').waitFor();
    const text = await app.page.getByRole('main').innerText();
    for (const word of [openedTexts.note, 'Timeout after the password <b>', openedTexts.since('Monday')]) expect(text).toContain(word);
    expect(text.indexOf('a saved report of')).toBeLessThan(text.indexOf(await app.headline()));
    expect(await app.button(app.texts.result.verify).count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  it.each([['html', /^<!DOCTYPE html>/], ['markdown', /^# VPC Doctor/], ['json', /^\{/]] as const)('saves %s', async (format, start) => {
    await run('fake-ip');
    await app.openSaving();
    await app.chooseForm(format);
    const text = readFileSync((await app.saveToDownload()).path, 'utf8');
    expect(text).toMatch(start);
    expect(text).toContain('workstation.fake-ip');
  });

  it('shows the page that will be saved in a window of its own, which runs nothing', async () => {
    await run('forwarder-missing');
    await app.openSaving();
    await app.chooseForm('html');
    const [page] = await Promise.all([opened.context.waitForEvent('page'), app.page.getByRole('link', { name: preview.asPage }).click()]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const saved = readFileSync((await app.saveToDownload()).path, 'utf8');
    expect(saved).toContain((await page.getByRole('heading', { level: 1 }).innerText()).replaceAll("'", '&#39;'));
    expect(await page.evaluate('document.scripts.length')).toBe(0);
  });

  it('offers no PDF, which a page cannot make', async () => {
    await run('healthy');
    await app.openSaving();
    expect(await app.page.getByRole('radio').count()).toBe(4);
    expect(await app.page.getByRole('radio', { name: save.forms.pdf.name }).count()).toBe(0);
  });

  it('keeps private values only when told to, and says so', async () => {
    await run('forwarder-missing');
    await app.openSaving();
    await app.chooseForm('json');
    await app.page.getByRole('checkbox', { name: save.redact }).click();
    await app.page.getByText(preview.keepsValues).waitFor();
    const report = reportSchema.parse(JSON.parse(readFileSync((await app.saveToDownload()).path, 'utf8')));
    expect(report.redaction).toEqual({ applied: false, rules: [] });
  });

  it('judges an opened report again, in the language of the window, and goes back to what was saved', async () => {
    await app.button(app.texts.nav.language).click();
    const chinese = new AppWindow(app.page, zhCN);
    await chinese.openReport(file('saved.json', reportOf('no forwarder: NXDOMAIN')));
    const texts = zhCN.reports.opened;
    await app.page.getByText(texts.otherLanguage).waitFor();
    expect(await app.headline()).toMatch(/^Not ready/);
    await app.button(texts.judgeAgain).click();
    await app.page.getByText(texts.sameVerdict).waitFor();
    expect(await app.headline()).toMatch(/公司 DNS/);
    expect(await app.steps()).toEqual(['dns.forwarder-missing']);
    await app.button(texts.asSaved).click();
    await app.page.getByText(texts.otherLanguage).waitFor();
    expect(await app.headline()).toMatch(/^Not ready/);
  });

  it('says what changed where today\'s rules judge otherwise', async () => {
    const saved = reportOf('a healthy workstation');
    await app.openReport(file('old.json', { ...saved, verdict: { ...saved.verdict, state: 'not-ready', headline: 'Not ready: an old rule said so.' } }));
    await app.button(openedTexts.judgeAgain).click();
    await app.page.getByText(openedTexts.judged).waitFor();
    expect(await app.page.locator('[data-state="ready"] h1').count()).toBe(1);
    await app.page.getByText('Not ready: an old rule said so.').waitFor();
  });

  it('compares two reports, the older one first, and names what came', async () => {
    const before = file('before.json', { ...reportOf('a healthy workstation'), createdAt: '2026-11-20T10:00:00.000Z', id: 'before' });
    await app.openReport(file('after.json', reportOf('no forwarder: NXDOMAIN')));
    await app.compareWith(before);
    const card = app.page.locator('section', { has: app.page.getByRole('heading', { name: compare.title, exact: true }) });
    const text = await card.innerText();
    expect(text.indexOf(compare.earlier)).toBeLessThan(text.indexOf(compare.later));
    expect(text).toContain(compare.change.come);
    expect(text).toContain('forwarder');
    expect((await new AxeBuilder({ page: app.page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await app.button(compare.close).click();
    expect(await card.count()).toBe(0);
  });

  it('shows and copies the request to the network team', async () => {
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.openReport(file('filtered.json', reportOf('a filtered API')));
    await app.button(request.title).click();
    const shown = await app.page.getByRole('region', { name: request.title }).innerText();
    expect(shown).toContain('100.64.0.0/10');
    await app.button(request.copy).click();
    await app.button(request.copied).waitFor();
    expect(await app.page.evaluate('navigator.clipboard.readText()')).toBe(shown);
  });

  it('has no request where the network lets everything through', async () => {
    await run('healthy');
    expect(await app.button(request.copy).count()).toBe(0);
  });

  it('keeps hostile names of an opened report as text, here and in the page that is saved', async () => {
    await app.openReport(file('hostile.json', hostileReport()));
    await app.page.locator('[data-finding]').first().waitFor();
    await app.openSaving();
    await app.chooseForm('html');
    const page = readFileSync((await app.saveToDownload()).path, 'utf8');
    expect(page).not.toMatch(/<img src=x|<script/i);
    await app.button(save.close).click();
    await app.open('details');
    expect(await app.page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await app.page.locator('img[src="x"]').count()).toBe(0);
    expect(await app.page.getByText('<img src=x onerror').count()).toBeGreaterThan(0);
  });

  it.each([
    ['no.json', '{"schema":"other"}'],
    ['cut.json', JSON.stringify(hostileReport()).slice(0, 500)],
    ['empty.zip', 'PK\u0005\u0006'],
    ['deep.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('says what is wrong with %s, and goes on', async (name, content) => {
    const path = join(served.dataFolder, name);
    writeFileSync(path, content);
    await app.openReport(path);
    await app.page.getByRole('status').getByText(name).waitFor();
    await run('healthy');
  });
});
