/** Every page of the browser form: accessible in both themes and at 200 % zoom, and never wider than its window. */
import { beforeEach, expect, it } from 'vitest';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';

describeOnForm('the browser form', (form) => {
  beforeEach(() => form.open());

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
      // The other tabs and the profile are judged in details.test.ts and profile-kinds.test.ts.
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
});
