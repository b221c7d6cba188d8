import { describe, expect, it } from 'vitest';
import { renderText } from '../../../electron/cli/render-text.ts';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import { addNote } from '../../../shared/report/add-note.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { NOTE_LIMITS, noteOf } from '../../../shared/report/note.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { reportSchema } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';

describe('a note', () => {
  it.each([
    ['the log-on hangs', undefined, { text: 'the log-on hangs' }],
    ['  two\r\nlines\t ', ' since\nMonday ', { text: 'two\nlines', since: 'since Monday' }],
    ['', 'Monday', { text: '', since: 'Monday' }],
    ['a\u0000\u001b[31m\u202eb\u2028\u0085', undefined, { text: 'a[31mb' }],
    [' \u0000\n ', ' ', undefined],
  ])('of %j since %j', (text, since, note) => {
    expect(noteOf(text, since)).toEqual(note);
  });

  it('is cut where it is too long, and never within a letter', () => {
    const note = noteOf(`${'x'.repeat(NOTE_LIMITS.text - 1)}😀`, 'y'.repeat(500));
    expect(note).toEqual({ text: 'x'.repeat(NOTE_LIMITS.text - 1), since: 'y'.repeat(NOTE_LIMITS.since) });
  });

  it('that is added to a redacted report keeps its limits: a pseudonym may be longer than its value', () => {
    const plainReport = reportOf('a filtered API', 'en', {});
    const redacted = { ...plainReport, redaction: { ...plainReport.redaction, applied: true } };
    const note = noteOf('a@b.cn '.repeat(600), 'c@d.cn '.repeat(40));
    const added = note && addNote(redacted, note, []);
    expect(added?.note?.text).toMatch(/^email-1 email-1 /);
    expect(added?.note?.text).toHaveLength(NOTE_LIMITS.text);
    expect(added && reportSchema.safeParse(added).success).toBe(true);
  });

  const report = reportOf('a filtered API', 'en', {
    note: { text: '# Since the *move*\n1. of 10.1.2.3', since: 'Monday' },
  });

  it('stands in every form, and stays a text', () => {
    const text = renderText(report, { colors: colorsFor({}, {}), columns: 80 });
    expect(text).toContain('Note from the user\n  # Since the *move*\n  1. of 10.1.2.3\n  Since: Monday\n');
    expect(renderMarkdown(report)).toContain(
      '## Note from the user\n\n> \\# Since the \\*move\\*\n> 1\\. of 10.1.2.3\n> \n> Since: Monday\n',
    );
    expect(renderHtml(report, 'en')).toContain(
      '<p class="said"># Since the *move*\n1. of 10.1.2.3</p><p>Since: Monday</p>',
    );
    expect(
      renderMarkdown(reportOf('a filtered API', 'zh-CN', { note: { text: '', since: '周一' } })),
    ).toContain('## 用户说明\n\n> \n> 开始时间：周一');
    expect(renderHtml(reportOf('a filtered API'), 'en')).not.toContain('Note from the user');
  });

  it('is redacted like everything else', () => {
    const redacted = createRedactor([{ kind: 'user', value: 'zhangsan' }]).report({
      ...report,
      note: { text: 'zhangsan at 10.1.2.3', since: 'zhangsan moved' },
    });
    expect(redacted.note).toEqual({ text: 'user-1 at ip-1', since: 'user-1 moved' });
  });

  it('is limited by the schema', () => {
    expect(
      reportSchema.safeParse({ ...report, note: { text: 'x'.repeat(NOTE_LIMITS.text + 1) } }).success,
    ).toBe(false);
    expect(reportSchema.safeParse({ ...report, note: { since: 'x' } }).success).toBe(false);
  });
});
