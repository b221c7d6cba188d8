/** A whole drill in the window, with an engine that plays a recording: from the plan to the saved record, opened again. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { drillEn } from '../../../renderer/i18n/drill/en.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { drillTexts } from '../../../shared/drill/words.ts';
import { RECORDINGS } from '../../support/drill-record.ts';
import { SimulatedDrill } from '../../support/simulated-drill.ts';
import { violations } from './accessible.ts';
import { serveDrill } from './browser-form.ts';
import { describeOnForm } from './on-form.ts';

/** How many dots of the canvas are drawn. */
const INK =
  "(() => { const c = document.querySelector('canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i] > 0) n += 1; return n; })()";
const FOLDER = process.env['DRILL_SHOTS'];

describeOnForm('the page of the failover drill', (form) => {
  let engine: SimulatedDrill;
  beforeEach(async () => {
    engine = new SimulatedDrill(RECORDINGS.half);
    await form.show(await serveDrill(engine));
    await form.app.open('drill');
    await form.app.page.getByRole('heading', { name: drillEn.title, level: 1 }).waitFor();
  });

  /** Both themes, and a look at the picture where somebody wants one. */
  async function look(name: string): Promise<void> {
    const { page } = form.app;
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page, `${name} ${colorScheme}`)).toEqual([]);
      if (FOLDER !== undefined)
        await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), fullPage: true });
    }
    if (FOLDER === undefined) return;
    await page.setViewportSize({ width: 800, height: 600 });
    await page.screenshot({ path: join(FOLDER, `${name}-small.png`) });
    await page.setViewportSize({ width: 1120, height: 800 });
  }

  it('runs a whole drill, saves its record, and opens it again', async () => {
    const { app, opened } = form;
    const { page } = app;
    const next = page.getByRole('region', { name: drillEn.live.next });
    const table = page.getByRole('region', { name: drillEn.lanes.table });
    const log = page.getByRole('log');
    await page.getByText(drillEn.bounds.noPaths).waitFor();
    await look('start');

    await page.getByLabel(drillEn.by).fill('Jane Doe');
    await app.button(drillEn.start).click();
    await next.getByText(drillEn.live.stages.settling.title).waitFor();
    expect(engine.request).toMatchObject({ kind: 'drill', by: 'Jane Doe', language: 'en' });

    engine.playTo(58_800);
    engine.stage('switch-off');
    await next.getByText(drillEn.live.stages['switch-off'].title).waitFor();
    await log.getByText(drillEn.live.stages['switch-off'].title).waitFor();
    await look('switch-off');
    await page.keyboard.press(' ');
    expect(engine.marks).toEqual([]);
    await page.keyboard.press('F8');
    await page.getByText(drillEn.live.marked('0:58.8')).waitFor();
    expect(engine.marks).toEqual([{ kind: 'off', atMs: 58_800, by: 'user' }]);

    engine.playTo(63_000);
    engine.stage('failover');
    await table.getByText(drillEn.lanes.states.down, { exact: true }).nth(7).waitFor();
    await log.getByText(/^Out, 8: /).waitFor();
    await look('failover');

    // Who comes anew finds what has happened so far.
    await page.reload();
    await app.open('drill');
    await table.getByText(drillEn.lanes.states.down, { exact: true }).nth(7).waitFor();
    await expect.poll(() => page.evaluate<number>(INK)).toBeGreaterThan(1_000);

    engine.playTo(179_000);
    engine.stage('switch-on');
    await table.getByText(drillEn.lanes.states.down, { exact: true }).nth(3).waitFor();
    await page.waitForFunction("document.querySelectorAll('[data-state=down]').length === 4");
    await look('switch-on');
    await page.getByRole('button', { name: drillEn.live.on }).click();
    await page.getByText(drillEn.live.marked('2:59.0')).waitFor();
    engine.playTo(240_000);
    engine.stage('done');
    engine.finish();

    await page.locator('[data-finding="drill.half"]').waitFor();
    const headline = await page.getByRole('heading', { level: 1 }).innerText();
    expect(headline).toMatch(/^Failed: Half a standby/);
    await look('result');

    await app.button(drillEn.result.save).click();
    await app.waitForPreview();
    await look('save');
    const html = await app.saveToDownload();
    expect(html.name).toMatch(/^vpc-doctor-drill-.*\.html$/);
    const paper = readFileSync(html.path, 'utf8');
    expect(paper).toContain('Half a standby');
    expect(paper).not.toMatch(/Jane Doe|payroll-01|172\.16\.0\.11/);
    await page.getByRole('radio', { name: 'JSON' }).click();
    await app.waitForPreview();
    const json = await app.saveToDownload();
    const path = join(mkdtempSync(join(tmpdir(), 'vpc-doctor-drill-')), 'record.json');
    writeFileSync(path, readFileSync(json.path));
    await page.keyboard.press('Escape');
    await app.button(drillEn.result.again).click();
    await page.getByRole('main').locator('input[type="file"]').setInputFiles(path);
    await page.getByText(drillEn.result.opened('record.json')).waitFor();
    expect(await page.locator('[data-finding]').first().getAttribute('data-finding')).toBe('drill.half');

    await app.button(app.texts.nav.language).click();
    await page.getByText(zhCN.drill.result.otherLanguage).waitFor();
    await page.getByRole('heading', { name: drillTexts('zh-CN').labels.findings }).waitFor();
    await look('opened-zh');
    if (FOLDER !== undefined) {
      await page.getByRole('button', { name: zhCN.drill.back }).click();
      await look('start-zh');
      await page.getByRole('button', { name: zhCN.drill.start }).click();
      engine.playTo(63_000);
      engine.stage('failover');
      await page.getByText(zhCN.drill.live.stages.failover.title).first().waitFor();
      await look('failover-zh');
    }
    expect(opened.complaints).toEqual([]);
  }, 240_000);

  it('says why a drill does not begin, and refuses a file that is no record', async () => {
    const { page } = form.app;
    engine.notReady = 'The log-on will not work: DNS is silent.';
    await form.app.button(drillEn.start).click();
    const alert = page.getByRole('alert');
    await alert.getByText(engine.notReady).waitFor();
    await alert.getByText(drillEn.refused.title).waitFor();
    const path = join(mkdtempSync(join(tmpdir(), 'vpc-doctor-drill-')), 'other.json');
    writeFileSync(path, '{"schema":"vpc-doctor/report@1"}');
    await page.getByRole('main').locator('input[type="file"]').setInputFiles(path);
    await page.getByText(/other\.json/).waitFor();
  });
});
