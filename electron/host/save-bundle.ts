/** Writes an evidence bundle: the report, and the output of every command, as the system gave it or redacted. */
import { once } from 'node:events';
import { ZipFile } from 'yazl';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { reportJson } from '../../shared/report/json.ts';
import type { Report } from '../../shared/report/schema.ts';
import { withoutAbsent } from '../../shared/replay/saved.ts';
import { legendOf } from './bundle-legend.ts';
import { readZip } from './bundle-files.ts';
import type { Shareable } from './share-run.ts';

/** bundleBytes gives the finished zip. */
export async function bundleBytes(report: Report, evidence: readonly Evidence[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (name: string, content: string | Uint8Array): void => {
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { mode: 0o600 });
  };
  const named = withFileNames(evidence);
  add('LEGEND.md', legendOf(report, named));
  add('report.json', reportJson(report));
  add('evidence/index.json', JSON.stringify(named.map(indexEntry), null, 1));
  for (const { file, bytes, text } of named) add(`evidence/${file}`, bytes ?? text);
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

/** textEvidence gives the outputs that a report holds: text, whatever code page they had. */
export function textEvidence(report: Report): readonly Evidence[] {
  return report.evidence.map((one) => ({ ...withoutAbsent(one), codepage: 'utf-8' }));
}

/** Evidence with the name of its file in the bundle. */
export type NamedEvidence = Evidence & { readonly file: string };

/** The id of a stranger's report may be no name of a file, or stand there twice. */
function withFileNames(evidence: readonly Evidence[]): readonly NamedEvidence[] {
  const taken = new Set<string>();
  return evidence.map((one, index) => {
    const wanted = `${one.id}.txt`;
    const isName = /^[\w-][\w.-]{0,100}$/.test(one.id) && !taken.has(wanted.toLowerCase());
    const file = isName ? wanted : `output-${index + 1}.txt`;
    taken.add(file.toLowerCase());
    return { ...one, file };
  });
}

/** redactedBundleBytes gives a zip that may leave the machine; it throws a LeakError where a look at the finished bytes finds a secret. */
export async function redactedBundleBytes({ report, refuseLeaks }: Shareable): Promise<Uint8Array> {
  // The report holds every output as decoded text, so both carry the same redacted words.
  const zip = await bundleBytes(report, textEvidence(report));
  const files = await readZip(zip);
  for (const name of files.names) {
    refuseLeaks(name, 'the name of a file of the bundle');
    refuseLeaks((await files.read(name)) ?? '', 'a file of the bundle');
  }
  return zip;
}

function indexEntry({ id, file, command, platform, codepage, stream, startedAt, exitCode }: NamedEvidence): object {
  return { id, file, command, platform, ...(codepage === undefined ? {} : { codepage }), ...(stream === undefined ? {} : { stream }), startedAt, ...(exitCode === undefined ? {} : { exitCode }) };
}
