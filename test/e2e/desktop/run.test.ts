/** Runs in the desktop app on its stand-in: results, cancelling, crashes and failures. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioName } from '../../../electron/demo/scenarios.ts';
import { definitionOf } from '../../../shared/diagnosis/findings.ts';
import { noBrowser, openBrowser } from '../window/browser-form.ts';
import type { AppWindow } from '../window/pages.ts';
import { startDesktop, type Desktop } from './desktop.ts';

/** A run on two cores that are shared ends late. */
const PATIENCE = { timeout: 20_000 };

if (noBrowser !== null) console.log(`Runs of the desktop app are not tested on its stand-in: ${noBrowser}.`);

describe.skipIf(noBrowser !== null)('a run in the desktop app', { timeout: 60_000 }, () => {
  let browser: Browser;
  let desktop: Desktop;
  let shown: AppWindow;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(async () => { await browser.close(); });
  beforeEach(async () => {
    desktop = await startDesktop(browser);
    shown = await desktop.shown();
  });
  afterEach(async () => { await desktop.stop(); });

  const runDemo = async (name: ScenarioName): Promise<void> => {
    await shown.startDemo(SCENARIOS[name].title.en);
    await shown.waitForResult();
  };
  const crash = (reason = 'crashed'): void => { desktop.window().webContents.emit('render-process-gone', {}, { reason }); };
  const loads = (): number => desktop.window().asked.filter((what) => what.startsWith('loadURL')).length;

  it.each(['healthy', 'forwarder-missing', 'both-resolvers-silent'] as const)('of the scenario %s names the right first step', async (name) => {
    await runDemo(name);
    const { expects } = SCENARIOS[name];
    expect((await shown.steps())[0] ?? null).toBe(expects);
    expect(await shown.brokenLink()).toBe(expects === null ? null : definitionOf(expects).stage);
    expect(desktop.complaints).toEqual([]);
  });

  it('is followed by steps that are verified by evidence', async () => {
    await runDemo('forwarder-missing');
    await shown.button(shown.texts.result.verify).click();
    await shown.page.getByText(shown.texts.result.stillThere).waitFor();
    await shown.page.getByRole('checkbox', { name: shown.texts.result.healed }).click();
    await shown.button(shown.texts.result.verify).click();
    await shown.page.getByText(shown.texts.result.cleared).waitFor();
  });

  it('can be cancelled, and says so', async () => {
    await shown.startDemo(SCENARIOS['all-silent'].title.en);
    await shown.button(shown.texts.running.cancel).click();
    await shown.waitForResult();
    expect(await shown.headline()).toMatch(/cancel/i);
  });

  it('says when it takes longer than usual, and not before', async () => {
    await shown.page.evaluate('window.told = []; window.vpcDoctor.onEvent((text) => { window.told.push(JSON.parse(text)); }); undefined');
    // The one whose answer is waited for longest.
    await shown.startDemo(SCENARIOS['api-silent'].title.en);
    await shown.page.getByText(shown.texts.running.slow).waitFor(PATIENCE);
    await shown.waitForResult();
    const told = await shown.page.evaluate<{ readonly type: string; readonly elapsedMs: number; readonly slow: boolean }[]>('window.told');
    const progress = told.filter(({ type }) => type === 'progress');
    expect(progress.filter(({ elapsedMs, slow }) => slow !== elapsedMs > 4000)).toEqual([]);
    expect(progress.map(({ slow }) => slow)).toContain(false);
  });

  it('survives a crash of the page: it is loaded again, shows the result, and still says that it was a demo', async () => {
    await runDemo('forwarder-missing');
    await shown.page.goto('about:blank');
    crash();
    await shown.page.locator('[data-finding="dns.forwarder-missing"]').waitFor();
    await shown.page.getByText(shown.texts.result.demo).waitFor();
    expect(loads()).toBe(2);
  });

  it('goes on through a crash of the page, which shows it again', async () => {
    await shown.startDemo(SCENARIOS['all-silent'].title.en);
    await shown.button(shown.texts.running.cancel).waitFor();
    await shown.page.goto('about:blank');
    crash('oom');
    await shown.page.getByText(shown.texts.running.demo).waitFor();
    await shown.button(shown.texts.running.cancel).click();
    await shown.waitForResult();
  });

  it('does not load a page for ever that crashes at once, nor one that ended by itself', async () => {
    crash('clean-exit');
    expect(loads()).toBe(1);
    for (let time = 0; time < 6; time += 1) crash();
    expect(loads()).toBe(4);
    await shown.page.getByText(shown.texts.start.nothingYet).waitFor();
  });

  it('is refused while another one is going on, in words', async () => {
    await shown.startDemo(SCENARIOS['all-silent'].title.en);
    await shown.button(shown.texts.running.cancel).waitFor();
    desktop.system.choose('Check This Computer');
    await shown.page.getByText(shown.texts.errors.busy).waitFor();
    await shown.button(shown.texts.running.cancel).click();
    await shown.waitForResult();
  });

  it('ends with the app', async () => {
    await shown.startDemo(SCENARIOS['all-silent'].title.en);
    await shown.button(shown.texts.running.cancel).waitFor();
    desktop.app.emit('before-quit');
    await shown.waitForResult();
    expect(await shown.headline()).toMatch(/cancel/i);
  });

  it('needs no disk that can be written, which is said when a setting cannot be kept', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'vpc-doctor-full-')), 'file');
    writeFileSync(file, 'no folder');
    const other = await startDesktop(browser, { dataFolder: join(file, 'below') });
    const window = await other.shown();
    await window.open('settings');
    await window.page.getByRole('combobox', { name: window.texts.settings.theme }).click();
    await window.page.getByRole('option', { name: window.texts.settings.dark, exact: true }).click();
    await window.page.getByText(window.texts.errors.cannotWrite).waitFor();
    await window.open('check');
    await window.startDemo(SCENARIOS.healthy.title.en);
    await window.waitForResult();
    await other.stop();
  });
});
