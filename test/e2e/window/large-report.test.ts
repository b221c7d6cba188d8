/** A report with ten thousand cloud computers in the browser form. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { describeOnForm } from './on-form.ts';
import { largeReport } from './reports.ts';

describeOnForm('the browser form', (form) => {
  beforeEach(() => form.open());

  it('shows ten thousand cloud computers with a few dozen rows, and finds one of them', async () => {
    const file = join(form.served.dataFolder, 'large.json');
    mkdirSync(form.served.dataFolder, { recursive: true });
    writeFileSync(file, JSON.stringify(largeReport(10_000)));
    await form.app.openReport(file);
    await form.app.page.getByRole('button', { name: form.app.texts.reports.compare.button }).waitFor();
    await form.app.open('details');
    await form.app.page.getByRole('tab', { name: form.app.texts.details.tabs.computers }).click();
    await form.app.page.getByText('10,000 of 10,000').waitFor();
    expect(await form.app.page.getByRole('listitem').count()).toBeLessThan(60);
    await form.app.page.getByRole('searchbox', { name: form.app.texts.details.search }).fill('172.16.39.15');
    await form.app.page.getByText('1 of 10,000').waitFor();
  });
});
