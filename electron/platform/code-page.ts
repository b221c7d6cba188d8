import iconv from 'iconv-lite';

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * decode turns bytes of a system tool into text, without a BOM. A code page as Windows or iconv names it
 * (`936`, `cp936`, `gbk`, `utf-16le-bom`) is used where one is given; else it is guessed from the bytes.
 */
export function decode(bytes: Uint8Array, codepage: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => buffer[index] === byte))?.[0];
  const name = marked ?? namedPage(codepage) ?? guess(buffer);
  return iconv.decode(buffer, name).replace(/^\ufeff/, '');
}

function namedPage(codepage: string | null): string | null {
  if (codepage === null) return null;
  const plain = codepage.toLowerCase().replace(/-?bom$/, '');
  const name = /^\d+$/.test(plain) ? `cp${plain}` : plain;
  const known = name === 'cp65001' ? 'utf-8' : name;
  return iconv.encodingExists(known) ? known : null;
}

/** Western text as UTF-16 has a zero in every second byte; bytes that are valid UTF-8 are hardly anything else. */
function guess(buffer: Buffer): string {
  const sample = buffer.subarray(0, 512);
  const zeros = sample.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  if (sample.length >= 4 && zeros > sample.length / 5) return 'utf-16le';
  return isUtf8(buffer) ? 'utf-8' : 'cp936';
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return true;
  } catch {
    return false;
  }
}
