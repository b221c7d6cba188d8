/** Saving a report in a test: what would be saved is kept instead. */
import { readZip } from '../../../electron/host/bundle-files.ts';
import { ReportFiles, type SaveFile } from '../../../electron/host/report-files.ts';
import type { ExportFormat, ExportRequest } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/report/schema.ts';

/** A private address, for notes. */
export const SECRET = '172.16.77.9';

/** What printing gives. */
export const PDF = Buffer.from('%PDF-1.7 drawn');

/** filesOf gives the files of a report, and what was written of them. */
export function filesOf(
  report: Report,
  print: (page: string) => Promise<Uint8Array> = () => Promise.resolve(PDF),
) {
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

/** request asks for a form of the report. */
export const request = (format: ExportFormat, more: Partial<ExportRequest> = {}): ExportRequest => ({
  source: 'run',
  format,
  language: 'en',
  redact: true,
  note: null,
  ...more,
});

/** textOf reads what was saved, of a bundle all its files. */
export async function textOf(content: string | Uint8Array): Promise<string> {
  if (typeof content === 'string') return content;
  const zip = await readZip(content);
  const parts = await Promise.all(
    zip.names.map(async (name) => Buffer.from((await zip.read(name)) ?? []).toString('utf8')),
  );
  return parts.join('\n');
}
