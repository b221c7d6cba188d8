/** Writes an evidence bundle: the report, and the output of every command, as the system gave it or redacted. */
import { unzipSync } from 'fflate';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { renderHtml } from '../../shared/report/html/index.ts';
import { reportJson } from '../../shared/report/json.ts';
import type { Report } from '../../shared/report/schema.ts';
import { withoutAbsent } from '../../shared/replay/saved.ts';
import { legendOf } from './bundle-legend.ts';
import { lookedAt, type Shareable } from './gate.ts';
import type { SharedReport } from './share-run.ts';
import { zipBytes } from './zip.ts';

/** bundleBytes gives the finished zip. */
export function bundleBytes(report: Report, evidence: readonly Evidence[]): Uint8Array {
  const named = withFileNames(evidence);
  const files = new Map([
    ['LEGEND.md', Buffer.from(legendOf(report, named))],
    // Every output stands in a file of its own, so that the report need not hold it once more.
    ['report.json', Buffer.from(reportJson({ ...report, evidence: [] }))],
    ['report.html', Buffer.from(renderHtml(report, report.language))],
    ['evidence/index.json', Buffer.from(JSON.stringify(named.map(indexEntry), null, 1))],
    ...named.map(({ file, bytes, text }) => [`evidence/${file}`, bytes ?? Buffer.from(text)] as const),
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

/** Evidence with the name of its file in the bundle. */
export type NamedEvidence = Evidence & { readonly file: string };

/** withFileNames names each output by its number, its program and what it was about, as the record has it: redacted or not. */
function withFileNames(evidence: readonly Evidence[]): readonly NamedEvidence[] {
  const width = String(evidence.length).length;
  return evidence.map((one, index) => ({
    ...one,
    file: `${String(index + 1).padStart(width, '0')}-${nameOf(one.command)}.txt`,
  }));
}

const MOST_NAME = 60;

/** `/usr/bin/ping -n -c 4 10.0.0.1` becomes `ping-n-c-4-10.0.0.1`; a name is cut between its words. */
function nameOf(command: string): string {
  const words = command
    .slice(0, 500)
    .replace(/^\S*[/\\]/, '')
    .split(/[^A-Za-z0-9.]+/)
    .map((word) => word.replace(/^\.+|\.+$|\.(?=\.)/g, ''))
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > MOST_NAME) break;
    name = longer;
  }
  return name === '' ? 'output' : name;
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

/** Of ten thousand small files, each look costs more than what it looks at. */
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
  command,
  platform,
  codepage,
  stream,
  startedAt,
  exitCode,
  failure,
}: NamedEvidence): object {
  const optional = { codepage, stream, exitCode, failure };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, file, command, platform, startedAt, ...given };
}
