/** Default deny: of a text only what is allowed stays, token by token; the rest gets pseudonyms, the same for the same value. */
import { isIpv6 } from '../../../net/ipv4.ts';
import { isAllowedIpv6 } from '../allowed-addresses.ts';
import { hostPseudonym, isAllowedHost, isPackageName } from '../host-names.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import { isAllowedWord, isRouteFlags } from './allowed.ts';
import { KeptTexts } from './kept-texts.ts';
import { isNumbered, NUMBERED } from './numbered.ts';
import { isCounter } from './numbers.ts';
import { denySpelled } from './spelled.ts';
import { hasNoBlanks, piecesOf, runsOf, wholeNames, type Vocabulary } from './vocabulary.ts';

/**
 * What is left of a text by the rules of forms: names that redaction gave, hardware addresses that mean nobody, IPv6
 * addresses (1), names with dots (2), numbered names (3), words (4). Groups have no names, since an object of them would be
 * made for every word.
 */
const PARTS = [
  String.raw`(?<![\p{Script=Latin}\p{N}_-])(?:ip6?|net|mac|host|user|domain|name|email|guid|secret|ssid|serial|share|phone|word)-[1-9]\d{0,5}(?![\p{Script=Latin}\p{N}_])`,
  String.raw`(?<![\p{L}\p{N}:-])[0-9a-fA-F]{1,2}(?:[:-][0-9a-fA-F]{1,2}){5}(?![\p{L}\p{N}:-])`,
  String.raw`((?<![\p{L}\p{N}:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?![\p{L}\p{N}:]))`,
  String.raw`((?<![\p{L}\p{M}\p{N}_-])[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+)`,
  `(${NUMBERED})`,
  String.raw`([\p{L}\p{M}\p{N}_\u24b6-\u24e9\u{1f100}-\u{1faff}]+)`,
];
/** Outside JSON a backslash stands between the parts of a path. */
const PLAIN_TOKENS = new RegExp(PARTS.join('|'), 'gu');
const TOKENS = new RegExp([...PARTS, String.raw`\\(?:\\|["/nrtbf])`].join('|'), 'gu');
const ASCII = /^\w+$/;
const DECIMAL = /^\d{1,5}\.\d{1,5}$/;
/** What is left of them may be shared, and firewalls call their objects so: `VPC-100.64.0.0-10`. */
const HOLDS_ADDRESS = /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/;
const WORDS = /[\p{L}\p{M}\p{N}_]+/gu;
/** Letters of a JSON text that are written as numbers; quotes, backslashes and control characters stay as they are. */
const ESCAPED = /\\u(?!00[01]|0022|005[cC])([0-9a-fA-F]{4})/g;
const FILE =
  /\.(?:exe|dll|sys|txt|conf|json|yaml|plist|app|pac|dat|log|ps1|cmd|bat|sh|py|html?|cfg|ini|pem|crt|zip|msi|dmg|pkg|bak|old)$/i;

export interface DenyOptions {
  readonly vocabulary: Vocabulary;
  readonly names: Pseudonyms;
  /** Strings are escaped, and what is no string has to stay a number. */
  readonly json: boolean;
  /** netstat's words for a route are letters. */
  readonly routeFlags?: boolean;
}

type Group = string | undefined;
/** A match as `replace` gives it. */
type Token = [
  whole: string,
  six: Group,
  dotted: Group,
  numbered: Group,
  word: Group,
  at: number,
  input: string,
];

/** deny gives the text with a pseudonym in place of everything that is not allowed. */
export function deny(text: string, options: DenyOptions): string {
  const { json } = options;
  const plain =
    json && text.includes('\\u')
      ? text.replace(ESCAPED, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text;
  const read = denySpelled(plain, (decoded) => deniedTokens(decoded, { ...options, json: false }));
  return options.routeFlags === true || json
    ? deniedTokens(read, options)
    : kept.of(read, options.vocabulary, () => deniedTokens(read, options));
}

const kept = new KeptTexts();

function deniedTokens(text: string, options: DenyOptions): string {
  return text.replace(options.json ? TOKENS : PLAIN_TOKENS, (...token: Token) => {
    const [whole, six, dots, numbered, word] = token;
    if (numbered !== undefined) return labelOf(whole, options);
    if (word !== undefined) return wordIn(token, options);
    if (dots !== undefined) return dotted(token, options);
    if (six !== undefined) return isIpv6(whole) && isAllowedIpv6(whole) ? whole : words(whole, options);
    return whole;
  });
}

/** A long number may be somebody's, but not where a system prints a count: there it stays, however long. */
function wordIn([word, , , , , at, input]: Token, options: DenyOptions): string {
  return isKept(word, options) || isCounter(input, at, word)
    ? word
    : denied(word, options, options.json && isBareNumber(input, at, word));
}

function words(text: string, options: DenyOptions): string {
  return text.replace(WORDS, (word) => denied(word, options, false));
}

function denied(word: string, options: DenyOptions, bare: boolean): string {
  const { vocabulary, names } = options;
  if (isKept(word, options)) return word;
  if (bare) return '0';
  return runsOf(word)
    .map((run) => deniedRun(run, vocabulary, names))
    .join('');
}

function deniedRun(run: string, vocabulary: Vocabulary, names: Pseudonyms): string {
  if (isAllowedWord(run, vocabulary)) return run;
  return hasNoBlanks(run) ? pieces(run, vocabulary, names) : names.nameOf('word', run);
}

function isKept(word: string, { vocabulary, routeFlags }: DenyOptions): boolean {
  if (isAllowedWord(word, vocabulary) || (routeFlags === true && isRouteFlags(word))) return true;
  // Chinese and Japanese have no blanks between words: a run that is not allowed as a whole may still be made of allowed words.
  if (ASCII.test(word)) return false;
  return runsOf(word).every(
    (run) =>
      isAllowedWord(run, vocabulary) ||
      (hasNoBlanks(run) && piecesOf(run, vocabulary).every(({ known }) => known)),
  );
}

function pieces(run: string, vocabulary: Vocabulary, names: Pseudonyms): string {
  return wholeNames(piecesOf(run, vocabulary))
    .map(({ text, known }) => (known ? text : names.nameOf('word', text)))
    .join('');
}

/** A number of JSON without quotes cannot become a word. */
function isBareNumber(input: string, at: number, word: string): boolean {
  return (
    /^\d+$/.test(word) &&
    /[:[,]\s?-?$/.test(input.slice(Math.max(0, at - 3), at)) &&
    /^\s*[,}\]]/.test(input.slice(at + word.length, at + word.length + 12))
  );
}

/** A name with dots of which a part is unknown names somebody's host, unless its end is one of a file or a number. */
function dotted([name, , , , , at, input]: Token, options: DenyOptions): string {
  if (DECIMAL.test(name)) return name;
  const isKnown =
    (HOLDS_ADDRESS.test(name) || !name.split('.').some(isNumbered)) &&
    (name.match(WORDS) ?? []).every(
      (word, index) => isKept(word, options) || (index === 0 && isCounter(input, at, word)),
    );
  if (isKnown || isAllowedHost(name)) return name;
  return isPackageName(name) || FILE.test(name) || !/\.[\p{L}-]{2,63}$/u.test(name) || /^\d+\./.test(name)
    ? name
        .split('.')
        .map((label) => labelOf(label, options))
        .join('.')
    : hostPseudonym(name, options.names);
}

function labelOf(label: string, options: DenyOptions): string {
  return isNumbered(label) ? options.names.nameOf('word', label) : words(label, options);
}
