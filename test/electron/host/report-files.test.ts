/** Saving a report: what was looked at is what is saved, and nothing private is in it. */
import { LeakError } from '../../../electron/host/share-run.ts';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../electron/host/bundle-files.ts';
import { OpenedReports } from '../../../electron/host/opened-reports.ts';
import { asHostError, ReportFiles, type SaveFile } from '../../../electron/host/report-files.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportRequest,
  type Opening,
} from '../../../shared/contract/contract.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { hostileReport } from '../../e2e/window/reports.ts';
import { reportOf } from '../../support/report.ts';

const SECRET = '172.16.77.9';
const PDF = Buffer.from('%PDF-1.7 drawn');

function filesOf(report: Report, print: (page: string) => Promise<Uint8Array> = () => Promise.resolve(PDF)) {
  const written: { readonly name: string; readonly mime: string; readonly content: string | Uint8Array }[] =
    [];
  const save: SaveFile = (file) => {
    written.push(file);
    return Promise.resolve({ state: 'saved', name: file.name });
  };
  return {
    written,
    files: new ReportFiles({
      shown: (source) => ({ key: report.id, report, isOwn: source === 'run' }),
      save,
      print,
    }),
  };
}

const request = (format: ExportFormat, more: Partial<ExportRequest> = {}): ExportRequest => ({
  source: 'run',
  format,
  language: 'en',
  redact: true,
  note: null,
  ...more,
});

function idOf(opening: Opening): string {
  if (!opening.ok) throw new Error(opening.why);
  return opening.opened.id;
}

async function textOf(content: string | Uint8Array): Promise<string> {
  if (typeof content === 'string') return content;
  const zip = await readZip(content);
  const parts = await Promise.all(
    zip.names.map(async (name) => Buffer.from((await zip.read(name)) ?? []).toString('utf8')),
  );
  return parts.join('\n');
}

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

  it('lists every file of a bundle, with a page for people', async () => {
    const preview = await filesOf(hostileReport()).files.preview(request('bundle'));
    expect(preview.files.map(({ name }) => name)).toEqual([
      'LEGEND.md',
      'report.json',
      'report.html',
      'evidence/index.json',
      'evidence/1-name-1.txt',
    ]);
    for (const { bytes, text } of preview.files)
      expect(bytes).toBeGreaterThanOrEqual(text.length > 0 ? 1 : 0);
  });

  it('leaves an opened report that is redacted as it is, pseudonyms and note', async () => {
    const first = filesOf(hostileReport());
    await first.files.save(request('json', { note: { text: `since ${SECRET}` } }));
    const saved = reportSchema.parse(JSON.parse(await textOf(first.written[0]?.content ?? '')));
    const second = filesOf(saved);
    await second.files.save(request('json', { source: { opened: 'x' }, note: { text: 'somebody else' } }));
    expect(JSON.parse(await textOf(second.written[0]?.content ?? ''))).toEqual(saved);
  });

  it('prints the page that a preview shows, in the language that was chosen', async () => {
    const pages: string[] = [];
    const { files } = filesOf(hostileReport(), (page) => {
      pages.push(page);
      return Promise.resolve(PDF);
    });
    await files.preview(request('pdf', { language: 'zh-CN' }));
    expect(pages).toEqual([files.page]);
    expect(pages[0]).toContain('<html lang="zh-CN">');
  });

  it('tells which rule missed a private value, and not the value', () => {
    const leak = new LeakError({ rule: 'host', form: 'base64' }, 'report.json');
    expect(() => asHostError(leak)).toThrow(
      expect.objectContaining({ name: 'HostError', code: 'leak', message: 'host, base64' }),
    );
  });

  it('makes a file once where it is saved while its preview is still being made', async () => {
    const { files, written } = filesOf(hostileReport());
    const [preview] = await Promise.all([files.preview(request('json')), files.save(request('json'))]);
    expect(await textOf(written[0]?.content ?? '')).toContain(preview.files[0]?.text);
  });

  it('shows the page of the preview that was asked for last, whichever is ready first', async () => {
    const ready: (() => void)[] = [];
    const { files } = filesOf(
      hostileReport(),
      () =>
        new Promise((done) => {
          ready.push(() => {
            done(PDF);
          });
        }),
    );
    const slow = files.preview(request('pdf'));
    await files.preview(request('html', { language: 'zh-CN' }));
    ready[0]?.();
    await slow;
    expect(files.page).toContain('<html lang="zh-CN">');
  });

  it('is asked anew after a failure', async () => {
    let fails = true;
    const { files } = filesOf(hostileReport(), () =>
      fails ? Promise.reject(new Error('no paper')) : Promise.resolve(PDF),
    );
    await expect(files.preview(request('pdf'))).rejects.toThrow('no paper');
    expect(files.page).toBeNull();
    fails = false;
    expect((await files.preview(request('pdf'))).hasPage).toBe(true);
  });

  it('never saves one opened report for another, though name and id are the same', async () => {
    const opened = new OpenedReports(() => null);
    const written: (string | Uint8Array)[] = [];
    const files = new ReportFiles({
      shown: (source) => (source === 'run' ? null : opened.shown(source.opened)),
      print: null,
      save: ({ name, content }) => {
        written.push(content);
        return Promise.resolve({ state: 'saved', name });
      },
    });
    const open = (report: Report) =>
      opened.open({
        file: { name: 'report.json', base64: Buffer.from(JSON.stringify(report)).toString('base64') },
        language: 'en',
      });
    const closed = reportOf('a filtered API', 'en', { note: { text: SECRET } });
    for (const report of [closed, shareable(closed).report]) {
      const source = { opened: idOf(await open(report)) };
      await files.preview(request('json', { source, redact: false }));
      await files.save(request('json', { source, redact: false }));
    }
    const [first, second] = await Promise.all(written.map(textOf));
    expect(first).toContain(SECRET);
    expect(second).not.toContain(SECRET);
  });

  it.each(['9999-12-31T23:59:59Z', '1970-01-01T00:00:00Z', `2026-11-24T10:00:00.${'0'.repeat(400)}Z`])(
    'a bundle of a report that claims to be of %s',
    async (createdAt) => {
      const { files, written } = filesOf({ ...hostileReport(), createdAt });
      await files.save(request('bundle', { source: { opened: 'x' } }));
      expect(written[0]?.name).toMatch(/^vpc-doctor-not-ready-workstation-no-link-[\dZ-]{16,18}\.zip$/);
    },
  );

  it('a bundle has every output once, whatever their ids', async () => {
    const { files, written } = filesOf({
      ...hostileReport(),
      evidence: ['output-2', 'a/b', 'OUTPUT-2'].map((id) => ({
        id,
        command: 'x',
        platform: 'linux',
        startedAt: '',
        text: `text of ${id}`,
      })),
    });
    await files.save(request('bundle', { source: { opened: 'x' }, redact: false }));
    const zip = await readZip(written[0]?.content as Uint8Array);
    const index = JSON.parse(
      Buffer.from((await zip.read('evidence/index.json')) ?? []).toString(),
    ) as readonly { readonly id: string; readonly file: string }[];
    for (const { id, file } of index)
      expect(Buffer.from((await zip.read(`evidence/${file}`)) ?? []).toString()).toBe(`text of ${id}`);
    expect(index).toHaveLength(3);
  });
});
