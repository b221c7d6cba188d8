import { listText } from '../../../shared/profile/list-text.ts';

/** listOf reads a list of cloud computers, whatever encoding it was saved in. */
export async function listOf(file: File): Promise<string> {
  return listText(new Uint8Array(await file.arrayBuffer()), (bytes, encoding) =>
    new TextDecoder(encoding, { fatal: true }).decode(bytes),
  );
}
