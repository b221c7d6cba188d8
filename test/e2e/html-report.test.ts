/** The HTML report in a real browser: readable for everybody, on a phone, and never more than text. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../shared/report/html/index.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { words } from '../../shared/text/words.ts';
import { cli } from '../support/cli.ts';
import { hostileReport, largeReport } from './window/reports.ts';
import { violations } from './window/accessible.ts';
import { noBrowser, openBrowser } from './window/browser-form.ts';

if (noBrowser !== null) console.log(`The HTML report is not opened: ${noBrowser}.`);
/** Run in the browser. */
const UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";
const WIDTH = 'document.documentElement.scrollWidth';
const PHONE = { width: 360, height: 740 };
const VIEWS = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => [language, scheme] as const),
);

describe.skipIf(noBrowser !== null)('the HTML report in a browser', () => {
  let browser: Browser;
  const reports = new Map<Language, string>();
  beforeAll(async () => {
    browser = await openBrowser();
    for (const language of LANGUAGES) {
      const { stdout, exitCode } = await cli([
        'demo',
        'forwarder-missing',
        '--format',
        'html',
        '--lang',
        language,
      ]);
      expect(exitCode).toBe(3);
      reports.set(language, stdout);
    }
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Opens a page with the content; whatever the browser complains of or asks for is kept. */
  async function opened(
    content: string,
    options: Parameters<Browser['newContext']>[0],
  ): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => complaints.push(`asks for ${request.url()}`));
    await page.setContent(content);
    return { page, complaints };
  }

  it.each(VIEWS)('has no violation of accessibility: %s, %s', async (language, colorScheme) => {
    const { page, complaints } = await opened(reports.get(language) ?? '', { colorScheme });
    expect(complaints).toEqual([]);
    await page.evaluate(UNFOLD);
    expect(await violations(page, 'report')).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.context().close();
  });

  it.each(LANGUAGES)('fits on a phone and on paper: %s', async (language) => {
    const { page } = await opened(reports.get(language) ?? '', { viewport: PHONE });
    await page.evaluate(UNFOLD);
    expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
    await page.getByText(words(language).links.broken, { exact: true }).first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('nav').isVisible()).toBe(false);
    await page.context().close();
  });

  it('is unfolded on paper, where nobody can click', async () => {
    const { page } = await opened(reports.get('en') ?? '', {});
    const output = page.locator('details pre').first();
    expect(await output.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await output.isVisible()).toBe(true);
    await page.context().close();
  });

  it('shows hostile names as text and runs nothing', async () => {
    const { page, complaints } = await opened(
      renderHtml({ ...hostileReport(), note: { text: '<script>globalThis.hacked=true</script>' } }, 'en'),
      {},
    );
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await page.locator('script, img, iframe, object').count()).toBe(0);
    expect(await page.getByText('<script>globalThis.hacked=true</script>').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('lets no script run even if one got in', async () => {
    const spoilt = (reports.get('en') ?? '').replace(
      '</main>',
      '<img src="x" onerror="globalThis.hacked=true"><script>globalThis.hacked=true</script></main>',
    );
    const { page } = await opened(spoilt, {});
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
    await page.context().close();
  });

  it('opens with 10,000 cloud computers, without horizontal scrolling', async () => {
    const { page } = await opened(renderHtml(largeReport(10_000), 'en'), { viewport: PHONE });
    await page.getByText('… and 9990 more (10000 with this outcome)').waitFor();
    expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
    await page.context().close();
  });
});

describe('the HTML form on the command line', () => {
  it('comes from a saved report, in the language that is asked for', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'vpc-doctor-html-')), 'report.json');
    await writeFile(path, (await cli(['demo', 'api-refused', '--format', 'json', '--lang', 'en'])).stdout);
    expect((await cli(['report', path, '--format', 'html'])).stdout).toContain('<html lang="en">');
    const { stdout, exitCode } = await cli(['report', path, '--format', 'html', '--lang', 'zh-CN']);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('<html lang="zh-CN">');
    expect(stdout).toContain('VPC Doctor 检测报告');
  });
});
