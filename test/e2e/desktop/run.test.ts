/** Runs in the desktop app on its stand-in: results, cancelling, crashes and failures. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioName } from '../../../electron/demo/scenarios.ts';
import { definitionOf } from '../../../shared/diagnosis/findings.ts';
import { describeOnStandIn } from './on-stand-in.ts';

describeOnStandIn('a run in the desktop app', (app) => {
  beforeEach(() => app.open());

  const runDemo = async (name: ScenarioName): Promise<void> => {
    await app.shown.startDemo(SCENARIOS[name].title.en);
    await app.shown.waitForResult();
  };
  const crash = (reason = 'crashed'): void => {
    app.desktop.window().webContents.emit('render-process-gone', {}, { reason });
  };
  const loads = (): number => app.desktop.window().asked.filter((what) => what.startsWith('loadURL')).length;

  it.each(['healthy', 'forwarder-missing', 'both-resolvers-silent'] as const)(
    'of the scenario %s names the right first step',
    async (name) => {
      await runDemo(name);
      const { expects } = SCENARIOS[name];
      expect((await app.shown.steps())[0] ?? null).toBe(expects);
      expect(await app.shown.brokenLink()).toBe(expects === null ? null : definitionOf(expects).stage);
      expect(app.desktop.complaints).toEqual([]);
    },
  );

  it('is followed by steps that are verified by evidence', async () => {
    await runDemo('forwarder-missing');
    await app.shown.button(app.shown.texts.result.verify).click();
    await app.shown.page.getByText(app.shown.texts.result.stillThere).waitFor();
    await app.shown.page.getByRole('checkbox', { name: app.shown.texts.result.healed }).click();
    await app.shown.button(app.shown.texts.result.verify).click();
    // The last step is fixed, so that everything is checked again and the banner follows.
    await app.shown.page.getByRole('heading', { level: 1, name: /^Ready/ }).waitFor();
  });

  it('can be cancelled, and says so', async () => {
    await app.shown.startDemo(SCENARIOS['all-silent'].title.en);
    await app.shown.button(app.shown.texts.running.cancel).click();
    await app.shown.waitForResult();
    expect(await app.shown.headline()).toMatch(/cancel/i);
  });

  it('says when it takes longer than usual, and not before', async () => {
    await app.shown.page.evaluate(
      'window.told = []; window.vpcDoctor.onEvent((text) => { window.told.push(JSON.parse(text)); }); undefined',
    );
    // It is said for the last moments alone, which a look from outside may miss.
    await app.shown.page.evaluate(
      `new MutationObserver(() => { window.seen ||= document.body.innerText.includes(${JSON.stringify(app.shown.texts.running.slow)}); }).observe(document.body, { subtree: true, childList: true, characterData: true }); undefined`,
    );
    // The one whose answer is waited for longest.
    await app.shown.startDemo(SCENARIOS['api-silent'].title.en);
    await app.shown.waitForResult();
    expect(await app.shown.page.evaluate('window.seen')).toBe(true);
    const told =
      await app.shown.page.evaluate<
        { readonly type: string; readonly elapsedMs: number; readonly slow: boolean }[]
      >('window.told');
    const progress = told.filter(({ type }) => type === 'progress');
    expect(progress.filter(({ elapsedMs, slow }) => slow !== elapsedMs > 4000)).toEqual([]);
    expect(progress.map(({ slow }) => slow)).toContain(false);
  });

  it('survives a crash of the page: it is loaded again, shows the result, and still says that it was a demo', async () => {
    await runDemo('forwarder-missing');
    await app.shown.page.goto('about:blank');
    crash();
    await app.shown.page.locator('[data-finding="dns.forwarder-missing"]').waitFor();
    await app.shown.page.getByText(app.shown.texts.result.demo).waitFor();
    expect(loads()).toBe(2);
  });

  it('goes on through a crash of the page, which shows it again', async () => {
    await app.shown.startDemo(SCENARIOS['all-silent'].title.en);
    await app.shown.button(app.shown.texts.running.cancel).waitFor();
    await app.shown.page.goto('about:blank');
    crash('oom');
    // Where the page takes longer to load than the run has left, it shows the result.
    const { running, result } = app.shown.texts;
    await app.shown.page.getByText(running.demo).or(app.shown.page.getByText(result.demo)).first().waitFor();
    await app.shown.waitForResult();
    expect(await app.shown.headline()).not.toMatch(/cancel/i);
  });

  it('does not load a page for ever that crashes at once, but asks, nor one that ended by itself', async () => {
    crash('clean-exit');
    expect(loads()).toBe(1);
    for (let time = 0; time < 3; time += 1) crash();
    expect(app.desktop.system.messages).toEqual([]);
    // The user wants to try again, and then no more.
    app.desktop.system.messageAnswers.push(1, 0);
    crash();
    await expect.poll(loads).toBe(5);
    expect(app.desktop.system.messages).toMatchObject([
      { type: 'error', message: 'The window keeps crashing.' },
    ]);
    await app.shown.page.getByText(app.shown.texts.start.nothingYet).waitFor();
    crash();
    await expect.poll(() => app.desktop.window().isDestroyed()).toBe(true);
    expect(loads()).toBe(5);
  });

  it('is refused while another one is going on, in words', async () => {
    await app.shown.startDemo(SCENARIOS['all-silent'].title.en);
    await app.shown.button(app.shown.texts.running.cancel).waitFor();
    app.desktop.system.choose('Check This Computer');
    await app.shown.page.getByText(app.shown.texts.errors.busy).waitFor();
    await app.shown.button(app.shown.texts.running.cancel).click();
    await app.shown.waitForResult();
  });

  it('ends with the app', async () => {
    await app.shown.startDemo(SCENARIOS['all-silent'].title.en);
    await app.shown.button(app.shown.texts.running.cancel).waitFor();
    app.desktop.app.emit('before-quit');
    await app.shown.waitForResult();
    expect(await app.shown.headline()).toMatch(/cancel/i);
  });

  it('needs no disk that can be written, which is said when a setting cannot be kept', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'vpc-doctor-full-')), 'file');
    writeFileSync(file, 'no folder');
    await app.open({ dataFolder: join(file, 'below') });
    const { page, texts } = app.shown;
    await app.shown.open('settings');
    await page.getByRole('combobox', { name: texts.settings.theme }).click();
    await page.getByRole('option', { name: texts.settings.dark, exact: true }).click();
    await page.getByText(texts.errors.cannotWrite).waitFor();
    await app.shown.open('check');
    await app.shown.startDemo(SCENARIOS.healthy.title.en);
    await app.shown.waitForResult();
  });
});
