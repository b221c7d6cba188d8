/** Bytes and texts without Node or a browser: shared code runs in both. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(`${DIGITS}-_`).map((digit, index) => [digit, index < 64 ? index : index - 2]));

/** fromBase64 decodes either alphabet; null where the text is neither. */
export function fromBase64(text: string): readonly number[] | null {
  const digits = text.replace(/=+$/, '');
  if (digits.length % 4 === 1) return null;
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const digit of digits) {
    const six = VALUES.get(digit);
    if (six === undefined) return null;
    value = ((value << 6) | six) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 255);
  }
  return bytes;
}

/** toBase64 encodes with padding. */
export function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.slice(index, index + 3);
    const value = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += [18, 12, 6, 0].map((shift) => DIGITS[(value >> shift) & 63]).join('').slice(0, b === undefined ? 2 : c === undefined ? 3 : 4).padEnd(4, '=');
  }
  return text;
}

/** utf8 gives the bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): readonly number[] {
  const escaped = encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
  return [...escaped.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([whole, hex]) => (hex === undefined ? whole.charCodeAt(0) : Number.parseInt(hex, 16)));
}

/** utf16le gives the bytes of a text as Windows keeps it. */
export function utf16le(text: string): readonly number[] {
  return Array.from({ length: text.length * 2 }, (_, index) => (text.charCodeAt(index >> 1) >> (index % 2 === 0 ? 0 : 8)) & 255);
}

/** textOf reads bytes as UTF-8 or, with a zero in every second byte or Chinese letters alone, UTF-16LE; null: they are no text. */
export function textOf(bytes: readonly number[]): { readonly text: string; readonly wide: boolean } | null {
  const narrow = fromUtf8(bytes);
  if (narrow !== null && isText(narrow)) return { text: narrow, wide: false };
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  let wide = '';
  for (let index = 0; index < bytes.length; index += 2) wide += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8));
  return isText(wide) && /^[\p{Script=Han}\p{Script=Latin}\p{P}\p{S}\p{N}\s]+$/u.test(wide) ? { text: wide.replace(/\0+$/, ''), wide: true } : null;
}

function fromUtf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

function isText(text: string): boolean {
  return !/[\0-\x08\x0e-\x1f\x7f\ufffd]/.test(text.replace(/\0+$/, ''));
}
