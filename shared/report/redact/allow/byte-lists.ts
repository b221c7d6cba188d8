/** Bytes that a script prints as numbers: the proxy of WinHTTP among them, which names hosts. */
const LIST = /\[\s*\d{1,3}(?:\s*,\s*\d{1,3}){7,}\s*\]/g;
const ACCESS_TYPE_AT = 8;
const TEXT_AT = 12;
const PRINTABLE = /[\x20-\x7e]{3,}/g;

/** redactByteLists reads the texts inside lists of bytes, and writes what may be shared of them in their place. */
export function redactByteLists(text: string, redact: (text: string) => string): string {
  return text.replace(LIST, (list) => {
    const bytes = list.slice(1, -1).split(',').map(Number);
    if (bytes.some((byte) => byte > 255)) return list;
    return `[${(settingsOf(bytes, redact) ?? blanked(bytes)).join(',')}]`;
  });
}

/** Version, counter and access type, then two texts with their lengths before them; null: it has another layout. */
function settingsOf(bytes: readonly number[], redact: (text: string) => string): readonly number[] | null {
  const server = textAt(bytes, TEXT_AT);
  const bypass = server === null ? null : textAt(bytes, TEXT_AT + 4 + server.length);
  if (bytes[ACCESS_TYPE_AT] === undefined || server === null || bypass === null) return null;
  return [...bytes.slice(0, TEXT_AT), ...[server, bypass].flatMap((one) => withLength(redact(one)))];
}

function textAt(bytes: readonly number[], at: number): string | null {
  if (at + 4 > bytes.length) return null;
  const length = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  const isText = (bytes[at + 2] ?? 0) === 0 && (bytes[at + 3] ?? 0) === 0 && at + 4 + length <= bytes.length;
  return isText ? String.fromCharCode(...bytes.slice(at + 4, at + 4 + length)) : null;
}

function withLength(text: string): readonly number[] {
  const bytes = Array.from(text, (letter) => letter.charCodeAt(0) & 255);
  return [bytes.length & 255, bytes.length >> 8, 0, 0, ...bytes];
}

/** Of bytes that are not read here, only those that are no letters stay. */
function blanked(bytes: readonly number[]): readonly number[] {
  const text = String.fromCharCode(...bytes);
  const letters = new Set(
    [...text.matchAll(PRINTABLE)].flatMap(({ index, 0: run }) => Array.from(run, (_, at) => index + at)),
  );
  return bytes.map((byte, at) => (letters.has(at) ? 0 : byte));
}
