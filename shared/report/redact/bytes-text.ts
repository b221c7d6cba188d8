/** Bytes and texts without Node or a browser: shared code runs in both. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_DIGIT = 255;
/** The value of each character of ASCII. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const index = `${DIGITS}-_`.indexOf(String.fromCharCode(code));
  if (index < 0) return NO_DIGIT;
  return index < DIGITS.length ? index : index - 2;
});

/** fromBase64 decodes either alphabet; null where the text is neither. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.endsWith('=') ? text.replace(/(?<!=)=+$/, '') : text;
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let value = 0;
  let length = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const six = VALUES[digits.charCodeAt(index)] ?? NO_DIGIT;
    if (six === NO_DIGIT) return null;
    value = ((value << 6) | six) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (value >> bits) & 255;
    length += 1;
  }
  return bytes;
}

/** base64Characters decodes digits of either alphabet, from one of them on, into one character per byte; a last digit alone is left out. */
export function base64Characters(digits: string, from: number): string {
  let text = '';
  for (let at = from; at + 1 < digits.length; at += 4) {
    const bits =
      (sixAt(digits, at) << 18) |
      (sixAt(digits, at + 1) << 12) |
      (sixAt(digits, at + 2) << 6) |
      sixAt(digits, at + 3);
    text +=
      at + 3 < digits.length
        ? String.fromCharCode(bits >> 16, (bits >> 8) & 255, bits & 255)
        : String.fromCharCode(bits >> 16) +
          (at + 2 < digits.length ? String.fromCharCode((bits >> 8) & 255) : '');
  }
  return text;
}

function sixAt(digits: string, at: number): number {
  return at < digits.length ? (VALUES[digits.charCodeAt(at)] ?? 0) : 0;
}

/** fromHex decodes digits in pairs; a last one without a partner is left out. */
export function fromHex(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length >> 1 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}

/** characters gives one character per byte. */
export function characters(bytes: Uint8Array | readonly number[]): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** toBase64 encodes with padding. */
export function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const three = bytes.slice(index, index + 3);
    const [a = 0, b = 0, c = 0] = three;
    const value = (a << 16) | (b << 8) | c;
    text += [18, 12, 6, 0]
      .map((shift) => DIGITS[(value >> shift) & 63])
      .join('')
      .slice(0, three.length + 1)
      .padEnd(4, '=');
  }
  return text;
}

/** utf8 gives the bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): readonly number[] {
  const escaped = encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
  return [...escaped.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([whole, hex]) =>
    hex === undefined ? whole.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

/** utf16le gives the bytes of a text as Windows keeps it. */
export function utf16le(text: string): readonly number[] {
  return Array.from(
    { length: text.length * 2 },
    (_, index) => (text.charCodeAt(index >> 1) >> (index % 2 === 0 ? 0 : 8)) & 255,
  );
}

/** textOf reads bytes as UTF-8 or, with a zero in every second byte or Chinese letters alone, UTF-16LE; null: they are no text. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly wide: boolean } | null {
  const narrow = fromUtf8(bytes);
  if (narrow !== null && isText(narrow)) return { text: narrow, wide: false };
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  let wide = '';
  for (let index = 0; index < bytes.length; index += 2)
    wide += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8));
  return isText(wide) && /^[\p{Script=Han}\p{Script=Latin}\p{P}\p{S}\p{N}\s]+$/u.test(wide)
    ? { text: wide.replace(/(?<!\0)\0+$/, ''), wide: true }
    : null;
}

function fromUtf8(bytes: Uint8Array): string | null {
  const plain = characters(bytes);
  // Most of what looks like Base64 is a word, and its bytes are no text; a decoder need not find that out.
  if (NO_UTF8.test(plain)) return null;
  if (!BEYOND_ASCII.test(plain)) return plain;
  try {
    return decodeURIComponent(
      plain.replace(ANY, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return null;
  }
}

const BEYOND_ASCII = /[\x80-\xff]/;
/** A byte that no UTF-8 has, a first byte without its second one, or a second one without its first. */
const NO_UTF8 = /[\xc0\xc1\xf5-\xff]|[\xc2-\xf4](?![\x80-\xbf])|(?<![\x80-\xf4])[\x80-\xbf]/;
const ANY = /[^]/g;

function isText(text: string): boolean {
  return !/[\0-\x08\x0e-\x1f\x7f\ufffd]/.test(text.replace(/(?<!\0)\0+$/, ''));
}
