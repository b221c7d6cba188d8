/** Writes an evidence bundle: the report, and the output of every command, as the system gave it or redacted. */
import { once } from 'node:events';
import { ZipFile } from 'yazl';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { reportJson } from '../../shared/report/json.ts';
import type { Report } from '../../shared/report/schema.ts';
import { legendOf } from './bundle-legend.ts';
import { readZip } from './bundle-files.ts';
import type { Shareable } from './share-run.ts';

/** bundleBytes gives the finished zip. */
export async function bundleBytes(report: Report, evidence: readonly Evidence[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (name: string, content: string | Uint8Array): void => {
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { mode: 0o600 });
  };
  add('LEGEND.md', legendOf(report, evidence));
  add('report.json', reportJson(report));
  add('evidence/index.json', JSON.stringify(evidence.map(indexEntry), null, 1));
  for (const { id, bytes, text } of evidence) add(`evidence/${id}.txt`, bytes ?? text);
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

/** redactedBundleBytes gives a zip that may leave the machine; it throws a LeakError where a look at the finished bytes finds a secret. */
export async function redactedBundleBytes({ report, refuseLeaks }: Shareable): Promise<Uint8Array> {
  // The report holds every output as decoded text, so both carry the same redacted words.
  const evidence = report.evidence.map(({ codepage: _codepage, ...one }): Evidence => ({ ...withoutAbsent(one), codepage: 'utf-8' }));
  const zip = await bundleBytes(report, evidence);
  const files = await readZip(zip);
  for (const name of files.names) {
    refuseLeaks(name, 'the name of a file of the bundle');
    refuseLeaks((await files.read(name)) ?? '', 'a file of the bundle');
  }
  return zip;
}

function withoutAbsent({ stream, exitCode, ...one }: Omit<Report['evidence'][number], 'codepage'>): Evidence {
  return { ...one, ...(stream === undefined ? {} : { stream }), ...(exitCode === undefined ? {} : { exitCode }) };
}

function indexEntry({ id, command, platform, codepage, stream, startedAt, exitCode }: Evidence): object {
  return { id, file: `${id}.txt`, command, platform, ...(codepage === undefined ? {} : { codepage }), ...(stream === undefined ? {} : { stream }), startedAt, ...(exitCode === undefined ? {} : { exitCode }) };
}
