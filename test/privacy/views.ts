/** What a patient reader finds in a file: every encoding that he may undo, as texts in lower case. */
import { unzipSync } from 'fflate';
import type { Planted } from './draw.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Texts of several encodings of the same bytes. */
function textsOf(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  return [
    buffer.toString('utf8'),
    latin(bytes).replaceAll('\0', ''),
    buffer.toString('utf16le'),
    buffer.subarray(1).toString('utf16le'),
  ];
}

type Decode = (run: string) => readonly Uint8Array[];

/** What runs say, by their decoder: outputs repeat each other, and the tool its own words. */
const decoded = new Map<Decode, Map<string, string>>();

function decodedRuns(text: string, form: RegExp, decode: Decode): string {
  const known = decoded.get(decode) ?? new Map<string, string>();
  decoded.set(decode, known);
  return [...new Set(text.match(form) ?? [])]
    .map((run) => {
      const says = known.get(run) ?? decode(run).flatMap(textsOf).join('\n').toLowerCase();
      known.set(run, says);
      return says;
    })
    .join('\n');
}

const BASE64 = /[A-Za-z0-9+/_-]{10,}={0,2}/g;
const HEX = /(?:(?:0x|\\x|%)?[0-9a-f]{2}[ :,-]{0,2}){5,}/gi;
const DECIMAL = /(?:\b\d{1,3}\b[\s,;]{1,12}){5,}\d{1,3}\b/g;

const fromBase64: Decode = (run) => [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64'));
const fromHex: Decode = (run) => [Buffer.from(run.replace(/0x|\\x|%|[^0-9a-f]/gi, ''), 'hex')];
const fromDecimal: Decode = (run) => [Uint8Array.from((run.match(/\d+/g) ?? []).map(Number))];

function encodedViews(text: string): readonly string[] {
  return [
    decodedRuns(text, BASE64, fromBase64),
    decodedRuns(text, HEX, fromHex),
    decodedRuns(text, DECIMAL, fromDecimal),
  ];
}

function unescaped(text: string): string {
  return text
    .replace(/\\{1,2}u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\\"', '"')
    .replaceAll('\\\\', '\\');
}

/** Escapes of bytes: URL, quoted-printable, octal as iw and ls print them, `\xNN`. */
function unbytes(text: string, form: RegExp, radix: number): string {
  return text.replace(form, (run) =>
    Buffer.from(
      (run.match(/[0-9a-f]{2,3}/gi) ?? []).map((one) => Number.parseInt(one, radix) & 0xff),
    ).toString('utf8'),
  );
}

/** viewsOf gives all of them, in lower case. */
export function viewsOf(text: string): readonly string[] {
  const plain = unescaped(text);
  const percent = unbytes(unbytes(plain, /(?:%[0-9a-f]{2})+/gi, 16), /(?:%[0-9a-f]{2})+/gi, 16);
  const all = [
    text,
    plain,
    percent,
    unbytes(plain, /(?:=[0-9A-F]{2})+/g, 16),
    unbytes(plain, /(?:\\x[0-9a-f]{2})+/gi, 16),
    unbytes(plain, /(?:\\[0-3][0-7]{2})+/g, 8),
    plain.replace(/[ \t]*\r?\n[ \t]*/g, ''),
    ...encodedViews(plain),
    ...encodedViews(percent),
  ];
  return [...new Set(all.map((one) => one.toLowerCase()))];
}

/** Digits with whatever stands between them taken out. */
function squeezed(views: readonly string[]): string {
  return views
    .slice(0, 3)
    .map((one) => one.replace(/0x|[\s:._\\,;-]/g, ''))
    .join('\n');
}

/** Finder answers which of the planted values are still there. */
export class Finder {
  readonly #views: readonly string[];
  readonly #digits: string;

  constructor(text: string) {
    this.#views = viewsOf(text);
    this.#digits = squeezed(this.#views);
  }

  /** What of a value is left; null: nothing. */
  find({ needles, digits }: Planted): string | null {
    const left = needles.find((needle) => this.#views.some((view) => view.includes(needle)));
    if (left !== undefined) return left;
    return digits !== undefined && this.#digits.includes(digits) ? digits : null;
  }
}

/** filesIn gives the texts of a file, those inside a zip one by one. */
export function filesIn(name: string, content: string | Uint8Array): readonly (readonly [string, string])[] {
  if (typeof content === 'string') return [[name, content]];
  return Object.entries(unzipSync(content)).map(
    ([file, bytes]) => [`${name}: ${file}`, `${file}\n${Buffer.from(bytes).toString('utf8')}`] as const,
  );
}
