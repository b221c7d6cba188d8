import iconv from 'iconv-lite';
import { clean } from '../../shared/parse/common/clean.ts';
import { CODE_PAGES, type CodePage } from './code-page-letters.ts';

/** The longer marks first: that of UTF-32 begins like that of UTF-16. */
const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Enough text to tell languages apart, and no more work for a file of a megabyte. */
const SAMPLE_BYTES = 4096;
/** The share of letters beyond ASCII that must be common in the page's languages. */
const LEAST_SHARE = { latin: 0.8, 'own-letters': 0.93, ideographs: 0.45 } as const;
/** Where the language is known, its own pages need less proof. */
const LEAST_SHARE_AT_HOME = 0.3;
/** Some damaged letters do not make a text of UTF-8 anything else. */
const MOST_DAMAGE = 0.1;

/**
 * decode turns bytes of a system tool into clean text, without a BOM. A code page as Windows or iconv names it
 * (`936`, `cp936`, `gbk`, `utf-16le-bom`) is used where one is given; else it is guessed from the bytes, with the help
 * of the language of the machine where that is known. It never throws: bytes without a meaning become U+FFFD.
 */
export function decode(bytes: Uint8Array, codepage: string | null, locale: string | null = null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = markedPage(buffer) ?? widePage(buffer) ?? namedPage(codepage);
  return clean(name === null ? guessed(buffer, locale) : iconv.decode(buffer, name));
}

function markedPage(buffer: Buffer): string | null {
  return BOMS.find(([, mark]) => mark.every((byte, index) => buffer[index] === byte))?.[0] ?? null;
}

/** Letters of two or four bytes have zeros at the same places, where the text is Western or has blanks and digits. */
function widePage(buffer: Buffer): string | null {
  const sample = buffer.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 4));
  if (sample.length < 4 || beginsInAscii(sample)) return null;
  const zeros = zerosByPlace(sample);
  return ZEROS.find(([, fits]) => fits(zeros))?.[0] ?? null;
}

type Places = readonly [number, number, number, number];

/** No console page has a zero; in a text of another script the blanks and digits alone have one. */
const ZEROS: readonly (readonly [string, (places: Places) => boolean])[] = [
  ['utf-32le', ([a, , c, d]) => Math.min(c, d) > 0.8 && a < 0.2],
  ['utf-32be', ([a, b, , d]) => Math.min(a, b) > 0.8 && d < 0.2],
  ['utf-16le', ([a, b, c, d]) => b + d > 0.2 && a + c < (b + d) / 10],
  ['utf-16be', ([a, b, c, d]) => a + c > 0.2 && b + d < (a + c) / 10],
];

/** The share of zeros among the bytes at each place of four. */
function zerosByPlace(sample: Buffer): Places {
  const share = (place: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 4 === place).length / (sample.length / 4);
  return [share(0), share(1), share(2), share(3)];
}

/** PowerShell appends UTF-16 to a file that began as something else; without its zeros such a text is readable for the most part. */
function beginsInAscii(sample: Buffer): boolean {
  const zero = sample.indexOf(0);
  const head = sample.subarray(0, Math.max(zero, 0));
  return head.includes(0x0a) && head.every((byte) => byte < 0x80);
}

function namedPage(codepage: string | null): string | null {
  if (codepage === null) return null;
  const plain = codepage
    .trim()
    .toLowerCase()
    .replace(/[-_ ]?bom$/, '');
  const name = /^\d+$/.test(plain) ? `cp${plain}` : plain;
  const known = NAMES[name] ?? name;
  return iconv.encodingExists(known) ? known : null;
}

/** Numbers of Windows that iconv-lite does not know. */
const NAMES: Readonly<Record<string, string>> = {
  cp65001: 'utf-8',
  cp1200: 'utf-16le',
  cp1201: 'utf-16be',
  cp12000: 'utf-32le',
  cp12001: 'utf-32be',
};

