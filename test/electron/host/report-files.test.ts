/** Saving a report: what was looked at is what is saved, and nothing private is in it. */
import { LeakError } from '../../../electron/host/share-run.ts';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { asHostError } from '../../../electron/host/report-files.ts';
import { EXPORT_FORMATS } from '../../../shared/contract/contract.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { hostileReport } from '../../e2e/window/reports.ts';
import { reportOf } from '../../support/report.ts';
import { SECRET, PDF, filesOf, request, textOf } from './saving.ts';

describe('saving a report', () => {
  it.each(EXPORT_FORMATS)('%s: what was looked at is what is saved', async (format) => {
    const { files, written } = filesOf(hostileReport());
    const preview = await files.preview(request(format));
    expect(written).toEqual([]);
    await files.save(request(format));
    const content = written[0]?.content ?? '';
    if (preview.bytes !== null) expect(Buffer.byteLength(content)).toBe(preview.bytes);
    if (preview.hasPage) expect(files.page).toMatch(/^<!DOCTYPE html>/);
    else expect(await textOf(content)).toContain(preview.files[0]?.text.slice(0, 200));
    if (format === 'pdf') expect(content).toEqual(PDF);
  });

  it.each(['bundle', 'html', 'markdown', 'json'] as const)(
    '%s: the note is in it, without what is private in the note',
    async (format) => {
      const { files, written } = filesOf(hostileReport());
      const note = {
        text: `Asked ${SECRET} from ${hostname()}-desk, mail bob@corp.example`,
        since: 'Monday',
      };
      await files.save(request(format, { note }));
      const text = await textOf(written[0]?.content ?? '');
      expect(text).toContain('Monday');
      for (const secret of [SECRET, 'bob@corp.example']) expect(text).not.toContain(secret);
      await files.save(request(format, { note, redact: false }));
      expect(await textOf(written[1]?.content ?? '')).toContain(SECRET);
    },
  );

  it('says how often each rule replaced something, and that nothing was replaced where that was chosen', async () => {
    const { files } = filesOf(hostileReport());
    const redacted = await files.preview(request('json', { note: { text: SECRET } }));
    expect(redacted.rules.some(({ rule, count }) => rule === 'ip' && count > 0)).toBe(true);
    expect((await files.preview(request('json', { redact: false }))).rules).toEqual([]);
  });

  it.each([
    [5000, true],
    [5001, false],
  ])('JSON of %i observations is laid out for reading: %s', async (count, isLaidOut) => {
    const [base, row] = [
      reportOf('a filtered API'),
      {
        kind: 'ping',
        subject: '',
        fact: { known: false, reason: 'failed' },
        evidence: [],
        startedMs: 0,
        durationMs: 0,
      },
    ];
    const report: Report = { ...base, observations: Array.from({ length: count }, () => row) };
    const { files, written } = filesOf(report);
    await files.save(request('json', { redact: false }));
    const text = await textOf(written[0]?.content ?? '');
    expect(text.trimEnd().includes('\n')).toBe(isLaidOut);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('leaves an opened report that is redacted as it is, pseudonyms and note', async () => {
    const first = filesOf(hostileReport());
    await first.files.save(request('json', { note: { text: `since ${SECRET}` } }));
    const saved = reportSchema.parse(JSON.parse(await textOf(first.written[0]?.content ?? '')));
    const second = filesOf(saved);
    await second.files.save(request('json', { source: { opened: 'x' }, note: { text: 'somebody else' } }));
    expect(JSON.parse(await textOf(second.written[0]?.content ?? ''))).toEqual(saved);
  });

  it('tells which rule missed a private value, and not the value', () => {
    const leak = new LeakError({ rule: 'host', form: 'base64' }, 'report.json');
    expect(() => asHostError(leak)).toThrow(
      expect.objectContaining({ name: 'HostError', code: 'leak', message: 'host, base64' }),
    );
  });
});
