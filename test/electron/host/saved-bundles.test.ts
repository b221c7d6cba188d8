/** Bundles that are saved: which files they hold, under which names, and of which report. */
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../electron/host/bundle-files.ts';
import { OpenedReports } from '../../../electron/host/opened-reports.ts';
import { ReportFiles } from '../../../electron/host/report-files.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import type { Opening } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { hostileReport } from '../../e2e/window/reports.ts';
import { reportOf } from '../../support/report.ts';
import { SECRET, filesOf, request, textOf } from './saving.ts';

function idOf(opening: Opening): string {
  if (!opening.ok) throw new Error(opening.why);
  return opening.opened.id;
}

describe('saving a report', () => {
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
