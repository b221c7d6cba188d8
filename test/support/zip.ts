import { once } from 'node:events';
import { ZipFile } from 'yazl';

/** zipOf makes a zip; `mode` of an entry is that of Unix. */
export async function zipOf(
  files: readonly (readonly [name: string, content: string | Uint8Array, mode?: number])[],
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content, mode] of files) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(content as Uint8Array), name, mode === undefined ? {} : { mode });
  }
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

/** renamed gives a zip with another name of the same length in it. */
export function renamed(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}
