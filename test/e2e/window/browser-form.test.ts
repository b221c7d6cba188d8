import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCENARIO_NAMES, SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { definitionOf } from '../../../shared/diagnosis/findings.ts';
import { ATTACKS } from './attacks.ts';
import { noBrowser, openBrowser, openForm, serveForm, type Opened, type Served } from './browser-form.ts';
import { AppWindow } from './pages.ts';
import { largeReport } from './reports.ts';

if (noBrowser !== null) console.log(`The window is not tested: ${noBrowser}.`);

describe.skipIf(noBrowser !== null)('the browser form', () => {
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
  });
  afterEach(async () => {
    await opened.context.close();
    await served.stop();
  });

  it('says what will be contacted, and contacts nothing before', async () => {
    await app.page.getByText('100.100.2.136:53').waitFor();
    const text = await app.page.getByRole('main').innerText();
    for (const word of ['100.100.2.138:53', 'ecd-vpc.cn-hangzhou.aliyuncs.com', app.texts.start.nothingYet]) expect(text).toContain(word);
    expect(opened.complaints).toEqual([]);
  });

  it('shows every scenario of the demo with the right first step and the broken link', async () => {
    for (const name of SCENARIO_NAMES) {
      const { title, expects } = SCENARIOS[name];
      await app.startDemo(title.en);
      await app.waitForResult();
      expect((await app.steps())[0] ?? null, name).toBe(expects);
      const isError = (await app.page.locator('[data-finding]').first().getAttribute('data-severity', { timeout: 500 }).catch(() => null)) === 'error';
      expect(await app.brokenLink(), name).toBe(isError && expects !== null ? definitionOf(expects).stage : null);
      await app.button(app.texts.result.back).click();
    }
    expect(opened.complaints).toEqual([]);
  }, 180_000);

  it('verifies a step by evidence: still there, and cleared when it was fixed', async () => {
    await app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await app.waitForResult();
    await app.button(app.texts.result.verify).click();
    await app.page.getByText(app.texts.result.stillThere).waitFor();
    await app.page.getByRole('checkbox', { name: app.texts.result.healed }).click();
    await app.button(app.texts.result.verify).click();
    await app.page.getByText(app.texts.result.cleared).waitFor();
    await app.page.getByText(app.texts.result.allCleared).waitFor();
  });

  it('says before the verdict that a demo says nothing about this computer', async () => {
    await app.startDemo(SCENARIOS.healthy.title.en);
    await app.waitForResult();
    const text = await app.page.getByRole('main').innerText();
    expect(text.indexOf(app.texts.result.demo)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(app.texts.result.demo)).toBeLessThan(text.indexOf(await app.headline()));
  });

  it('refuses a second run while one is going on, and shows the first one\'s result', async () => {
    await app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    const second = await app.page.evaluate<{ code: string }>(`fetch('/call/start', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"kind":"demo","scenario":"healthy"}' }).then((response) => response.json())`);
    expect(second.code).toBe('busy');
    await app.waitForResult();
    expect(await app.steps()).toEqual(['dns.forwarder-missing']);
  });

  it('can be cancelled, and says so', async () => {
    await app.startDemo(SCENARIOS['all-silent'].title.en);
    await app.button(app.texts.running.cancel).click();
    await app.waitForResult();
    expect(await app.headline()).toMatch(/cancel/i);
    expect(await app.steps()).toEqual([]);
  });

  it('changes its language without a restart, the result with it', async () => {
    await app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await app.waitForResult();
    await app.button(app.texts.nav.language).click();
    await app.button(zhCN.result.again).waitFor();
    await app.page.getByRole('heading', { level: 1, name: /未就绪|公司/ }).waitFor();
    expect(await app.page.locator('html').getAttribute('lang')).toBe('zh-CN');
    // It is kept for the next time.
    await expect.poll(() => readFileSync(join(served.dataFolder, 'settings.json'), 'utf8')).toContain('zh-CN');
  });

  it('finds the last result again after the page was loaded anew', async () => {
    await app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await app.waitForResult();
    await app.page.reload();
    await app.page.locator('[data-finding="dns.forwarder-missing"]').waitFor();
    // It still says that this was a demo, and can be run again.
    await app.page.getByText(app.texts.result.demo).waitFor();
    await app.waitForResult();
  });

  it('finds a run that is going on after the page was loaded anew', async () => {
    await app.startDemo(SCENARIOS['all-silent'].title.en);
    await app.button(app.texts.running.cancel).waitFor();
    await app.page.reload();
    await app.page.getByText(app.texts.running.demo).waitFor();
    await app.button(app.texts.running.cancel).click();
    await app.waitForResult();
  });

  it('shows ten thousand cloud computers with a few dozen rows, and finds one of them', async () => {
    const file = join(served.dataFolder, 'large.json');
    mkdirSync(served.dataFolder, { recursive: true });
    writeFileSync(file, JSON.stringify(largeReport(10_000)));
    await app.page.locator('input[type="file"]').setInputFiles(file);
    await app.open('details');
    await app.page.getByRole('tab', { name: app.texts.details.tabs.computers }).click();
    await app.page.getByText('10,000 of 10,000').waitFor();
    expect(await app.page.getByRole('listitem').count()).toBeLessThan(60);
    await app.page.getByRole('searchbox', { name: app.texts.details.search }).fill('172.16.39.15');
    await app.page.getByText('1 of 10,000').waitFor();
  });

  it.each(['light', 'dark'] as const)('is accessible on every page, %s', async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = async (where: string): Promise<readonly string[]> => {
      const result = await new AxeBuilder({ page: app.page }).analyze();
      return result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} ${target.join(' ')}`));
    };
    const all = [...(await violations('start'))];
    await app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await app.waitForResult();
    all.push(...(await violations('result')));
    await app.openSaving();
    all.push(...(await violations('save')));
    await app.button(app.texts.reports.save.cancel).click();
    await app.open('details');
    // The other tabs and the profile are judged in details.test.ts and profile.test.ts.
    for (const tab of [app.texts.details.tabs.checks, app.texts.details.tabs.dns]) {
      await app.page.getByRole('tab', { name: tab, exact: true }).click();
      all.push(...(await violations(tab)));
    }
    for (const page of ['history', 'settings'] as const) {
      await app.open(page);
      all.push(...(await violations(page)));
    }
    expect(all).toEqual([]);
  }, 120_000);

  it('opens the guide in its own language, with its pictures, and without anything from elsewhere', async () => {
    for (const texts of [app.texts, zhCN]) {
      const localized = new AppWindow(app.page, texts);
      await localized.open('settings');
      const [guide] = await Promise.all([opened.context.waitForEvent('page'), app.page.getByRole('link', { name: texts.settings.guide }).click()]);
      await guide.getByRole('heading', { level: 1 }).waitFor();
      expect(await guide.locator('html').getAttribute('lang')).toBe(texts === zhCN ? 'zh-CN' : 'en');
      expect(await guide.evaluate('[...document.images].length > 0 && [...document.images].every((image) => image.naturalWidth > 0)')).toBe(true);
      expect(await guide.evaluate('document.scripts.length')).toBe(0);
      expect((await new AxeBuilder({ page: guide }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await guide.close();
      await localized.button(texts.nav.language).click();
    }
  }, 60_000);

  it('fits a small window and 200 % zoom without scrolling sideways', async () => {
    await app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await app.waitForResult();
    for (const size of [{ width: 800, height: 600 }, { width: 560, height: 400 }]) {
      await app.page.setViewportSize(size);
      expect(await app.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    }
  });

  it('blocks scripts, evaluation and everything from elsewhere', async () => {
    const blocked = await app.page.evaluate(ATTACKS('http://127.0.0.1:9/'));
    expect(blocked).toEqual({ script: false, evaluated: 'blocked', image: 'blocked', fetched: 'blocked' });
    expect(opened.complaints.join('\n')).toMatch(/Content Security Policy/);
  });
});
