/** Writes an evidence bundle: the report, and the raw output of every command as the system gave it. */
import { once } from 'node:events';
import { ZipFile } from 'yazl';
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Report } from '../../shared/report/schema.ts';

const LEGEND = `# What is in this bundle

- \`report.json\`: the report, form \`vpc-doctor/report@1\`.
- \`evidence/index.json\`: which file holds the output of which command.
- \`evidence/*.txt\`: what each command printed, byte for byte.

\`vpc-doctor replay <this file>\` judges it again on any machine, without touching that machine's network.
`;

/** bundleBytes gives the finished zip. */
export async function bundleBytes(report: Report, evidence: readonly Evidence[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (name: string, content: string | Uint8Array): void => {
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { mode: 0o600 });
  };
  add('report.json', JSON.stringify(report));
  add('evidence/index.json', JSON.stringify(evidence.map(indexEntry), null, 1));
  for (const { id, bytes, text } of evidence) add(`evidence/${id}.txt`, bytes ?? text);
  add('LEGEND.md', LEGEND);
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

function indexEntry({ id, command, platform, codepage, stream, startedAt, exitCode }: Evidence): object {
  return { id, file: `${id}.txt`, command, platform, ...(codepage === undefined ? {} : { codepage }), ...(stream === undefined ? {} : { stream }), startedAt, ...(exitCode === undefined ? {} : { exitCode }) };
}
