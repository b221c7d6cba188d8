/** “Open” on the start page: which page a file leads to, and what is said of one that is none of ours. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { drillEn } from '../../../renderer/i18n/drill/en.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { drillRecord } from '../../support/drill-record.ts';
import { reportOf } from '../../support/report.ts';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';
import { AppWindow } from './pages.ts';

describeOnForm('“Open” on the start page', (form) => {
  beforeEach(() => form.open());
  const file = (name: string, content: string): string => {
    mkdirSync(form.served.dataFolder, { recursive: true });
    const path = join(form.served.dataFolder, name);
    writeFileSync(path, content);
    return path;
  };

  it('leads to the page of the drill for a record, and from there to that of a report', async () => {
    await form.app.openReport(file('drill.json', JSON.stringify(drillRecord('half', 'en'))));
    await form.app.page.getByText(drillEn.result.opened('drill.json')).waitFor();
    expect(await violations(form.app.page, 'record')).toEqual([]);
    await form.app.button(drillEn.back).click();
    await form.app.openReport(file('report.json', JSON.stringify(reportOf('a filtered API'))));
    await expect.poll(() => form.app.steps()).toEqual(['api.filtered']);
  });

  it.each([
    ['profile.yaml', 'region: cn-hangzhou\n', 'is a profile', '是配置文件'],
    ['plan.yaml', 'vbr:\n  vlan: 0\n', 'is the plan of a network', '是组网规划'],
    ['list.csv', '172.16.0.11,443\n', 'is a list of cloud computers', '是云电脑列表'],
    ['page.html', '<!doctype html><p>', 'is a page (HTML)', '是网页'],
    ['cut.json', JSON.stringify(drillRecord('half', 'en')).slice(0, 9000), 'is not complete', '不完整'],
  ])('answers %s in a sentence, in both languages', async (name, content, en, zh) => {
    const path = file(name, content);
    await form.app.openReport(path);
    await form.app.page.getByRole('status').getByText(`${name} ${en}`).waitFor();
    await form.app.button('中文').click();
    const chinese = new AppWindow(form.app.page, zhCN);
    await chinese.open('check');
    await chinese.openReport(path);
    await chinese.page.getByRole('status').getByText(`${name} ${zh}`).waitFor();
  });
});
