/** Opened reports in the browser form: judged again, compared, hostile, or none at all. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { describeOnForm } from './on-form.ts';
import { violations } from './accessible.ts';
import { AppWindow } from './pages.ts';
import { reportOf } from '../../support/report.ts';
import { hostileReport } from './reports.ts';
import { openForReports, reportFile, REPORTS, runDemo } from './on-reports.ts';

describeOnForm('reports in the window', (form) => {
  const { save, opened: openedTexts, compare } = REPORTS;
  beforeEach(() => openForReports(form));

  it('judges an opened report again, in the language of the window, and goes back to what was saved', async () => {
    await form.app.button(form.app.texts.nav.language).click();
    const chinese = new AppWindow(form.app.page, zhCN);
    await chinese.openReport(reportFile(form, 'saved.json', reportOf('no forwarder: NXDOMAIN')));
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
      reportFile(form, 'old.json', {
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
    const before = reportFile(form, 'before.json', {
      ...reportOf('a healthy workstation'),
      createdAt: '2026-11-20T10:00:00.000Z',
      id: 'before',
    });
    await form.app.openReport(reportFile(form, 'after.json', reportOf('no forwarder: NXDOMAIN')));
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

  it('keeps hostile names of an opened report as text, here and in the page that is saved', async () => {
    await form.app.openReport(reportFile(form, 'hostile.json', hostileReport()));
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
    await runDemo(form, 'healthy');
  });
});
