/** Menu, language and theme of the desktop app on its stand-in. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { MENU_TEXTS } from '../../../electron/window/menu-texts.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { noBrowser, openBrowser } from '../window/browser-form.ts';
import { AppWindow } from '../window/pages.ts';
import { startDesktop, type Desktop } from './desktop.ts';

const MENU = MENU_TEXTS.en;

if (noBrowser !== null) console.log(`The menu of the desktop app is not tested on its stand-in: ${noBrowser}.`);

describe.skipIf(noBrowser !== null)('the menu of the desktop app', { timeout: 60_000 }, () => {
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

  it('opens every page', async () => {
    for (const [label, title] of [
      [MENU.pageHistory, shown.texts.history.title], [MENU.pageProfile, shown.texts.profile.title],
      [MENU.settings, shown.texts.settings.title], [MENU.pageCheck, shown.texts.start.title], [MENU.about, shown.texts.settings.title],
    ] as const) {
      desktop.system.choose(label);
      await shown.page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    desktop.system.choose(MENU.pageDetails);
    await shown.page.getByText(shown.texts.details.empty).waitFor();
    expect(desktop.window().asked.filter((what) => what === 'focus')).toHaveLength(6);
  });

  it('starts the check of this computer', async () => {
    // The call is caught: a real one would leave this machine.
    const started: unknown[] = [];
    desktop.ipc.instead('vpc-doctor:start', (args) => {
      started.push(args);
      return '{"ok":true,"value":null}';
    });
    desktop.system.choose(MENU.pageHistory);
    desktop.system.choose(MENU.check);
    await expect.poll(() => started).toEqual(['{"kind":"workstation"}']);
    await shown.page.getByRole('heading', { level: 1, name: shown.texts.start.title }).waitFor();
  });

  it('cancels a run', async () => {
    await shown.startDemo(SCENARIOS['all-silent'].title.en);
    await shown.button(shown.texts.running.cancel).waitFor();
    desktop.system.choose(MENU.cancel);
    await shown.waitForResult();
    expect(await shown.headline()).toMatch(/cancel/i);
  });

  it('opens the dialog that saves a report, where there is one to save', async () => {
    desktop.system.choose(MENU.export);
    desktop.system.choose(MENU.pageCheck);
    await shown.startDemo(SCENARIOS.healthy.title.en);
    await shown.waitForResult();
    expect(await shown.page.getByRole('dialog').count()).toBe(0);
    desktop.system.choose(MENU.export);
    await shown.page.getByRole('dialog', { name: shown.texts.reports.save.title }).waitFor();
  });

  it('opens the guide in a window of its own, which has no bridge', async () => {
    const [guide] = await Promise.all([desktop.context.waitForEvent('page'), Promise.resolve().then(() => { desktop.system.choose(MENU.guide); })]);
    await guide.getByRole('heading', { level: 1 }).waitFor();
    expect(await guide.evaluate('typeof window.vpcDoctor')).toBe('undefined');
    expect(desktop.web.cancelled).toEqual([]);
  });

  it('changes its language with the settings', async () => {
    expect(desktop.system.labels()).toContain(MENU.check);
    await shown.button(shown.texts.nav.language).click();
    await expect.poll(() => desktop.system.labels()).toContain(MENU_TEXTS['zh-CN'].check);
    expect(desktop.system.labels()).not.toContain(MENU.check);
    desktop.system.choose(MENU_TEXTS['zh-CN'].pageHistory);
    await new AppWindow(shown.page, zhCN).page.getByRole('heading', { level: 1, name: zhCN.history.title }).waitFor();
  });

  it('and the system\'s own surfaces follow the theme', async () => {
    expect(desktop.system.nativeTheme.themeSource).toBe('system');
    await shown.open('settings');
    for (const theme of ['dark', 'light', 'system'] as const) {
      await shown.page.getByRole('combobox', { name: shown.texts.settings.theme }).click();
      await shown.page.getByRole('option', { name: shown.texts.settings[theme], exact: true }).click();
      await expect.poll(() => desktop.system.nativeTheme.themeSource).toBe(theme);
    }
  });
});
