/** The plan check in the window: no secret of a configuration is shown or saved. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { planReportSchema } from '../../../shared/plan/report/schema.ts';
import { describeOnForm } from './on-form.ts';
import { lookAtPlan, openPlan, quoted } from './plan-page.ts';

const SECRET = 'Zebra-Nordlicht-7731';

describeOnForm('the page of the plan check', (form) => {
  it('shows no secret of a configuration, and saves none', async () => {
    const plan = await openPlan(form, 'en');
    const { page } = plan;
    await plan.begin('guide');
    await plan.button(plan.words.tools.addGateway).click();
    await page.getByText(plan.words.dialect.find).waitFor();
    const text = quoted('gateway.cfg').replace(
      ' neighbor 10.0.0.1 remote-as 45104',
      ` neighbor 10.0.0.1 remote-as 45104\n neighbor 10.0.0.1 password ${SECRET}\ncrypto isakmp key ${SECRET} address 203.0.113.20\nsnmp-server community ${SECRET} RO\nfrobnicate the ${SECRET}`,
    );
    const answers: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/call/checkPlan')) void response.text().then((one) => answers.push(one));
    });
    await plan.write('gateway-2.cfg', text);
    await page.getByText(plan.words.dialect.found('Cisco IOS')).waitFor();
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    expect(answers.join()).not.toContain(SECRET);
    expect(await page.locator('body').innerText()).not.toContain(SECRET);
    expect(
      await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'),
    ).not.toContain(SECRET);

    await plan.button(plan.words.tools.saveReport).click();
    await plan.waitForPreview();
    await lookAtPlan(form, 'save');
    const files = ['html', 'markdown', 'json'] as const;
    for (const redact of [true, false]) {
      if (!redact) await page.getByRole('radio', { name: en.reports.save.recipient.own.name }).click();
      for (const format of files) {
        await page.getByRole('radio', { name: plan.words.save.forms[format].name }).click();
        await plan.waitForPreview();
        const saved = await plan.saveToDownload();
        const content = readFileSync(saved.path, 'utf8');
        expect(content).not.toContain(SECRET);
        expect(content.includes('10.0.0.1'), `${format} ${redact}`).toBe(!redact);
        if (format === 'json') planReportSchema.parse(JSON.parse(content));
      }
    }
    expect(form.opened.complaints).toEqual([]);
  }, 120_000);
});
