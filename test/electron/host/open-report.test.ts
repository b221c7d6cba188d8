/** Files that somebody sent and that are opened: by their bytes, whatever their name. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { openReportFile, openReportFolder } from '../../../electron/host/open-report.ts';
import { bundleBytes, redactedBundleBytes, textEvidence } from '../../../electron/host/save-bundle.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import { zipOf } from '../../support/zip.ts';
import { report, text, index } from './report-to-open.ts';

const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-open-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a file that is opened', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark, as PowerShell writes it', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(text, 'utf-16le')],
    ['UTF-16, big end first', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ])('may be a report in %s', async (_name, bytes) => {
    expect(await openReportFile(bytes, 'report.txt')).toEqual({
      ok: true,
      report,
      kind: 'report',
      evidence: textEvidence(report),
    });
  });

  it('may be a bundle, redacted or not', async () => {
    const bundle = await openReportFile(bundleBytes(report, textEvidence(report)), 'report.json');
    expect(bundle).toMatchObject({ ok: true, report, kind: 'bundle' });
    expect(bundle.ok && bundle.evidence.map(({ bytes }) => Buffer.from(bytes ?? []).toString())).toEqual(
      report.evidence.map((one) => one.text),
    );
    const shared = shareable(report);
    expect(await openReportFile(redactedBundleBytes(shared), 'x')).toMatchObject({
      ok: true,
      report: JSON.parse(JSON.stringify(shared.report)) as object,
    });
  });

  it('may be a bundle that holds a report alone, in a folder of its own', async () => {
    expect(
      await openReportFile(
        await zipOf([
          ['case-7/', ''],
          ['case-7/report.json', text],
        ]),
        'x',
      ),
    ).toMatchObject({ ok: true, report, kind: 'bundle' });
  });

  it('may be a bundle of raw outputs, which is judged', async () => {
    const opened = await openReportFile(
      await zipOf([
        ['evidence/index.json', index],
        ['evidence/a.txt', '[]'],
      ]),
      'x',
      { language: 'zh-CN' },
    );
    expect(opened).toMatchObject({
      ok: true,
      kind: 'bundle',
      report: { language: 'zh-CN', verdict: { state: 'inconclusive' } },
    });
  });

  it('may be an unpacked bundle', async () => {
    const folder = join(root, 'unpacked');
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.json'), text);
    expect(await openReportFolder(folder)).toMatchObject({ ok: true, report, kind: 'bundle' });
    expect(await openReportFolder(join(root, 'nowhere'))).toEqual({
      ok: false,
      problem: { code: 'cannot-read', errno: 'ENOENT' },
    });
  });
});
