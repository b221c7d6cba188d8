/** Menu, language and theme of the desktop app on its stand-in. */
import { beforeEach, expect, it } from 'vitest';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { MENU_TEXTS } from '../../../electron/window/menu-texts.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { AppWindow } from '../window/pages.ts';
import { describeOnStandIn } from './on-stand-in.ts';
import { flat } from './stand-in/system.ts';

const MENU = MENU_TEXTS.en;

describeOnStandIn('the menu of the desktop app', (app) => {
  beforeEach(() => app.open());

  it('opens every page', async () => {
    for (const [label, title] of [
      [MENU.pageHistory, app.shown.texts.history.title],
      [MENU.pageProfile, app.shown.texts.profile.title],
      [MENU.settings, app.shown.texts.settings.title],
      [MENU.pageCheck, app.shown.texts.start.title],
      [MENU.about, app.shown.texts.settings.title],
    ] as const) {
      app.desktop.system.choose(label);
      await app.shown.page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    app.desktop.system.choose(MENU.pageDetails);
    await app.shown.page.getByText(app.shown.texts.details.empty).waitFor();
    expect(app.desktop.window().asked.filter((what) => what === 'focus')).toHaveLength(6);
  });

  it('starts the check of this computer', async () => {
    // The call is caught: a real one would leave this machine.
    const started: unknown[] = [];
    app.desktop.ipc.instead('vpc-doctor:start', (args) => {
      started.push(args);
      return '{"ok":true,"value":null}';
    });
    app.desktop.system.choose(MENU.pageHistory);
    app.desktop.system.choose(MENU.check);
    await expect.poll(() => started).toEqual(['{"kind":"workstation"}']);
    await app.shown.page.getByRole('heading', { level: 1, name: app.shown.texts.start.title }).waitFor();
  });

  it('cancels a run', async () => {
    await app.shown.startDemo(SCENARIOS['all-silent'].title.en);
    await app.shown.button(app.shown.texts.running.cancel).waitFor();
    app.desktop.system.choose(MENU.cancel);
    await app.shown.waitForResult();
    expect(await app.shown.headline()).toMatch(/cancel/i);
  });

  it('opens the dialog that saves a report, where there is one to save', async () => {
    app.desktop.system.choose(MENU.export);
    app.desktop.system.choose(MENU.pageCheck);
    await app.shown.startDemo(SCENARIOS.healthy.title.en);
    await app.shown.waitForResult();
    expect(await app.shown.page.getByRole('dialog').count()).toBe(0);
    app.desktop.system.choose(MENU.export);
    await app.shown.page.getByRole('dialog', { name: app.shown.texts.reports.save.title }).waitFor();
  });

  it('opens the guide in a window of its own, which has no bridge', async () => {
    const [guide] = await Promise.all([
      app.desktop.context.waitForEvent('page'),
      Promise.resolve().then(() => {
        app.desktop.system.choose(MENU.guide);
      }),
    ]);
    await guide.getByRole('heading', { level: 1 }).waitFor();
    expect(await guide.evaluate('typeof window.vpcDoctor')).toBe('undefined');
    expect(app.desktop.web.cancelled).toEqual([]);
  });

  it.skipIf(process.platform === 'darwin')(
    'gives the guide a menu for reading, in the language of the app, and keeps its own',
    async () => {
      await Promise.all([
        app.desktop.context.waitForEvent('page'),
        app.shown.page.evaluate("window.open('guide.en.html', '_blank', 'noopener'); undefined"),
      ]);
      const labels = (): readonly string[] =>
        app.desktop.readingWindows
          .flatMap(({ menu }) => flat(menu ?? []))
          .flatMap(({ label }) => label ?? []);
      await expect.poll(labels).toContain(MENU.close);
      expect(labels()).not.toContain(MENU.export);
      await app.shown.button(app.shown.texts.nav.language).click();
      await expect.poll(labels).toContain(MENU_TEXTS['zh-CN'].close);
      expect(app.desktop.window().menu).toBeNull();
      expect(app.desktop.system.labels()).toContain(MENU_TEXTS['zh-CN'].export);
    },
  );

  it('brings the window back where the app goes on without one', async () => {
    await app.desktop.window().close();
    app.desktop.system.choose(MENU.pageHistory);
    app.desktop.app.emit('activate');
    expect(app.desktop.windows).toHaveLength(2);
    await expect
      .poll(() => app.desktop.windows[1]?.asked, { timeout: 20_000 })
      .toEqual(['loadURL app://vpc-doctor/', 'show']);
  });

  it('changes its language with the settings', async () => {
    expect(app.desktop.system.labels()).toContain(MENU.check);
    await app.shown.button(app.shown.texts.nav.language).click();
    await expect.poll(() => app.desktop.system.labels()).toContain(MENU_TEXTS['zh-CN'].check);
    expect(app.desktop.system.labels()).not.toContain(MENU.check);
    app.desktop.system.choose(MENU_TEXTS['zh-CN'].pageHistory);
    await new AppWindow(app.shown.page, zhCN).page
      .getByRole('heading', { level: 1, name: zhCN.history.title })
      .waitFor();
  });

  it("and the system's own surfaces follow the theme", async () => {
    expect(app.desktop.system.nativeTheme.themeSource).toBe('system');
    await app.shown.open('settings');
    for (const theme of ['dark', 'light', 'system'] as const) {
      await app.shown.page.getByRole('combobox', { name: app.shown.texts.settings.theme }).click();
      await app.shown.page
        .getByRole('option', { name: app.shown.texts.settings[theme], exact: true })
        .click();
      await expect.poll(() => app.desktop.system.nativeTheme.themeSource).toBe(theme);
    }
  });
});
