import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { openReportFile } from '../../../electron/host/open-report.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import type { ReportProblem } from '../../../shared/report/problem.ts';
import { planTemplate } from '../../../shared/plan/template.ts';
import { profileTemplate } from '../../../shared/profile/template.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { reportProblemText } from '../../../shared/text/report-problem.ts';
import { reportOf } from '../../support/report.ts';

const report = reportOf('a filtered API');
const text = (content: string): Uint8Array => Buffer.from(content);

describe('a file that is no report', () => {
  it.each<[string, Uint8Array, Partial<ReportProblem>]>([
    ['the page', text(renderHtml(report, 'en')), { code: 'for-reading', form: 'html' }],
    ['the Markdown', text(renderMarkdown(report)), { code: 'for-reading', form: 'markdown' }],
    ['a PDF', text('%PDF-1.7 x'), { code: 'for-reading', form: 'pdf' }],
    ['a screenshot', Buffer.from('89504e470d0a1a0a', 'hex'), { code: 'other-kind', kind: 'picture' }],
    ['an old Word file', Buffer.from('d0cf11e0a1b1', 'hex'), { code: 'other-kind', kind: 'office' }],
    ['a gzip', Buffer.from('1f8b0800', 'hex'), { code: 'other-kind', kind: 'binary' }],
    ['a Word file', zipSync({ '[Content_Types].xml': text('<x/>') }), { code: 'other-kind', kind: 'office' }],
    ['another zip', zipSync({ 'a.txt': text('x') }), { code: 'not-a-bundle' }],
    ['some other text', text('To whom it may concern\n'), { code: 'other-kind', kind: 'text' }],
    ['a profile', text('region: cn-hangzhou\n'), { code: 'elsewhere', kind: 'profile' }],
    ['a profile in JSON', text('{\n "region": "cn-hangzhou"}'), { code: 'elsewhere', kind: 'profile' }],
    [
      "the template's profile",
      text(profileTemplate('cn-hangzhou', 'zh-CN')),
      { code: 'elsewhere', kind: 'profile' },
    ],
    ['a plan', text(planTemplate('en')), { code: 'elsewhere', kind: 'plan' }],
    ['a Chinese plan', text(planTemplate('zh-CN')), { code: 'elsewhere', kind: 'plan' }],
    [
      'a checked plan',
      text('{"schema": "vpc-doctor/plan-report@1"}'),
      { code: 'elsewhere', kind: 'plan-report' },
    ],
    ['a list', text('地址,端口\n172.16.0.11,443\n'), { code: 'elsewhere', kind: 'list' }],
    ['a list from Excel', text('name\t"172.16.0.11"\n'), { code: 'elsewhere', kind: 'list' }],
    ['a stream of events', text('{"type":"run-started"}\n{}'), { code: 'elsewhere', kind: 'events' }],
    ['an empty file', text(''), { code: 'empty' }],
    ['broken JSON', text('{"schema": x}'), { code: 'not-json' }],
  ])('is told by its kind: %s', async (_, bytes, problem) => {
    expect(await openReportFile(bytes, 'file')).toMatchObject({ ok: false, problem });
  });
});

describe('what is read in another place', () => {
  it.each(LANGUAGES)('is answered with that place, in %s', (language) => {
    for (const kind of ['profile', 'plan', 'plan-report', 'list', 'events'] as const)
      expect(reportProblemText({ code: 'elsewhere', kind }, language)).toMatch(
        {
          profile: /--profile/,
          plan: /plan check/,
          'plan-report': /--format html/,
          list: /--targets/,
          events: /--format json/,
        }[kind],
      );
  });
});
