import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { startDemo } from '../../../electron/demo/demo.ts';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import type { Demo } from '../../../electron/host/host.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { definitionOf } from '../../../shared/diagnosis/findings.ts';
import { ATTACKS } from './attacks.ts';
import { violations } from './accessible.ts';
import { serveHere } from './browser-form.ts';
import { describeOnForm } from './on-form.ts';
import { AppWindow } from './pages.ts';
import { largeReport } from './reports.ts';

/** One without a broken link, and one broken at the beginning and at the end; test/electron/demo runs all of them. */
const SHOWN = ['healthy', 'forwarder-missing', 'one-computer-off'] as const;

describeOnForm('the browser form', (form) => {
  beforeEach(() => form.open());

  it('says what will be contacted, and contacts nothing before', async () => {
    await form.app.page.getByText('100.100.2.136:53').waitFor();
    const text = await form.app.page.getByRole('main').innerText();
    for (const word of [
      '100.100.2.138:53',
      'ecd-vpc.cn-hangzhou.aliyuncs.com',
      form.app.texts.start.nothingYet,
    ])
      expect(text).toContain(word);
    expect(form.opened.complaints).toEqual([]);
  });

  it('is painted with its name, at the place where it stays, before any script is there', async () => {
    const { page } = form.app;
    const name = page.getByText('VPC Doctor', { exact: true });
    const placeOfText = async (): Promise<unknown> =>
      name.evaluate(`(one) => {
        const range = document.createRange();
        range.selectNodeContents(one.lastChild);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y, height };
      }`);
    const there = await placeOfText();
    await form.opened.context.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await page.reload();
    expect(await placeOfText()).toEqual(there);
    expect(await page.getByRole('navigation').count()).toBe(0);
  });

  it('shows the start page without the script of the other pages, and says so where that is missing', async () => {
    const scripts: string[] = [];
    await form.opened.context.route(/\/assets\/.*\.js$/, (route) => {
      const name = new URL(route.request().url()).pathname;
      scripts.push(name.replace(/.*\/([a-z]+)-.*/, '$1'));
      return name.includes('later') ? route.abort() : route.continue();
    });
    await form.app.page.reload();
    await form.app.button(form.app.texts.start.button).waitFor();
    await form.app.open('details');
    await form.app.page.getByText(form.app.texts.errors.crashed).waitFor();
    expect(scripts[0]).toBe('index');
    expect(new Set(scripts)).toEqual(new Set(['index', 'later']));
  });

  it('shows a scenario with the right first step and the broken link, one after the other', async () => {
    for (const name of SHOWN) {
      const { title, expects } = SCENARIOS[name];
      await form.app.startDemo(title.en);
      await form.app.waitForResult();
      expect((await form.app.steps())[0] ?? null, name).toBe(expects);
      const isError =
        (await form.app.page
          .locator('[data-finding]')
          .first()
          .getAttribute('data-severity', { timeout: 500 })
          .catch(() => null)) === 'error';
      expect(await form.app.brokenLink(), name).toBe(
        isError && expects !== null ? definitionOf(expects).stage : null,
      );
      await form.app.button(form.app.texts.result.back).click();
    }
    expect(form.opened.complaints).toEqual([]);
  });

  it('verifies a step by evidence: still there, and cleared when it was fixed', async () => {
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await form.app.waitForResult();
    await form.app.button(form.app.texts.result.verify).click();
    await form.app.page.getByText(form.app.texts.result.stillThere).waitFor();
    await form.app.page.getByRole('checkbox', { name: form.app.texts.result.healed }).click();
    await form.app.button(form.app.texts.result.verify).click();
    // The last step is fixed, so that everything is checked again and the banner follows.
    await form.app.page.getByRole('heading', { level: 1, name: /^Ready/ }).waitFor();
    expect(await form.app.steps()).toEqual([]);
  });

  it('says before the verdict that a demo says nothing about this computer', async () => {
    await form.app.startDemo(SCENARIOS.healthy.title.en);
    await form.app.waitForResult();
    const text = await form.app.page.getByRole('main').innerText();
    expect(text.indexOf(form.app.texts.result.demo)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(form.app.texts.result.demo)).toBeLessThan(text.indexOf(await form.app.headline()));
  });

  it('keeps the result on the start page, and shows it again', async () => {
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await form.app.waitForResult();
    const headline = await form.app.headline();
    await form.app.button(form.app.texts.result.back).click();
    await form.app.page.getByText(headline).waitFor();
    await form.app.button(form.app.texts.start.showLast).click();
    expect(await form.app.headline()).toBe(headline);
  });

  it("refuses a second run while one is going on, and shows the first one's result", async () => {
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    const second = await form.app.page.evaluate<{ code: string }>(
      `fetch('/call/start', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-VPC-Doctor-Key': localStorage.getItem('vpc-doctor-key') }, body: '{"kind":"demo","scenario":"healthy"}' }).then((response) => response.json())`,
    );
    expect(second.code).toBe('busy');
    await form.app.waitForResult();
    expect(await form.app.steps()).toEqual(['dns.forwarder-missing']);
  });

  it('can be cancelled, and says so', async () => {
    await form.app.startDemo(SCENARIOS['all-silent'].title.en);
    await form.app.button(form.app.texts.running.cancel).click();
    await form.app.waitForResult();
    expect(await form.app.headline()).toMatch(/cancel/i);
    expect(await form.app.steps()).toEqual([]);
  });

  it('changes its language without a restart, the result with it', async () => {
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await form.app.waitForResult();
    await form.app.button(form.app.texts.nav.language).click();
    await form.app.button(zhCN.result.again).waitFor();
    await form.app.page.getByRole('heading', { level: 1, name: /未就绪|公司/ }).waitFor();
    expect(await form.app.page.locator('html').getAttribute('lang')).toBe('zh-CN');
    // It is kept for the next time.
    await expect
      .poll(() => readFileSync(join(form.served.dataFolder, 'settings.json'), 'utf8'))
      .toContain('zh-CN');
  });

  it('finds the last result again after the page was loaded anew', async () => {
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await form.app.waitForResult();
    await form.app.page.reload();
    await form.app.page.locator('[data-finding="dns.forwarder-missing"]').waitFor();
    // It still says that this was a demo, and can be run again.
    await form.app.page.getByText(form.app.texts.result.demo).waitFor();
    await form.app.waitForResult();
  });

  it('finds a run that is going on after the page was loaded anew', async () => {
    // However long the page takes to load, the run goes on until it has.
    const loading = new AbortController();
    const start: Demo['start'] = async (name, healed) => {
      if (!loading.signal.aborted) await once(loading.signal, 'abort');
      return startDemo.start(name, healed);
    };
    await form.stop();
    await form.show(await serveHere(undefined, { demo: { ...startDemo, start } }));
    await form.app.startDemo(SCENARIOS['all-silent'].title.en);
    await form.app.button(form.app.texts.running.cancel).waitFor();
    await form.app.page.reload();
    await form.app.page.getByText(form.app.texts.running.demo).waitFor();
    loading.abort();
    await form.app.button(form.app.texts.running.cancel).click();
    await form.app.waitForResult();
  });

  it('shows ten thousand cloud computers with a few dozen rows, and finds one of them', async () => {
    const file = join(form.served.dataFolder, 'large.json');
    mkdirSync(form.served.dataFolder, { recursive: true });
    writeFileSync(file, JSON.stringify(largeReport(10_000)));
    await form.app.openReport(file);
    await form.app.page.getByRole('button', { name: form.app.texts.reports.compare.button }).waitFor();
    await form.app.open('details');
    await form.app.page.getByRole('tab', { name: form.app.texts.details.tabs.computers }).click();
    await form.app.page.getByText('10,000 of 10,000').waitFor();
    expect(await form.app.page.getByRole('listitem').count()).toBeLessThan(60);
    await form.app.page.getByRole('searchbox', { name: form.app.texts.details.search }).fill('172.16.39.15');
    await form.app.page.getByText('1 of 10,000').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'is accessible on every page, %s',
    async (colorScheme) => {
      await form.app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const judge = (where: string): Promise<readonly string[]> => violations(form.app.page, where);
      const all = [...(await judge('start'))];
      await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
      await form.app.waitForResult();
      all.push(...(await judge('result')));
      await form.app.openSaving();
      all.push(...(await judge('save')));
      await form.app.button(form.app.texts.reports.save.cancel).click();
      await form.app.open('details');
      // The other tabs and the profile are judged in details.test.ts and profile.test.ts.
      for (const tab of [form.app.texts.details.tabs.checks, form.app.texts.details.tabs.dns]) {
        await form.app.page.getByRole('tab', { name: tab, exact: true }).click();
        all.push(...(await judge(tab)));
      }
      for (const page of ['history', 'settings'] as const) {
        await form.app.open(page);
        all.push(...(await judge(page)));
      }
      expect(all).toEqual([]);
    },
    120_000,
  );

  it('opens the guide in its own language, with its pictures, and without anything from elsewhere', async () => {
    for (const texts of [form.app.texts, zhCN]) {
      const localized = new AppWindow(form.app.page, texts);
      await localized.open('settings');
      const [guide] = await Promise.all([
        form.opened.context.waitForEvent('page'),
        form.app.page.getByRole('link', { name: texts.settings.guide }).click(),
      ]);
      await guide.getByRole('heading', { level: 1 }).waitFor();
      // The heading is there before the pictures are.
      await guide.waitForLoadState();
      expect(await guide.locator('html').getAttribute('lang')).toBe(texts === zhCN ? 'zh-CN' : 'en');
      expect(
        await guide.evaluate(
          '[...document.images].length > 0 && [...document.images].every((image) => image.naturalWidth > 0)',
        ),
      ).toBe(true);
      expect(await guide.evaluate('document.scripts.length')).toBe(0);
      expect(await violations(guide, 'guide')).toEqual([]);
      await guide.close();
      await localized.button(texts.nav.language).click();
    }
  }, 60_000);

  // A window of 800×600, and what is left of it at 200 % zoom.
  it.each([
    [400, 300],
    [800, 600],
  ])('fits without scrolling sideways, on every page: %i×%i', async (width, height) => {
    const { page, texts } = form.app;
    const tooWide = async (): Promise<number> =>
      page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    await page.setViewportSize({ width, height });
    const wide: Record<string, number> = { start: await tooWide() };
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await form.app.waitForResult();
    wide['result'] = await tooWide();
    await form.app.openSaving();
    wide['save'] = await tooWide();
    await form.app.button(texts.reports.save.cancel).click();
    for (const name of ['details', 'drill', 'plan', 'history', 'profile', 'settings'] as const) {
      await form.app.open(name);
      await page.getByRole('heading', { level: 1 }).waitFor();
      wide[name] = await tooWide();
    }
    expect(Object.entries(wide).filter(([, pixels]) => pixels > 0)).toEqual([]);
  });

  it('is accessible at 200 % zoom of a small window', async () => {
    await form.app.page.setViewportSize({ width: 400, height: 300 });
    const all = [...(await violations(form.app.page, 'start'))];
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await form.app.waitForResult();
    all.push(...(await violations(form.app.page, 'result')));
    expect(all).toEqual([]);
    const copy = form.app.page.getByRole('button', { name: form.app.texts.result.export, exact: true });
    await copy.focus();
    expect(await copy.isVisible()).toBe(true);
  });

  it('blocks scripts, evaluation and everything from elsewhere', async () => {
    const blocked = await form.app.page.evaluate(ATTACKS('http://127.0.0.1:9/'));
    expect(blocked).toEqual({ script: false, evaluated: 'blocked', image: 'blocked', fetched: 'blocked' });
    expect(form.opened.complaints.join('\n')).toMatch(/Content Security Policy/);
  });
});
