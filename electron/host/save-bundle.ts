/** Writes an evidence bundle: the report, and the output of every command, as the system gave it or redacted. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { renderHtml } from '../../shared/report/html/index.ts';
import type { Report } from '../../shared/report/schema.ts';
import { legendOf } from './bundle-legend.ts';
import type { Shareable } from './share-run.ts';

/** Readable by the user alone, where it is unpacked on a system that knows such rights. */
const UNIX = { os: 3, attrs: 0o600 << 16 } as const;
const LEVEL = 6;

/** bundleBytes gives the finished zip. */
export function bundleBytes(report: Report, evidence: readonly Evidence[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'LEGEND.md': strToU8(legendOf(report, evidence)),
    'report.json': strToU8(JSON.stringify(report)),
    'report.html': strToU8(renderHtml(report, report.language)),
    'evidence/index.json': strToU8(JSON.stringify(evidence.map(indexEntry), null, 1)),
  };
  for (const { id, bytes, text } of evidence) files[`evidence/${id}.txt`] = bytes ?? strToU8(text);
  return zipSync(files, { ...UNIX, level: LEVEL, mtime: timeOf(report) });
}

/** A zip keeps local time, which would tell the time zone; its digits are UTC's instead, and it knows no year before 1980. */
function timeOf({ createdAt }: Report): Date {
  return createdAt < '1980-01-02' ? new Date(1980, 0, 2) : new Date(createdAt.slice(0, 19));
}

/** redactedBundleBytes gives a zip that may leave the machine; it throws a LeakError where a look at the finished bytes finds a secret. */
export function redactedBundleBytes({ report, refuseLeaks }: Shareable): Uint8Array {
  const zip = bundleBytes(report, evidenceOf(report));
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    refuseLeaks(name, 'the name of a file of the bundle');
    refuseLeaks(content, 'a file of the bundle');
  }
  return zip;
}

/** evidenceOf gives the outputs that a report holds, as decoded text; what is redacted in the one is so in the other. */
export function evidenceOf(report: Report): readonly Evidence[] {
  return report.evidence.map(({ codepage: _codepage, stream, exitCode, failure, ...one }) => {
    return { ...one, ...(stream === undefined ? {} : { stream }), ...(exitCode === undefined ? {} : { exitCode }), ...(failure === undefined ? {} : { failure }), codepage: 'utf-8' };
  });
}

function indexEntry({ id, command, platform, codepage, stream, startedAt, exitCode, failure }: Evidence): object {
  return { id, file: `${id}.txt`, command, platform, ...(codepage === undefined ? {} : { codepage }), ...(stream === undefined ? {} : { stream }), startedAt, ...(exitCode === undefined ? {} : { exitCode }), ...(failure === undefined ? {} : { failure }) };
}
