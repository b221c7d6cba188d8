import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { openReportFile } from '../../../electron/host/open-report.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import type { ReportProblem } from '../../../shared/report/problem.ts';
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
    ['a profile', text('region: cn-hangzhou\n'), { code: 'other-kind', kind: 'text' }],
    ['an empty file', text(''), { code: 'empty' }],
    ['broken JSON', text('{"schema": x}'), { code: 'not-json' }],
  ])('is told by its kind: %s', async (_, bytes, problem) => {
    expect(await openReportFile(bytes, 'file')).toMatchObject({ ok: false, problem });
  });
});
