/** The request to the network team in the browser form. */
import { beforeEach, expect, it } from 'vitest';
import { reportWords } from '../../../shared/text/report-words.ts';
import { describeOnForm } from './on-form.ts';
import { reportOf } from '../../support/report.ts';
import { openForReports, reportFile, REPORTS, runDemo } from './on-reports.ts';

describeOnForm('reports in the window', (form) => {
  const { request } = REPORTS;
  beforeEach(() => openForReports(form));

  it('shows and copies the request to the network team', async () => {
    await form.opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await form.app.openReport(reportFile(form, 'filtered.json', reportOf('a filtered API')));
    const title = reportWords('en').request.headings.network;
    await form.app.button(title).click();
    const shown = await form.app.page.getByRole('region', { name: title }).innerText();
    expect(shown).toContain('100.64.0.0/10');
    await form.app.button(request.copy).first().click();
    await form.app.button(request.copied).waitFor();
    expect(await form.app.page.evaluate('navigator.clipboard.readText()')).toBe(shown);
  });

  it('has no request where the network lets everything through', async () => {
    await runDemo(form, 'healthy');
    expect(await form.app.button(request.copy).count()).toBe(0);
  });
});