function guessed(buffer: Buffer, locale: string | null): string {
  if (isUtf8(buffer)) return buffer.toString('utf8');
  const sample = lettersOf(buffer);
  if (isDamagedUtf8(sample)) return buffer.toString('utf8');
  const page = consolePage(sample, locale);
  return page === null ? withoutLetters(buffer) : iconv.decode(buffer, page);
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

function isDamagedUtf8(sample: Buffer): boolean {
  const letters = Array.from(sample.toString('utf8')).filter((letter) => letter > '\u007f');
  return (
    letters.length > 0 &&
    letters.filter((letter) => letter === '\ufffd').length < letters.length * MOST_DAMAGE
  );
}

/**
 * Without a page that is certain, letters beyond ASCII become U+FFFD. Letters of a script that nobody wrote would look
 * like names; what is read from such a text are numbers and addresses, which are ASCII in all of these pages.
 */
function withoutLetters(buffer: Buffer): string {
  return buffer.toString('latin1').replace(/[\u0080-\u00ff]/g, '\ufffd');
}

/** The lines that have letters beyond ASCII; the others say nothing about a page. */
function lettersOf(buffer: Buffer): Buffer {
  const lines = buffer
    .toString('latin1')
    .split('\n')
    .filter((line) => /[\u0080-\u00ff]/.test(line));
  return Buffer.from(lines.join('\n').slice(0, SAMPLE_BYTES), 'latin1');
}

interface Scored {
  readonly page: CodePage;
  readonly share: number;
}

function consolePage(sample: Buffer, locale: string | null): string | null {
  const scored = CODE_PAGES.map(
    (page): Scored => ({ page, share: shareOf(iconv.decode(sample, page.name), page) }),
  );
  const atHome = locale === null ? [] : best(scored.filter(({ page }) => isSpoken(page, locale)));
  const [home] = atHome;
  const [first] = best(scored);
  if (home !== undefined && home.share >= LEAST_SHARE_AT_HOME && home.share >= (first?.share ?? 0) * 0.75)
    return home.page.name;
  if (first === undefined) return null;
  return first.share >= LEAST_SHARE[first.page.script] ? first.page.name : null;
}

/** Best first; the order of the list decides between equals. */
function best(list: readonly Scored[]): readonly Scored[] {
  return [...list].sort((a, b) => b.share - a.share);
}

function isSpoken({ languages }: CodePage, locale: string): boolean {
  const plain = locale.toLowerCase().replace('_', '-');
  return languages.some(
    (one) =>
      plain === one ||
      plain.startsWith(`${one}-`) ||
      (!one.includes('-') && plain.split('-')[0] === one && one !== 'zh'),
  );
}

/** What stands in texts of every language. */
const COMMON_SIGNS = /[\u00a0\u00ab\u00bb\u2018-\u201d\u2013\u2014\u2026\u3000-\u3011\uff01-\uff1f]/;

function shareOf(text: string, page: CodePage): number {
  let counted = 0;
  let common = 0;
  const letters = Array.from(text);
  for (const [index, letter] of letters.entries()) {
    if (letter <= '\u007f' || COMMON_SIGNS.test(letter)) continue;
    counted += 1;
    if (
      page.letters.has(letter.toLowerCase()) &&
      fits(letter, [letters[index - 1] ?? '', letters[index + 1] ?? ''], page)
    )
      common += 1;
  }
  return counted === 0 ? 0 : common / counted;
}

/** The letters on both sides; empty at the ends. */
type Beside = readonly [before: string, behind: string];

/** No word mixes two scripts, those of Latin letters are mostly ASCII, and capitals stand at the beginning of a word. */
function fits(letter: string, [before, behind]: Beside, { script }: CodePage): boolean {
  if (script === 'ideographs') return true;
  const isBesideAscii = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(behind);
  if (isBesideAscii !== (script === 'latin') && !(script === 'latin' && isBlank(before) && isBlank(behind)))
    return false;
  return letter === letter.toLowerCase() || !/\p{L}/u.test(before);
}

function isBlank(letter: string): boolean {
  return letter.trim() === '';
}
