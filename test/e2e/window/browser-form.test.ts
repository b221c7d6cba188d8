/** The browser form itself: what it shows before a check, its guide, and what it blocks. */
import { beforeEach, expect, it } from 'vitest';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { ATTACKS } from './attacks.ts';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';
import { AppWindow } from './pages.ts';

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

  it('blocks scripts, evaluation and everything from elsewhere', async () => {
    const blocked = await form.app.page.evaluate(ATTACKS('http://127.0.0.1:9/'));
    expect(blocked).toEqual({ script: false, evaluated: 'blocked', image: 'blocked', fetched: 'blocked' });
    expect(form.opened.complaints.join('\n')).toMatch(/Content Security Policy/);
  });
});
