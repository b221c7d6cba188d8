/** Demos in the browser form: what they show, one at a time, in both languages, and found again by a page that is loaded anew. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { startDemo } from '../../../electron/demo/demo.ts';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import type { Demo } from '../../../electron/host/host.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { definitionOf } from '../../../shared/diagnosis/findings.ts';
import { serveHere } from './browser-form.ts';
import { describeOnForm } from './on-form.ts';

/** One without a broken link, and one broken at the beginning and at the end; test/electron/demo runs all of them. */
const SHOWN = ['healthy', 'forwarder-missing', 'one-computer-off'] as const;

describeOnForm('the browser form', (form) => {
  beforeEach(() => form.open());

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
});
