/** Values in encoded forms: decoded, redacted by the same rules, and encoded again where anything was found. */
import { fromBase64, fromHex, textOf, toBase64, utf16le, utf8 } from './bytes-text.ts';

type Redact = (text: string) => string;

const ESCAPES = /\\u\{?[0-9a-f]{4}\}?|\\x[0-9a-f]{2}|(?<!\\)\\[0-7]{3}/i;
/** The first byte of a text in ASCII or UTF-8 gives the first letter; most words and paths fail here. */
const BASE64 =
  /(?<![A-Za-z0-9+/_=-])(?!(?:[a-z]+|[A-Z][a-z]+)(?![A-Za-z0-9+/_=-]))[A-Za-f5-9][A-Za-z0-9+/_-]{6,}={0,2}(?![A-Za-z0-9+/_=-])/g;
const HEX =
  /(?<![0-9A-Za-z])(?:0x)?(?:[0-9a-f]{2}){5,}(?![0-9A-Za-z])|(?<![0-9A-Za-z:-])[0-9a-f]{2}(?:[ ,][0-9a-f]{2}){4,}(?![0-9A-Za-z:-])/gi;
const WIDE = /(?:[^\0]\0){3,}/g;
const ENTITY = /&#x?[0-9a-f]+;/gi;

/** redactEncoded looks into URL-encoded, escaped, Base64, hexadecimal and UTF-16 parts; \`redact\` is the whole pipeline. */
export function redactEncoded(text: string, redact: Redact): string {
  const changed = (decoded: string, encode: (redacted: string) => string, original: string): string => {
    const redacted = redact(decoded);
    return redacted === decoded ? original : encode(redacted);
  };
  const wide = text.includes('\0')
    ? text.replace(WIDE, (run) => changed(run.replaceAll('\0', ''), (clean) => clean, run))
    : text;
  const plain = /%[0-9a-f]{2}/i.test(wide) ? percent(wide, changed) : wide;
  const unescaped = /\\[ux0-7]|&#/.test(plain) ? lines(plain, changed) : plain;
  return unescaped.replace(HEX, (run) => binary(run, changed)).replace(BASE64, (run) => base64(run, changed));
}

type Changed = (decoded: string, encode: (redacted: string) => string, original: string) => string;

/** By runs without blanks, so that a long line without any percent sign is not searched again from each of its letters. */
function percent(text: string, changed: Changed): string {
  return text.replace(/[^\s"'<>]+/g, (run) => {
    if (!run.includes('%')) return run;
    const decoded = unpercent(run);
    return decoded === run ? run : changed(decoded, (clean) => percentAs(run, clean), run);
  });
}

/** Only what did not stand there as itself is encoded: Chinese around an address with a zone (`fec0::1%12`) was never encoded. */
function percentAs(original: string, clean: string): string {
  const plain = new Set(original);
  return Array.from(clean, (one) => (plain.has(one) ? one : encodeURI(one))).join('');
}

/** unpercent decodes what is valid UTF-8 and leaves the rest. */
export function unpercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function lines(text: string, changed: Changed): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    if (!ESCAPES.test(line) && !line.includes('&#')) return line;
    const decoded = unescaped(line);
    return decoded === line ? line : changed(decoded, (clean) => clean, line);
  });
}

/** unescaped decodes the escapes of JSON, of shells and of HTML. */
export function unescaped(text: string): string {
  return (
    text
      .replace(/\\u\{?([0-9a-f]{4})\}?/gi, (_whole, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
      .replace(/(?:\\x[0-9a-f]{2})+/gi, (run) => unpercent(run.replace(/\\x/gi, '%')))
      // Behind another backslash it is none: `ROOT\\NET\\0001` is a device in JSON.
      .replace(/(?<!\\)(?:\\[0-3][0-7]{2})+/g, (run) =>
        unpercent(
          run.replace(
            /\\([0-7]{3})/g,
            (_whole, octal: string) => `%${Number.parseInt(octal, 8).toString(16).padStart(2, '0')}`,
          ),
        ),
      )
      .replace(ENTITY, entity)
  );
}

function entity(whole: string): string {
  const code = /^&#x/i.test(whole)
    ? Number.parseInt(whole.slice(3), 16)
    : Number.parseInt(whole.slice(2), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function base64(run: string, changed: Changed): string {
  const bytes = fromBase64(run);
  const decoded = bytes === null ? null : textOf(bytes);
  if (decoded === null) return run;
  return changed(decoded.text, (clean) => toBase64(decoded.wide ? utf16le(clean) : utf8(clean)), run);
}

function binary(run: string, changed: Changed): string {
  const digits = run.replace(/^0x|[ ,]/gi, '');
  const decoded = textOf(fromHex(digits));
  if (decoded === null) return run;
  const hex = (clean: string): string =>
    (decoded.wide ? utf16le(clean) : utf8(clean))
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(/[ ,]/.exec(run)?.[0] ?? '');
  return changed(decoded.text, (clean) => `${/^0x/i.exec(run)?.[0] ?? ''}${hex(clean)}`, run);
}
