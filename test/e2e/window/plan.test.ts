/** The plan check in the window: from the guide's sample to no finding, in both languages, and on to the workstations' profile. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import { describeOnForm } from './on-form.ts';
import { lookAtPlan, openPlan, quoted } from './plan-page.ts';

describeOnForm('the page of the plan check', (form) => {
  it.each(['en', 'zh-CN'] as const)(
    "goes from the guide's sample to no finding: %s",
    async (language) => {
      const plan = await openPlan(form, language);
      const { page } = plan;
      const words = planReportWords(language);
      await lookAtPlan(form, `start-${language}`);
      await plan.begin('guide');
      expect(await plan.headline()).toBe(
        words.headline({
          errors: 7,
          warnings: 2,
          questions: 7,
          hasGateway: true,
          isOpen: true,
          dead: 4,
          odd: 0,
        }),
      );
      await lookAtPlan(form, `sample-${language}`);

      // A finding leads to its line, and the line back to it.
      const wrong = plan.finding('plan.gateway-route-wrong');
      await wrong.getByRole('button', { name: plan.words.findings.toLine('gateway.cfg:10') }).click();
      expect(await plan.selected()).toMatch(/^ip route 192\.168\.0\.0 255\.240\.0\.0/);
      await page.getByRole('button', { name: new RegExp(plan.words.line(6).replace(' ', '.')) }).click();
      expect(await page.evaluate<string>('document.activeElement.dataset.finding ?? ""')).toBe(
        'plan.gateway-network-wide',
      );
      await lookAtPlan(form, `gateway-${language}`);

      // What happens with the circuit down, in the table, in a sentence and in the picture.
      const simulation = page.locator('[data-part="simulation"]');
      await simulation.getByText(words.verdicts['no-way'], { exact: true }).first().waitFor();
      await simulation
        .getByText(words.standbyIs(['192.160.0.0/12']))
        .first()
        .waitFor();
      const picture = page.locator('[data-part="picture"]');
      await picture.getByRole('button', { name: words.states['circuit-down'] }).click();
      expect(await picture.locator('[data-way="gateway vbr"]').getAttribute('data-mark')).toBe('down');
      expect(await picture.locator('[data-way="gateway vpnGateway"]').getAttribute('data-mark')).toBe('bad');

      // The corrections are put into the text one after the other, and each can be taken back.
      const before = await plan.editor.inputValue();
      const apply = page.getByRole('button', { name: plan.words.findings.apply, exact: true });
      await wrong.getByRole('button', { name: plan.words.findings.apply, exact: true }).click();
      await plan.settled();
      expect(await plan.editor.inputValue()).not.toBe(before);
      await plan.button(plan.words.tools.undo).click();
      await plan.settled();
      expect(await plan.editor.inputValue()).toBe(before);
      for (let round = 0; round < 30 && (await apply.count()) > 0; round += 1) {
        await apply.first().click();
        await plan.settled();
      }
      expect(await apply.count()).toBe(0);

      // What only people know is written in; then nothing is left.
      await plan.write('gateway.cfg', quoted('gateway.cfg'));
      await plan.write('plan.yaml', quoted('plan.yaml'));
      expect(await plan.headline()).toBe(
        words.headline({
          errors: 0,
          warnings: 0,
          questions: 0,
          hasGateway: true,
          isOpen: false,
          dead: 0,
          odd: 0,
        }),
      );
      await page.getByText(words.labels.nothingFound).waitFor();
      await lookAtPlan(form, `done-${language}`);

      // Nothing is lost by looking elsewhere.
      await plan.open('history');
      await plan.open('plan');
      expect(await plan.editor.inputValue()).toBe(quoted('plan.yaml'));
      expect(form.opened.complaints).toEqual([]);
    },
    240_000,
  );

  it("makes the workstations' profile, and takes it to the profile page", async () => {
    const plan = await openPlan(form, 'en');
    const { page } = plan;
    await plan.begin('template');
    await plan.button(plan.words.tools.profile).click();
    const dialog = page.getByRole('dialog', { name: plan.words.profile.title });
    await dialog.getByText('activeHops').waitFor();
    await lookAtPlan(form, 'profile');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: plan.words.profile.save }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('officeNetwork:');
    await dialog.getByRole('button', { name: plan.words.profile.open }).click();
    await page.getByRole('heading', { name: en.profile.title, level: 1 }).waitFor();
    await page.getByText(en.profile.unsaved, { exact: true }).waitFor();
    await page.getByRole('tab', { name: en.profile.yaml }).click();
    expect(await page.locator('textarea').inputValue()).toContain('activeHops: [10.0.0.1]');
  });
});
