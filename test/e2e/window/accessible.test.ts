import { expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';

const WRONG = `<!doctype html><html lang="en"><title>Wrong</title><main><h1>Wrong</h1>
  <p style="color: #999; background: #fff">hardly there</p><button id="nameless"></button></main></html>`;

describeOnForm('the judge of accessibility', (form) => {
  it('names what is wrong and where, and of a dark page the contrast alone', async () => {
    const page = await form.browser.newPage({ colorScheme: 'light' });
    await page.setContent(WRONG);
    expect(await violations(page, 'page')).toEqual(['page: button-name #nameless', 'page: color-contrast p']);
    expect(await violations(page, 'part', 'p')).toEqual(['part: color-contrast p']);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'dark')).toEqual(['dark: color-contrast p']);
    await page.close();
  });
});
