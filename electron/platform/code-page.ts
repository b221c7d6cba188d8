import iconv from 'iconv-lite';

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Enough text to tell languages apart, and no more work for a file of a megabyte. */
const SAMPLE_BYTES = 4096;

/**
 * decode turns bytes of a system tool into text, without a BOM. A code page as Windows or iconv names it
 * (`936`, `cp936`, `gbk`, `utf-16le-bom`) is used where one is given; else it is guessed from the bytes.
 * It never throws: bytes without a meaning become U+FFFD.
 */
export function decode(bytes: Uint8Array, codepage: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => buffer[index] === byte))?.[0];
  const name = marked ?? namedPage(codepage) ?? guess(buffer);
  return iconv.decode(buffer, name).replace(/^\ufeff/, '');
}

function namedPage(codepage: string | null): string | null {
  if (codepage === null) return null;
  const plain = codepage.trim().toLowerCase().replace(/[-_ ]?bom$/, '');
  const name = /^\d+$/.test(plain) ? `cp${plain}` : plain;
  const known = NAMES[name] ?? name;
  return iconv.encodingExists(known) ? known : null;
}

/** Numbers of Windows that iconv-lite does not know. */
const NAMES: Readonly<Record<string, string>> = { cp65001: 'utf-8', cp1200: 'utf-16le', cp1201: 'utf-16be' };

/** Western text as UTF-16 has a zero in every second byte; bytes that are valid UTF-8 are hardly anything else. */
function guess(buffer: Buffer): string {
  const sample = buffer.subarray(0, SAMPLE_BYTES);
  const zeros = sample.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  if (sample.length >= 4 && zeros > sample.length / 5) return 'utf-16le';
  return isUtf8(buffer) ? 'utf-8' : oemPage(sample);
}

function isUtf8(buffer: Buffer): boolean {
  try {
    // As a stream, since a text that was cut within a letter is UTF-8 all the same.
    new TextDecoder('utf-8', { fatal: true }).decode(buffer, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The code pages of consoles, by what their letters look like: Chinese (GB 2312) comes in pairs of high
 * bytes, Japanese has kana in almost every word, Western letters stand alone between ASCII.
 */
function oemPage(sample: Uint8Array): string {
  const chinese = shareOfPairs(sample, (lead, trail) => lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe);
  if (chinese > 0.8) return 'cp936';
  const kana = shareOfPairs(
    sample,
    (lead, trail) => (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail >= 0x40 && trail <= 0x96),
  );
  return kana > 0.2 ? 'cp932' : 'cp850';
}

/** Of all letters beyond ASCII, how many are such pairs. */
function shareOfPairs(bytes: Uint8Array, isPair: (lead: number, trail: number) => boolean): number {
  let letters = 0;
  let pairs = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    letters += 1;
    if (!isPair(lead, bytes[index + 1] ?? 0)) continue;
    pairs += 1;
    index += 1;
  }
  return letters === 0 ? 0 : pairs / letters;
}
