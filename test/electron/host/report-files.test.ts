/** Saving a report: what was looked at is what is saved, and nothing private is in it. */
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../electron/host/bundle-files.ts';
import { ReportFiles, type SaveFile } from '../../../electron/host/report-files.ts';
import { EXPORT_FORMATS, type ExportFormat, type ExportRequest } from '../../../shared/contract/contract.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { hostileReport } from '../../e2e/window/reports.ts';
import { reportOf } from '../../support/report.ts';

const SECRET = '172.16.77.9';
const PDF = Buffer.from('%PDF-1.7 drawn');

function filesOf(report: Report, print: (page: string) => Promise<Uint8Array> = () => Promise.resolve(PDF)) {
  const written: { readonly name: string; readonly mime: string; readonly content: string | Uint8Array }[] = [];
  const save: SaveFile = (file) => {
    written.push(file);
    return Promise.resolve({ state: 'saved', name: file.name });
  };
  return { written, files: new ReportFiles({ shown: () => ({ key: report.id, report }), save, print }) };
}

const request = (format: ExportFormat, more: Partial<ExportRequest> = {}): ExportRequest => ({ source: 'run', format, language: 'en', redact: true, note: null, ...more });

async function textOf(content: string | Uint8Array): Promise<string> {
  if (typeof content === 'string') return content;
  const zip = await readZip(content);
  const parts = await Promise.all(zip.names.map(async (name) => Buffer.from((await zip.read(name)) ?? []).toString('utf8')));
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

  it.each(['bundle', 'html', 'markdown', 'json'] as const)('%s: the note is in it, without what is private in the note', async (format) => {
    const { files, written } = filesOf(hostileReport());
    const note = { text: `Asked ${SECRET} from ${hostname()}-desk, mail bob@corp.example`, since: 'Monday' };
    await files.save(request(format, { note }));
    const text = await textOf(written[0]?.content ?? '');
    expect(text).toContain('Monday');
    for (const secret of [SECRET, 'bob@corp.example']) expect(text).not.toContain(secret);
    await files.save(request(format, { note, redact: false }));
    expect(await textOf(written[1]?.content ?? '')).toContain(SECRET);
  });

  it('says how often each rule replaced something, and that nothing was replaced where that was chosen', async () => {
    const { files } = filesOf(hostileReport());
    const redacted = await files.preview(request('json', { note: { text: SECRET } }));
    expect(redacted.rules.some(({ rule, count }) => rule === 'ip' && count > 0)).toBe(true);
    expect((await files.preview(request('json', { redact: false }))).rules).toEqual([]);
  });

  it('lists every file of a bundle, with a page for people', async () => {
    const preview = await filesOf(hostileReport()).files.preview(request('bundle'));
    expect(preview.files.map(({ name }) => name)).toEqual(['LEGEND.md', 'report.json', 'report.html', 'evidence/index.json', 'evidence/adapters-1.txt']);
    for (const { bytes, text } of preview.files) expect(bytes).toBeGreaterThanOrEqual(text.length > 0 ? 1 : 0);
  });

  it('leaves an opened report that is redacted as it is, pseudonyms and note', async () => {
    const first = filesOf(hostileReport());
    await first.files.save(request('json', { note: { text: `since ${SECRET}` } }));
    const saved = reportSchema.parse(JSON.parse(await textOf(first.written[0]?.content ?? '')));
    const second = filesOf(saved);
    await second.files.save(request('json', { source: 'opened', note: { text: 'somebody else' } }));
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

  it('writes nothing where a private value is left, and tells which rule missed it, not the value', async () => {
    // The id is the one text that redaction leaves alone.
    const report = { ...reportOf('a healthy workstation', 'en', { id: 'made on gw-7.corp.example' }), profile: { gatewayHosts: [{ host: 'gw-7.corp.example', ports: [443] }] } };
    const { files, written } = filesOf(report);
    for (const format of EXPORT_FORMATS.filter((one) => one !== 'markdown')) {
      const failure = await files.save(request(format)).then(() => null, (error: unknown) => error);
      expect(failure, format).toMatchObject({ name: 'HostError', code: 'leak', message: 'host, plain' });
    }
    expect(written).toEqual([]);
  });
});
