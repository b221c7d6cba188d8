/** The text of a list that somebody saved: a spreadsheet writes UTF-8, UTF-16, or the code page of its system. */

/** Decodes or throws, with an encoding of the Encoding Standard. */
export type Decode = (bytes: Uint8Array, encoding: string) => string;

/** Chinese Windows; whatever is no UTF-8 and no GBK is read as the code page of western Europe, which knows every byte. */
const ENCODINGS = ['utf-8', 'gb18030', 'windows-1252'] as const;

/** The accented letter of "Süd" and the next one read as one Chinese letter between Latin ones; Chinese words have more than one. */
const IN_WORD = /[a-z]\p{Script=Han}/iu;
const HAN_WORD = /\p{Script=Han}{2}/u;

/** listText gives the text of a file with or without a mark of its encoding. */
export function listText(bytes: Uint8Array, decode: Decode): string {
  const wide = utf16Of(bytes);
  for (const encoding of wide === null ? ENCODINGS : [wide]) {
    try {
      const text = decode(bytes, encoding);
      if (encoding !== 'gb18030' || !IN_WORD.test(text) || HAN_WORD.test(text)) return text;
    } catch {
      // The next one is tried.
    }
  }
  return '';
}

/** By its mark, or by the zeros that letters and digits have in their upper half. */
function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 64);
  const zeros = (offset: number): number =>
    head.filter((byte, index) => index % 2 === offset && byte === 0).length;
  const enough = head.length / 8;
  if (zeros(1) > enough && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > enough && zeros(1) === 0 ? 'utf-16be' : null;
}
