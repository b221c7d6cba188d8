import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { API_NAME } from '../../support/facts.ts';
import { reportOf } from '../../support/report.ts';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';
import type { AppWindow } from './pages.ts';
import { largeReport } from './reports.ts';
import type { Report } from '../../../shared/report/schema.ts';

describeOnForm('the details', (form) => {
  beforeEach(() => form.open());
  async function show(report: Report): Promise<void> {
    const file = join(form.served.dataFolder, 'report.json');
    mkdirSync(form.served.dataFolder, { recursive: true });
    writeFileSync(file, JSON.stringify(report));
    await form.app.openReport(file);
    // A large one takes its time, and leads to its page only then.
    await form.app.page.getByRole('button', { name: form.app.texts.reports.compare.button }).waitFor();
    await form.app.open('details');
  }
  async function tab(name: keyof AppWindow['texts']['details']['tabs']): Promise<void> {
    await form.app.page.getByRole('tab', { name: form.app.texts.details.tabs[name], exact: true }).click();
  }
  const rows = (table: string): Promise<readonly string[]> =>
    form.app.page.getByRole('table', { name: table }).getByRole('row').allInnerTexts();

  it('filter the checks by outcome and text, and lead back', async () => {
    await show(reportOf('loss'));
    const { details } = form.app.texts;
    const warnings = form.app.page
      .getByRole('group', { name: details.filter })
      .getByRole('button', { name: details.counted.warn('1') });
    await warnings.click();
    expect(await warnings.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => form.app.page.locator('summary').count()).toBe(1);
    expect(await form.app.page.locator('summary').innerText()).toContain('Loss and delay');
    await form.app.page.getByRole('searchbox', { name: details.search }).fill('certificate');
    await form.app.page.getByText(details.noMatch).waitFor();
    await form.app.button(details.clear).click();
    await expect.poll(() => form.app.page.locator('summary').count()).toBeGreaterThan(15);
    await form.app.page.locator('summary', { hasText: 'Loss and delay' }).press('Enter');
    await form.app.page.getByText('path.loss', { exact: true }).waitFor();
  });

  it('say in words what ran when', async () => {
    await show(reportOf('loss'));
    await tab('timing');
    const text = await form.app.page.getByRole('tabpanel').innerText();
    for (const words of [
      'Route to 100.100.45.10',
      `System lookup of ${API_NAME}`,
      `Question to 100.100.2.136:53, UDP ${API_NAME} A`,
      'Trace to 100.100.45.10',
    ])
      expect(text).toContain(words);
    await form.app.button(form.app.texts.nav.language).click();
    await form.app.page.getByText('到 100.100.45.10 的路由', { exact: true }).waitFor();
    expect(await form.app.page.getByRole('tabpanel').innerText()).not.toMatch(/\b(winner|lookup|adapters)\b/);
  });

  it('show the winner of each target before the table, and search both', async () => {
    await show(reportOf('loss'));
    await tab('routes');
    const { routes } = form.app.texts.details;
    const winners = await rows(routes.winners);
    expect(
      winners.some(
        (row) =>
          row.includes('100.100.45.10') &&
          row.includes('192.168.1.1') &&
          row.includes('0.0.0.0/0') &&
          row.includes('Ethernet'),
      ),
    ).toBe(true);
    await form.app.page.getByRole('searchbox', { name: routes.search }).fill('192.168.1.0');
    await expect.poll(async () => (await rows(routes.table)).length).toBe(2);
    await form.app.page.getByText(form.app.texts.details.noMatch).waitFor();
  });

  it('mark the DNS group that answers, and the answers that differ', async () => {
    await show(reportOf('loss'));
    await tab('dns');
    const { dns } = form.app.texts.details;
    await form.app.page.getByText(dns.wins, { exact: true }).waitFor();
    await form.app.page
      .getByRole('region', { name: dns.answersOf(API_NAME) })
      .getByText(dns.agrees)
      .first()
      .waitFor();
    expect(await form.app.page.getByText(dns.differs).count()).toBe(0);
  });

  it('show delay and loss of each target, and who each router is', async () => {
    await show(reportOf('loss'));
    await tab('path');
    const { path, roles } = form.app.texts.details;
    const text = await form.app.page.getByRole('tabpanel').innerText();
    expect(text).toContain(path.way(`100.100.45.10, ${roles.api}`));
    expect(text).toContain(roles['default-gateway']);
    expect(text).toContain(path.reached);
  });

  it('keep ten thousand of everything in a few rows', async () => {
    await show(largeReport(10_000));
    await form.app.page.getByText(form.app.texts.details.checks.computers('10,000')).waitFor();
    await form.app.button(form.app.texts.details.checks.openComputers).click();
    await form.app.page.getByText('10,000 of 10,000').waitFor();
    expect(await form.app.page.getByRole('listitem').count()).toBeLessThan(60);
    await form.app.page.getByRole('searchbox', { name: form.app.texts.details.search }).fill('172.16.39.15');
    await form.app.page.getByText('1 of 10,000').waitFor();
    for (const name of ['timing', 'routes', 'path', 'evidence'] as const) {
      await tab(name);
      expect(
        await form.app.page.evaluate<number>('document.querySelectorAll("[role=tabpanel] *").length'),
        name,
      ).toBeLessThan(3000);
    }
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'are accessible in every tab, full and empty, and fit a small window, %s',
    async (colorScheme) => {
      await form.app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const full = reportOf('loss');
      const bare: Report = {
        ...full,
        observations: [],
        evidence: [],
        footprint: [],
        checks: full.checks.slice(0, 1),
      };
      const all: string[] = [];
      for (const [state, report] of [
        ['full', full],
        ['bare', bare],
      ] as const) {
        await form.app.open('check');
        if (state === 'bare') await form.app.button(form.app.texts.result.back).click();
        await show(report);
        for (const name of ['checks', 'timing', 'routes', 'dns', 'path', 'computers', 'evidence'] as const) {
          await tab(name);
          all.push(...(await violations(form.app.page, `${state} ${name}`, 'main')));
          await form.app.page.setViewportSize({ width: 560, height: 400 });
          if (
            (await form.app.page.evaluate<number>(
              'document.documentElement.scrollWidth - window.innerWidth',
            )) > 0
          )
            all.push(`${state} ${name}: scrolls sideways`);
          await form.app.page.setViewportSize({ width: 1120, height: 800 });
        }
      }
      expect(all).toEqual([]);
      expect(form.opened.complaints).toEqual([]);
      await form.app.button(form.app.texts.nav.language).click();
      await form.app.page.getByRole('heading', { name: zhCN.details.title }).waitFor();
    },
    120_000,
  );
});
