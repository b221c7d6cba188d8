/** Ways through the window that lead over several of its pages, each as a person goes it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SCENARIOS } from '../../../electron/demo/scenarios.ts';
import { History } from '../../../electron/host/history.ts';
import { muteTexts } from '../../../shared/mute/told.ts';
import { reportOf, runOf } from '../../support/report.ts';
import { userFolder } from '../../support/user-folder.ts';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';
import { ProfileForm } from './profile-form.ts';

const OFFICE = 'cn-shanghai+dir-4183012345';
const BEFORE = '00000000-0000-4000-8000-000000000001';
const AFTER = '00000000-0000-4000-8000-000000000002';

describeOnForm('a way through the window', (form) => {
  /** axe finds nothing in either theme. */
  async function look(name: string): Promise<void> {
    for (const colorScheme of ['dark', 'light'] as const) {
      await form.app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(form.app.page, `${name} ${colorScheme}`)).toEqual([]);
    }
  }
  /** A check of this machine would leave its loopback: the page's wish is written down and not fulfilled. */
  async function withoutChecks(): Promise<readonly string[]> {
    const wished: string[] = [];
    await form.opened.context.route('**/call/start', async (route) => {
      wished.push(route.request().postData() ?? '');
      await route.fulfill({ json: null });
    });
    return wished;
  }

  it('asks for the region once: an office network ID is enough', async () => {
    await form.open();
    const { page, texts } = form.app;
    const button = (name: string) => form.app.button(name);
    const { region } = texts.start;
    const field = page.getByRole('combobox', { name: /^Which region/ });
    await field.fill('somewhere');
    await button(region.use).click();
    await page.getByText(region.unknown).waitFor();
    await look('region asked');
    await field.fill(OFFICE);
    await button(region.use).click();
    await page.getByText(region.known('cn-shanghai')).waitFor();
    await page.getByText('ecd-vpc.cn-shanghai.aliyuncs.com').waitFor();
    expect(readFileSync(join(form.served.dataFolder, 'profile.yaml'), 'utf8')).toMatch(
      /^region: .*cn-shanghai/m,
    );
    await page.reload();
    await page.getByText(region.known('cn-shanghai')).waitFor();
    expect(await field.count()).toBe(0);
    await look('region known');
    expect(form.opened.complaints).toEqual([]);
  });

  it('mutes a warning: it is no step, is listed with its author, goes into what is saved, and speaks again', async () => {
    await form.open();
    const { page, texts } = form.app;
    const { mute } = texts.result;
    await form.app.startDemo(SCENARIOS['one-resolver-silent'].title.en);
    await form.app.waitForResult();
    expect(await form.app.headline()).toContain('one warning');
    await page
      .getByRole('button', { name: new RegExp(`^${mute.mute}: `) })
      .first()
      .click();
    await page.getByRole('heading', { name: muteTexts('en').heading(1) }).waitFor();
    expect(await form.app.steps()).toEqual([]);
    expect(await form.app.headline()).toMatch(/^Ready: .*One finding is muted/);
    await page.getByText(/^muted by you on \d{4}-\d\d-\d\d$/).waitFor();
    await look('muted');
    await form.app.openSaving();
    await form.app.chooseForm('markdown');
    const saved = readFileSync((await form.app.saveToDownload()).path, 'utf8');
    expect(saved).toContain('## Muted (1)');
    expect(saved).toContain('muted by the user of this computer on');
    await page.keyboard.press('Escape');
    // The result is not kept, and neither is what a demo mutes.
    expect(() => readFileSync(join(form.served.dataFolder, 'muted.json'))).toThrow();
    await page.getByRole('button', { name: new RegExp(`^${mute.unmute}: `) }).click();
    await expect.poll(() => form.app.steps()).toEqual(['dns.server-silent']);
    expect(await form.app.headline()).toContain('one warning');
    expect(form.opened.complaints).toEqual([]);
  });

  it('offers no muting of an error, and none in the report of somebody else, whose mutes are named as theirs', async () => {
    await form.open();
    const muting = form.app.page.getByRole('button', {
      name: new RegExp(`^${form.app.texts.result.mute.mute}`),
    });
    await form.app.startDemo(SCENARIOS['forwarder-missing'].title.en);
    await form.app.waitForResult();
    // A busy machine may have a warning of its own, which can be muted.
    const error = form.app.page.locator('[data-finding="dns.forwarder-missing"]');
    await error.waitFor();
    expect(await error.locator(muting).count()).toBe(0);
    await form.app.button(form.app.texts.result.back).click();
    const findings = reportOf('one silent resolver').findings;
    const muted = findings.map(({ code, subjects }) => ({ finding: code, subjects, on: '2026-11-28' }));
    mkdirSync(form.served.dataFolder, { recursive: true });
    const path = join(form.served.dataFolder, 'muted-there.json');
    writeFileSync(path, JSON.stringify(reportOf('one silent resolver', 'en', { muted })));
    await form.app.openReport(path);
    await form.app.page.getByText('muted by the user of this computer on 2026-11-28').waitFor();
    expect(await muting.count()).toBe(0);
  });

  it('asks about changes of the profile that are not saved before it checks', async () => {
    await form.open();
    const wished = await withoutChecks();
    const profile = new ProfileForm(form.app.page);
    const { askFirst } = profile.words;
    const dialog = profile.page.getByRole('alertdialog', { name: askFirst.title });
    await profile.open('profile');
    await profile.field('contact.it').fill('helpdesk 4711');
    await profile.page.getByText(profile.words.unsaved, { exact: true }).waitFor();
    await profile.open('check');
    await profile.button(profile.texts.start.button).click();
    await dialog.waitFor();
    await look('asked first');
    expect(wished).toEqual([]);
    await profile.button(askFirst.back).click();
    expect(await profile.field('contact.it').inputValue()).toBe('helpdesk 4711');
    expect(wished).toEqual([]);
    await profile.open('check');
    await profile.button(profile.texts.start.button).click();
    await profile.button(askFirst.asSaved).click();
    await expect.poll(() => wished).toHaveLength(1);
    expect(() => readFileSync(join(form.served.dataFolder, 'profile.yaml'))).toThrow();
    await profile.button(profile.texts.start.button).click();
    await profile.button(askFirst.saveFirst).click();
    await expect.poll(() => wished).toHaveLength(2);
    expect(readFileSync(join(form.served.dataFolder, 'profile.yaml'), 'utf8')).toContain('helpdesk 4711');
    await profile.button(profile.texts.start.button).click();
    await expect.poll(() => wished).toHaveLength(3);
    expect(await dialog.count()).toBe(0);
  });

  it('opens a run of the history, says what changed since the last good one, and saves it', async () => {
    const folder = userFolder('history');
    const history = await History.open(folder);
    await history.remember(runOf('a slow resolver', { id: BEFORE, createdAt: '2026-11-23T10:00:00.000Z' }));
    await history.remember(runOf('a filtered API', { id: AFTER, createdAt: '2026-11-24T10:00:00.000Z' }));
    await history.written();
    await form.open(folder);
    const { page, texts } = form.app;
    await form.app.open('history');
    const rows = page.getByRole('region', { name: texts.history.runs }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(3);
    await look('history');
    await page
      .getByRole('button', { name: new RegExp(`^${texts.history.compare.replace('?', '\\?')}: `) })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Changed since the last good run/ }).waitFor();
    await look('history compared');
    await page
      .getByRole('button', { name: new RegExp(`^${texts.history.open}: `) })
      .first()
      .click();
    await expect.poll(() => form.app.steps()).toEqual(['api.filtered']);
    await look('history opened');
    await form.app.openSaving();
    await form.app.chooseForm('json');
    const saved = JSON.parse(readFileSync((await form.app.saveToDownload()).path, 'utf8')) as {
      readonly verdict: { readonly state: string };
    };
    expect(saved.verdict.state).toBe('not-ready');
    expect(form.opened.complaints).toEqual([]);
  });
});
