/** Numbers that are somebody's and are written in groups, of which each by itself would be a small number: telephones, cards, identity cards. */
import type { Pseudonyms } from './pseudonyms.ts';

const PHONES = new RegExp(
  [
    // With the code of its country.
    String.raw`(?<![\p{L}\p{N}+])\+[1-9]\d{0,3}(?:[ \/.-]{0,3}\(?\d{1,5}\)?){2,6}(?![\p{L}\p{N}])`,
    // With the code of its city: no date, which has two digits twice at least, and no time.
    String.raw`(?<![\p{L}\p{N}.:\/-])\(?0\d{2,4}\)?[ \/-]{1,3}\d{2,8}(?:[ -]\d{2,5}){0,3}(?![\p{L}\p{N}]|[.:\/-]\d)`,
    // Mobile numbers of China, and the groups of America.
    String.raw`(?<!\d|\d[.:\/-])1[3-9]\d[ -]\d{4}[ -]\d{4}(?!\d|[.:\/-]\d)`,
    String.raw`(?<![\p{L}\p{N}.:\/-])\(?[2-9]\d{2}\)?[ -]\d{3}-\d{4}(?![\p{L}\p{N}]|[.:\/-]\d)`,
    // What is left where the code of the country was taken for a word.
    String.raw`(?<=… )\d{2,4}([ -])\d{3,4}\1\d{3,5}(?![\p{L}\p{N}]|[.:\/-]\d)`,
  ].join('|'),
  'gu',
);
/** Four groups of four digits; the last digit is made of the others. */
const CARD = /(?<![\p{L}\p{N}.:/-])[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![\p{L}\p{N}]|[.:/-]\d)/gu;
/** Without groups: mobile numbers and identity cards of China, and what begins with a zero as numbers of telephones do. In outputs a system may have counted that far. */
const BARE =
  /(?<!\d|\d[.:/-])(?:1[3-9]\d{9}|0[1-9]\d{8,10}|00[1-9]\d{9,13}|[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![A-Za-z\d]|[.:/-]\d)/g;
const BARE_CARD = /(?<![\p{L}\p{N}.:/-])[3-6]\d{15}(?![\p{L}\p{N}]|[.:/-]\d)/gu;
/** Most texts have none of these; to look for one sign first is ten times faster. */
const IN_GROUPS = /\d{2}[ )/-]{1,3}\(?\d{2}|\+\d/;
const LEAST_DIGITS = 7;
/** A row of one digit repeated or of zeros is no number of anybody. */
const NOBODYS = /^0+$/;

/** redactPersonalNumbers replaces those in groups. */
export function redactPersonalNumbers(text: string, names: Pseudonyms): string {
  return IN_GROUPS.test(text)
    ? text
        .replace(PHONES, (written) => named(written, names))
        .replace(CARD, (written) => (isCard(written) ? named(written, names) : written))
    : text;
}

/** redactBareNumbers replaces those without groups, in what people write. */
export function redactBareNumbers(text: string, names: Pseudonyms): string {
  return text
    .replace(BARE, (written) => named(written, names))
    .replace(BARE_CARD, (written) => (isCard(written) ? named(written, names) : written));
}

function named(written: string, names: Pseudonyms): string {
  const digits = written.replace(/\D/g, '');
  return digits.length < LEAST_DIGITS || NOBODYS.test(digits) ? written : names.nameOf('phone', digits);
}

/** By the rule of Luhn: of other rows of four numbers nine of ten break it. */
function isCard(written: string): boolean {
  const digits = Array.from(written.replace(/\D/g, ''), Number);
  const doubled = digits.map((digit, index) => (index % 2 === 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit));
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}
