/** Draws docs/screenshots/: `SCREENSHOTS=1 npm run unit test/e2e/window/screenshots`. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import type { RunDigest } from '../../../shared/history/digest.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';
import { noBrowser, openBrowser, openForm, serveForm, type Served } from './browser-form.ts';
import { AppWindow } from './pages.ts';

const FOLDER = 'docs/screenshots';
const wanted = process.env['SCREENSHOTS'] === '1' && noBrowser === null;
if (!wanted) console.log('Screenshots are skipped: they are drawn with SCREENSHOTS=1 only.');
const VIEWS = (['en', 'zh-CN'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => [language, theme] as const),
);

/** saved writes a report to a file of its own. */
function saved(name: string, report: Report): string {
  const path = join(mkdtempSync(join(tmpdir(), 'vpc-doctor-shots-')), name);
  writeFileSync(path, JSON.stringify(report));
  return path;
}

/** A week in which the company's DNS changed. */
const GOOD: RunDigest = {
  id: 'run-1',
  at: '2026-11-19T08:55:00.000Z',
  state: 'ready',
  region: 'cn-hangzhou',
  totalMs: 2100,
  causes: [],
  facts: {
    adapters: ['Ethernet'],
    addresses: ['172.16.8.21/24'],
    gateways: ['172.16.8.1'],
    resolvers: ['172.16.0.53'],
    ways: ['100.100.2.136 Ethernet 172.16.8.1'],
    tunnels: [],
    proxies: [],
    answers: ['ecd-vpc.cn-hangzhou.aliyuncs.com 100.100.45.10'],
    latencyMs: 11,
  },
};
const BROKEN: RunDigest = {
  ...GOOD,
  id: 'run-3',
  at: '2026-11-24T09:02:00.000Z',
  state: 'not-ready',
  totalMs: 3400,
  causes: ['dns.forwarder-missing'],
  facts: {
    ...GOOD.facts,
    resolvers: ['192.168.1.53'],
    answers: ['ecd-vpc.cn-hangzhou.aliyuncs.com NXDOMAIN'],
  },
};
const RUNS: readonly RunDigest[] = [
  BROKEN,
  {
    ...GOOD,
    id: 'run-2',
    at: '2026-11-23T08:58:00.000Z',
    state: 'ready-with-warnings',
    causes: ['path.latency'],
    facts: { ...GOOD.facts, latencyMs: 180 },
  },
  GOOD,
];

/** A data folder of somebody who has used the tool before. */
function usedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-shots-'));
  writeFileSync(join(folder, 'history.json'), JSON.stringify(RUNS));
  return folder;
}

/** A4 has 794 by 1123 pixels of CSS. */
const SHEETS = [
  ['screen', 1120, 800, 'screen'],
  ['phone', 390, 844, 'screen'],
  ['paper', 794, 1123, 'print'],
] as const;

/** draw writes the view as WebP, a third of the size of PNG; Playwright itself knows PNG and JPEG only. */
async function draw(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: 90 });
  writeFileSync(path, Buffer.from(data, 'base64'));
  await browser.detach();
}

describe.skipIf(!wanted)('screenshots', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(['en', 'zh-CN'] as const)(
    'the HTML report: on a screen, on a phone, on paper: %s',
    async (language) => {
      const page = await browser.newPage();
      await page.setContent(renderHtml(reportOf('no forwarder: NXDOMAIN', language), language));
      for (const [name, width, height, media] of SHEETS) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ media });
        await draw(page, join(FOLDER, `report-${name}-${language}.webp`));
      }
      await page.close();
    },
  );

  it.each(VIEWS)(
    '%s, %s',
    async (language, theme) => {
      served = await serveForm(usedFolder());
      const { page, context } = await openForm(browser, served.url);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const app = new AppWindow(page, language === 'en' ? en : zhCN);
      if (language === 'zh-CN')
        await page.getByRole('button', { name: en.nav.language, exact: true }).click();
      const shot = async (name: string): Promise<void> => {
        await draw(page, join(FOLDER, `${name}-${language}-${theme}.webp`));
      };
      await page.getByText('100.100.2.136:53').waitFor();
      await shot('start');
      await app.startDemo(SCENARIOS['forwarder-missing'].title[language]);
      await app.waitForResult();
      await shot('result');
      await app.openSaving();
      await shot('save');
      await page.keyboard.press('Escape');
      await app.open('details');
      for (const tab of ['checks', 'timing', 'routes', 'dns', 'path', 'computers', 'evidence'] as const) {
        await page.getByRole('tab', { name: app.texts.details.tabs[tab], exact: true }).click();
        await shot(`details-${tab}`);
      }
      for (const name of ['history', 'profile', 'settings'] as const) {
        await app.open(name);
        // The form comes when its text was read.
        if (name === 'profile') await page.getByRole('combobox').first().waitFor();
        await shot(name);
      }
      await app.open('check');
      await app.button(app.texts.result.back).click();
      await app.startDemo(SCENARIOS.healthy.title[language]);
      await app.waitForResult();
      await shot('ready');
      await page.setViewportSize({ width: 800, height: 600 });
      await shot('ready-small');
      await page.setViewportSize({ width: 1120, height: 800 });
      await app.button(app.texts.result.back).click();
      await app.openReport(saved('after.json', reportOf('no forwarder: NXDOMAIN', language)));
      await page.locator('[data-finding]').first().waitFor();
      await shot('opened');
      await app.compareWith(
        saved('before.json', {
          ...reportOf('a healthy workstation', language),
          id: 'before',
          createdAt: '2026-11-20T10:00:00.000Z',
        }),
      );
      await shot('compared');
      await app.button(app.texts.result.back).click();
      await app.startDemo(SCENARIOS['one-computer-off'].title[language]);
      await page.locator('[data-live="true"] [data-state="ok"]').first().waitFor();
      await shot('running');
      await context.close();
      await served.stop();
    },
    120_000,
  );
});
