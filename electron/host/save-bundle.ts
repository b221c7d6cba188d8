/** Writes an evidence bundle: the report, and the output of every command, as the system gave it or redacted. */
import { unzipSync } from 'fflate';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { renderHtml } from '../../shared/report/html/index.ts';
import { reportJson } from '../../shared/report/json.ts';
import type { Report } from '../../shared/report/schema.ts';
import { withoutAbsent } from '../../shared/replay/saved.ts';
import { evidenceFiles, type NamedEvidence } from './evidence-files.ts';
import { legendOf } from './bundle-legend.ts';
import { lookedAt, type Shareable } from './gate.ts';
import type { SharedReport } from './share-run.ts';
import { zipBytes } from './zip.ts';

/** bundleBytes gives the finished zip. */
export function bundleBytes(report: Report, evidence: readonly Evidence[]): Uint8Array {
  const { named, files: outputs } = evidenceFiles(evidence);
  const files = new Map([
    ['LEGEND.md', Buffer.from(legendOf(report, named))],
    // Every output stands in the files of evidence/, so that the report need not hold it once more.
    ['report.json', Buffer.from(reportJson({ ...report, evidence: [] }))],
    ['report.html', Buffer.from(renderHtml(report, report.language))],
    ['evidence/index.json', Buffer.from(JSON.stringify(named.map(indexEntry), null, 1))],
    ...outputs.map(([name, content]) => [`evidence/${name}`, content] as const),
  ]);
  return zipBytes(files, timeOf(report));
}

/** A zip keeps local time, which would tell the time zone; its digits are UTC's instead, and it knows no year before 1980 or after 2099. */
function timeOf({ createdAt }: Report): Date {
  return createdAt < '1980-01-02' || createdAt > '2099-12-31'
    ? new Date(1980, 0, 2)
    : new Date(createdAt.slice(0, 19));
}

/** textEvidence gives the outputs that a report holds: text, whatever code page they had. */
export function textEvidence(report: Report): readonly Evidence[] {
  return report.evidence.map((one) => ({ ...withoutAbsent(one), codepage: 'utf-8' }));
}

/** redactedBundleBytes gives a zip that may leave the machine; it throws a LeakError where a look at the finished bytes finds a secret. */
export function redactedBundleBytes({ report, refuseLeaks }: SharedReport): Shareable<Uint8Array> {
  // The report holds every output as decoded text, so both carry the same redacted words.
  const zip = bundleBytes(report, textEvidence(report));
  return lookedAt(zip, () => {
    const files = unzipSync(zip);
    refuseLeaks(Object.keys(files).join('\n'), 'the name of a file of the bundle');
    for (const part of joined(Object.values(files))) refuseLeaks(part, 'a file of the bundle');
  });
}

/** With ten thousand small files, starting each look costs more than looking. */
const PART_BYTES = 1024 * 1024;
const BETWEEN = Buffer.from('\n\n');

function joined(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let open: Uint8Array[] = [];
  let size = 0;
  for (const file of files) {
    open.push(file, BETWEEN);
    size += file.length;
    if (size < PART_BYTES) continue;
    parts.push(Buffer.concat(open));
    [open, size] = [[], 0];
  }
  return open.length === 0 ? parts : [...parts, Buffer.concat(open)];
}

function indexEntry({
  id,
  file,
  part,
  command,
  platform,
  codepage,
  stream,
  startedAt,
  exitCode,
  failure,
}: NamedEvidence): object {
  const optional = { part, codepage, stream, exitCode, failure };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, file, command, platform, startedAt, ...given };
}
