/** The window by keyboard alone: from the start page to a saved report, and through the other pages. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { describeOnForm } from './on-form.ts';

/** As many controls as a page may have before the one that is meant. */
const MOST_TABS = 40;
const FOCUSED = `(() => {
  const one = document.activeElement?.closest('button, a, input, [role="button"]');
  return [one?.getAttribute('aria-label') ?? '', one?.textContent ?? ''].join(' ').trim();
})()`;

describeOnForm('the window by keyboard alone', (form) => {
  beforeEach(() => form.open());

  const press = (key: string): Promise<void> => form.app.page.keyboard.press(key);
  const focused = (): Promise<string> => form.app.page.evaluate<string>(FOCUSED);
  /** Presses Tab until what is meant has the focus. */
  const tabTo = async (name: string): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await focused()).includes(name)) return;
      await press('Tab');
    }
    throw new Error(`no Tab leads to "${name}"; the focus is at "${await focused()}"`);
  };

  it('starts a demo, reads its result, saves the report, and goes back', async () => {
    const { texts, page } = form.app;
    await tabTo(texts.start.demoButton);
    await press('Enter');
    await form.app.waitForResult();
    await tabTo(texts.result.export);
    await press('Enter');
    await form.app.waitForPreview();
    await tabTo(texts.reports.save.button);
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(readFileSync(await download.path()).length).toBeGreaterThan(0);
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The focus is where it was, so that nobody begins anew.
    expect(await focused()).toContain(texts.result.export);
    await tabTo(texts.result.back);
    await press('Enter');
    await page.getByText(texts.start.demoButton).waitFor();
    expect(form.opened.complaints).toEqual([]);
  });

  it('opens every page, and shows where the focus is', async () => {
    const { texts, page } = form.app;
    for (const name of ['details', 'drill', 'plan', 'history', 'profile', 'settings'] as const) {
      await tabTo(texts.nav[name]);
      const outline = await page.evaluate<string>(
        '(() => { const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement); return outlineStyle + boxShadow; })()',
      );
      expect(outline, `focus at ${name}`).not.toBe('nonenone');
      await press('Enter');
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
  });
});
